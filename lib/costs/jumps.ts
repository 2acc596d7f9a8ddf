import type { Growth, Moments } from "./chernoff.ts";
import type { BinnedHours } from "./hours.ts";
import type { IncidentCost } from "./incidents.ts";

/** Incidents that cost the same for the same technician hours; `rate` is how many there are in a year. */
export type Piece = { readonly rate: number; readonly cost: IncidentCost };

/**
 * The jumps of a compound Poisson process: for each piece and each bin of hours, `rate × probability` times a year the cost of the piece at
 * that bin, in dollars. A grid for their sum may leave out the probability `outside` on either side.
 */
export type Jumps = {
  readonly pieces: readonly Piece[];
  readonly hours: BinnedHours;
  readonly outside: number;
  readonly tilted: Tilted;
};

/** E[e^(s·(billed·billed hours + lost·hours)); a common bin], where common are all bins but the rarest. */
export type Tilted = {
  readonly at: (billed: number, lost: number, s: number) => number;
  /** Probability of a common bin, and E[billed hours; a common bin], E[hours; a common bin]. */
  readonly mass: number;
  readonly billed: number;
  readonly worked: number;
};

/** Dollars of a cost at the mean of a bin. */
export function costAt({ fixed, billed, lost }: IncidentCost, hours: BinnedHours, bin: number): number {
  return fixed + billed * (hours.billed[bin] ?? 0) + lost * (hours.worked[bin] ?? 0);
}

/** What is known of the jumps from their sizes; `lost` (dollars²) is the variance that bins lose because each is its mean. */
export function momentsOf({ pieces, hours }: Jumps): Moments & { readonly lost: number } {
  let [rate, mean, variance, lost, least, most] = [0, 0, 0, 0, Infinity, -Infinity];
  for (const { rate: often, cost } of pieces) {
    let [first, second] = [0, 0];
    for (let bin = 0; bin < hours.probability.length; bin++) {
      const p = hours.probability[bin] ?? 0;
      const x = costAt(cost, hours, bin);
      first += p * x;
      second += p * x * x;
    }
    rate += often;
    mean += often * first;
    variance += often * second;
    lost += often * (cost.lost ** 2 * hours.lostBelow + (cost.billed + cost.lost) ** 2 * hours.lostAbove);
    for (const bin of hours.corners) {
      const x = costAt(cost, hours, bin);
      least = Math.min(least, x);
      most = Math.max(most, x);
    }
  }
  return { rate, mean, variance, lost, least, most };
}

/** The growth of the sum of all jumps but the rarest: for each piece that of its hours, shifted by what does not depend on them. */
export function growthOf({ pieces, tilted }: Jumps): Growth {
  const { at, mass, billed, worked } = tilted;
  return (s) => {
    let sum = 0;
    for (const { rate, cost } of pieces) {
      const tilt = Math.exp(s * cost.fixed) * at(cost.billed, cost.lost, s);
      sum += rate * (tilt - mass - s * (mass * cost.fixed + billed * cost.billed + worked * cost.lost));
    }
    return sum;
  };
}

/** Places the jumps of one incident on a cyclic grid: each split between its two neighbors so that its mean is kept. */
export function placeJumps(grid: Float64Array, { pieces, hours }: Jumps, step: number, rate: number): void {
  const mask = grid.length - 1;
  for (const { rate: often, cost } of pieces) {
    const share = often / rate;
    for (let bin = 0; bin < hours.probability.length; bin++) {
      const position = costAt(cost, hours, bin) / step;
      const left = Math.floor(position);
      const mass = share * (hours.probability[bin] ?? 0);
      const right = mass * (position - left);
      grid[left & mask] = (grid[left & mask] ?? 0) + mass - right;
      grid[(left + 1) & mask] = (grid[(left + 1) & mask] ?? 0) + right;
    }
  }
}

/**
 * Sums over the bins, without the last ones, whose probability together is less than `rare`. Several models ask for the same sums: each is
 * taken once, and that of −s comes with that of s.
 */
export function tilting(hours: BinnedHours, rare: number): Tilted {
  let common = 0;
  let [mass, billed, worked] = [0, 0, 0];
  while (common < hours.probability.length && 1 - mass >= rare) {
    const p = hours.probability[common] ?? 0;
    mass += p;
    billed += p * (hours.billed[common] ?? 0);
    worked += p * (hours.worked[common] ?? 0);
    common += 1;
  }
  const sums = (b: number, l: number, s: number): readonly [number, number] => {
    let up = 0;
    let down = 0;
    for (let i = 0; i < common; i++) {
      const p = hours.probability[i] ?? 0;
      const e = Math.exp(s * (b * (hours.billed[i] ?? 0) + l * (hours.worked[i] ?? 0)));
      up += p * e;
      down += p / e;
    }
    return [up, down];
  };
  const shapes: { b: number; l: number; known: Map<number, readonly [number, number]> }[] = [];
  const at: Tilted["at"] = (b, l, s) => {
    let shape = shapes.find((each) => each.b === b && each.l === l);
    if (!shape) {
      shape = { b, l, known: new Map() };
      shapes.push(shape);
    }
    const exponent = Math.abs(s);
    let pair = shape.known.get(exponent);
    if (!pair) {
      pair = sums(b, l, exponent);
      shape.known.set(exponent, pair);
    }
    return pair[s > 0 ? 0 : 1];
  };
  return { at, mass, billed, worked };
}
