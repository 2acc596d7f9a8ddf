/**
 * Whether two versions of a page differ, by a test that holds whenever and however often somebody looks at it.
 *
 * It is a bet against "no difference". Before each day two rates are named, by what the days before have shown; the day's counts then multiply the stake by
 * how much likelier they are under those two rates than under the one rate between them. If there is no difference, such a stake is expected never
 * to grow, whatever the rates, the sizes of the groups and the moment of looking (Turner, Ly and Grünwald, "Generic E-variables for exact sequential
 * k-sample tests that allow for optional stopping", Journal of Statistical Planning and Inference 230, 2024, theorem 1; arXiv:2106.02693): by
 * Ville's inequality it reaches 1/a at any time with a chance of at most a. That is exact for counts of any size, which tests by a normal
 * approximation are not where forms are few.
 *
 * Several bets are made side by side, one for each difference worth finding, with equal shares of the stake: their mean is such a stake as well.
 */

/** What came of one version on one day: of so many visits so many did what is measured. */
export interface DayOfVersion {
  readonly visits: number;
  readonly did: number;
}

/** How many times the rate of the first is the other's, by each bet. */
const ratios = [1 / 3, 1 / 2, 2 / 3, 4 / 5, 5 / 4, 3 / 2, 2, 3] as const;

/** Visits that only say how high the rate is about, before anything is put on a difference. */
const visitsBeforeBets = 20;

export interface Evidence {
  /** How many times the stake has grown at its highest; what it has reached once stays reached. */
  readonly highest: number;
  /** The rates so far, of 1; undefined without a visit. */
  readonly rates: readonly [first: number | undefined, other: number | undefined];
  /** Days that something was put on. */
  readonly bets: number;
}

/** @param days that are over, in the order of their time, each with the page itself first and the other version after it */
export function evidenceOf(days: readonly (readonly [DayOfVersion, DayOfVersion])[]): Evidence {
  const stakes = ratios.map(() => 0);
  const total: [DayOfVersion, DayOfVersion] = [nothing, nothing];
  let highest = 0;
  let bets = 0;
  for (const day of days) {
    const visits = total[0].visits + total[1].visits;
    if (visits >= visitsBeforeBets) {
      bets += 1;
      const rate = (total[0].did + total[1].did + 0.5) / (visits + 1);
      for (const [index, ratio] of ratios.entries())
        stakes[index] = (stakes[index] ?? 0) + growth(day, rate, ratio);
      highest = Math.max(highest, meanOf(stakes));
    }
    total[0] = added(total[0], day[0]);
    total[1] = added(total[1], day[1]);
  }
  const rateOf = ({ visits, did }: DayOfVersion) => (visits === 0 ? undefined : did / visits);
  return { highest, rates: [rateOf(total[0]), rateOf(total[1])], bets };
}

const nothing: DayOfVersion = { visits: 0, did: 0 };

function added(sum: DayOfVersion, day: DayOfVersion): DayOfVersion {
  return { visits: sum.visits + day.visits, did: sum.did + Math.min(day.did, day.visits) };
}

/** The logarithm of what a day makes of a stake. */
function growth(day: readonly [DayOfVersion, DayOfVersion], rate: number, ratio: number): number {
  const rates = ratesFor(rate, ratio);
  const all = day[0].visits + day[1].visits;
  if (all === 0) return 0;
  // The rate between them that a day of these sizes is likeliest under, if each version had its own.
  const between = (day[0].visits * rates[0] + day[1].visits * rates[1]) / all;
  return day.reduce((sum, { visits, did: all }, index) => {
    const own = index === 0 ? rates[0] : rates[1];
    const did = Math.min(all, visits);
    return sum + did * Math.log(own / between) + (visits - did) * Math.log((1 - own) / (1 - between));
  }, 0);
}

/** Two rates with this ratio around another one; neither so high that a single visit could lose the whole stake. */
function ratesFor(rate: number, ratio: number): readonly [number, number] {
  const first = (2 * rate) / (1 + ratio);
  return [Math.min(first, 0.95), Math.min(first * ratio, 0.95)];
}

/** The mean of what logarithms stand for. */
function meanOf(logarithms: readonly number[]): number {
  return logarithms.reduce((sum, value) => sum + Math.exp(value), 0) / logarithms.length;
}

/**
 * About how many visits of both versions together it takes to find a difference, if one version does as well as the page so far and the other so many
 * times better; the half of all such experiments takes less.
 *
 * @param rate of the page so far, of 1
 * @param wanted what the stake has to reach
 */
export function visitsNeeded(rate: number, ratio: number, wanted: number): number | undefined {
  const better = rate * ratio;
  if (rate <= 0 || better >= 1) return undefined;
  const between = (rate + better) / 2;
  const gain = (own: number) =>
    own * Math.log(own / between) + (1 - own) * Math.log((1 - own) / (1 - between));
  // One of the bets is near the truth, and had its share of the stake alone.
  return visitsBeforeBets + (2 * Math.log(wanted * ratios.length)) / (gain(rate) + gain(better));
}
