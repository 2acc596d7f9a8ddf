import { MODEL_IDS, type ModelId } from "#lib/costs/models.ts";
import type { Scenario } from "#lib/costs/scenario.ts";

/** A seeded source of uniform numbers in (0, 1): mulberry32. */
export function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
}

/** Poisson counts by multiplying uniforms, in portions of at most 200 so that e^(−rate) does not underflow. */
function poisson(rate: number, u: () => number): number {
  let count = 0;
  for (let left = rate; left > 0; left -= 200) {
    const limit = Math.exp(-Math.min(left, 200));
    for (let product = u(); product > limit; product *= u()) count++;
  }
  return count;
}

/**
 * Years drawn at random: the yearly cost without fixed costs of every model, the same incidents under each. Written from
 * `docs/cost-model.md`, not from the code it checks.
 */
export function simulate(s: Scenario, years: number, seed: number): Readonly<Record<ModelId, Float64Array>> {
  const u = uniform(seed);
  const costs = {
    breakFix: new Float64Array(years),
    managed: new Float64Array(years),
    coManaged: new Float64Array(years),
    inHouse: new Float64Array(years),
  };
  const rules = MODEL_IDS.map((model) => {
    const [prevented, wait, billed, outageWait = wait] = {
      breakFix: [0, s.breakFixResponse, 100, s.breakFixOutageResponse],
      managed: [s.managedPrevention, s.managedResponse, s.outOfScopeShare],
      coManaged: [s.coManagedPrevention, s.coManagedResponse, s.outOfScopeShare],
      inHouse: [s.inHousePrevention, s.inHouseResponse, s.escalatedShare],
    }[model];
    return {
      of: costs[model],
      prevented: (prevented ?? 0) / 100,
      wait: wait ?? 0,
      outageWait: outageWait ?? 0,
      secured: model === "breakFix" ? 0 : s.securityPrevention / 100,
      billed: (billed ?? 0) / 100,
    };
  });
  const repairHours = s.people * s.helpHours * (1 - s.routineShare / 100);
  const everydayRate = repairHours / (s.hoursTypical * Math.exp(s.hoursSpread ** 2 / 2));
  const typical = Math.min(s.securityTypical, s.securityMean);
  const severity = Math.sqrt(2 * Math.log(s.securityMean / typical));
  const normal = () => Math.sqrt(-2 * Math.log(u())) * Math.cos(2 * Math.PI * u());

  for (let year = 0; year < years; year++) {
    const everyday = poisson(everydayRate, u);
    const outages = poisson(s.people > 0 ? s.outagesPerYear : 0, u);
    for (let i = 0; i < everyday + outages; i++) {
      const outage = i >= everyday;
      const hours = outage
        ? s.outageHoursTypical * Math.exp(s.outageHoursSpread * normal())
        : s.hoursTypical * Math.exp(s.hoursSpread * normal());
      const rate = s.hourlyRate * (u() * 100 < s.afterHoursShare ? s.afterHoursMultiplier : 1);
      const part = !outage && u() * 100 < s.partsShare ? s.partsCost : 0;
      const stopped = outage
        ? (s.people * s.outagePeopleShare) / 100
        : u() * 100 < s.workStoppingShare
          ? 1
          : 0;
      const difficulty = u();
      const luck = u();
      for (const rule of rules) {
        if (luck < rule.prevented) continue;
        const labor = difficulty < rule.billed ? Math.max(s.minimumHours, hours) * rate : 0;
        const cost =
          labor + part + stopped * s.downtimeCost * ((outage ? rule.outageWait : rule.wait) + hours);
        rule.of[year] = (rule.of[year] ?? 0) + cost;
      }
    }
    // One number decides for all models whether somebody gets in, and how bad it is.
    const intruder = u();
    const loss = typical * Math.exp(severity * normal());
    for (const rule of rules) {
      if (intruder < (s.securityRate / 100) * (1 - rule.secured)) rule.of[year] = (rule.of[year] ?? 0) + loss;
    }
  }
  return costs;
}
