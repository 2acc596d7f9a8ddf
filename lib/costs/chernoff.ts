/** Σ intensity·(e^(s·size) − 1 − s·size): the logarithm of E[e^(s·(sum − mean))] of a compound Poisson sum. */
export type Growth = (s: number) => number;

/** What is known of a process without asking for its growth. */
export type Moments = {
  readonly rate: number;
  readonly mean: number;
  readonly variance: number;
  /** Its smallest and its largest jump, dollars. */
  readonly least: number;
  readonly most: number;
};

/** How far a year's sum can stray below and above its mean, dollars. */
export type Reach = { readonly below: number; readonly above: number };

/**
 * Chernoff's bound on either side: P(sum ≥ mean + above) ≤ outside, and the same below. Each exponent s > 0 gives a bound,
 * (growth(s) + ln(1/outside)) / s. As a function of s it falls and then rises, so walking downhill finds the least.
 */
export function reach(
  growth: Growth,
  { rate, mean, variance, least, most }: Moments,
  outside: number,
): Reach {
  const cost = -Math.log(outside);
  // The best exponent if the sum were normal, or one at which the largest jump begins to count.
  const first = Math.min(16 / Math.max(most, -least), Math.sqrt((2 * cost) / variance));
  const below = (s: number) => (growth(-s) + cost) / s;
  const above = (s: number) => (growth(s) + cost) / s;
  return {
    // Costs alone cannot come to less than nothing, and where that is likely enough no exponent says more.
    below: least < 0 || rate > cost ? lowest(below, first) : mean,
    above: most > 0 || rate > cost ? lowest(above, first) : -mean,
  };
}

/** Exponents are whole and half powers of two, so that several models need the same ones. */
function lowest(bound: (s: number) => number, first: number): number {
  let at = 2 * Math.round(Math.log2(first));
  let best = bound(2 ** (at / 2));
  const walk = (by: number) => {
    const next = bound(2 ** ((at + by) / 2));
    // Far off, growth is infinite or no number: neither is a bound, and the way back is downhill.
    if (!(next < best || !Number.isFinite(best))) return false;
    const worth = !(next > 0.98 * best);
    best = next;
    at += by;
    return worth;
  };
  while (walk(-2)) {}
  while (walk(2)) {}
  if (!walk(1)) walk(-1);
  return best;
}
