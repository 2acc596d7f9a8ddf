import { normalCdf } from "./normal.ts";

/** The log-normal law of technician hours: median in hours and standard deviation of the logarithm. */
export type HoursLaw = { readonly median: number; readonly sigma: number };

/** One bin of technician hours: its probability, mean (hours) and variance (hours²). */
export type HoursBin = { readonly probability: number; readonly mean: number; readonly variance: number };

/** Bins as arrays, for loops that run over them thousands of times a second, and what many such loops ask for. */
export type BinnedHours = {
  readonly probability: Float64Array;
  /** Mean hours of each bin. */
  readonly worked: Float64Array;
  /** The same with the least billed time. */
  readonly billed: Float64Array;
  /** E[variance within the bin] of the bins in which the least time is billed, and of those beyond it. */
  readonly lostBelow: number;
  readonly lostAbove: number;
  /** Indices among which every cost that is affine in worked and billed hours has its least and its largest value. */
  readonly corners: readonly number[];
};

const BINS = 96;
const LOWEST = -3.6;
const HIGHEST = 6;
/** A spread that no bin could resolve. */
const NO_SPREAD = 1e-6;

/** Mean billed hours where at least `minimum` is billed: E[max(minimum, H)] in closed form. */
export function expectedBilledHours({ median, sigma }: HoursLaw, minimum: number): number {
  if (median === 0 || sigma === 0) return Math.max(minimum, median);
  const mean = median * Math.exp((sigma * sigma) / 2);
  if (minimum === 0) return mean;
  const z = Math.log(minimum / median) / sigma;
  return minimum * normalCdf(z) + mean * normalCdf(sigma - z);
}

/** Mean technician hours. */
export function expectedHours({ median, sigma }: HoursLaw): number {
  return median * Math.exp((sigma * sigma) / 2);
}

/**
 * The log-normal law cut into bins of equal width in log-hours, each with its exact probability, conditional mean and
 * conditional variance, in ascending order. One edge is at `kink`, so a cost that changes slope there is affine within each bin and its
 * mean over the bins is exact. The outermost bins are half-lines: nothing is truncated.
 */
export function hoursBins({ median, sigma }: HoursLaw, kink: number): readonly HoursBin[] {
  if (median === 0 || sigma < NO_SPREAD) return [{ probability: 1, mean: median, variance: 0 }];
  const edges = Array.from({ length: BINS + 1 }, (_, i) => LOWEST + ((HIGHEST - LOWEST) * i) / BINS);
  if (kink > 0) edges.push(Math.log(kink / median) / sigma);
  edges.sort((a, b) => a - b);
  const moments = (z: number): readonly [number, number, number] => [
    normalCdf(z),
    normalCdf(z - sigma) * median * Math.exp((sigma * sigma) / 2),
    normalCdf(z - 2 * sigma) * median * median * Math.exp(2 * sigma * sigma),
  ];
  const bins: HoursBin[] = [];
  let below = moments(-Infinity);
  let from = 0;
  for (const z of [...edges, Infinity]) {
    const upTo = moments(z);
    const probability = upTo[0] - below[0];
    // A bin whose probability is lost in rounding joins its neighbor.
    if (probability < 1e-13) continue;
    // Far out in a tail rounding could carry the mean out of its bin.
    const to = median * Math.exp(sigma * z);
    const mean = Math.min(to, Math.max(from, (upTo[1] - below[1]) / probability));
    const variance = Math.max(0, (upTo[2] - below[2]) / probability - mean * mean);
    bins.push({ probability, mean, variance });
    below = upTo;
    from = to;
  }
  return bins;
}

/** The bins of a law where at least `minimum` hours are billed. */
export function binnedHours(law: HoursLaw, minimum: number): BinnedHours {
  const bins = hoursBins(law, minimum);
  const lost = (within: readonly HoursBin[]) =>
    within.reduce((sum, { probability, variance }) => sum + probability * variance, 0);
  const above = bins.findIndex(({ mean }) => mean >= minimum);
  const kink = above < 0 ? bins.length : above;
  return {
    probability: Float64Array.from(bins, ({ probability }) => probability),
    worked: Float64Array.from(bins, ({ mean }) => mean),
    billed: Float64Array.from(bins, ({ mean }) => Math.max(minimum, mean)),
    lostBelow: lost(bins.slice(0, kink)),
    lostAbove: lost(bins.slice(kink)),
    corners: [0, kink - 1, kink, bins.length - 1].filter((i) => i >= 0 && i < bins.length),
  };
}
