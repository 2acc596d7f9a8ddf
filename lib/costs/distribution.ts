/** A point of a density curve: cost in dollars, probability per dollar. */
export type DensityPoint = { readonly cost: number; readonly density: number };

/** The distribution of a year's cost (or of a difference of two costs), in dollars. */
export type Distribution = {
  readonly mean: number;
  /** Standard deviation, exact but for rounding. */
  readonly sd: number;
  /** Bound on the Wasserstein-2 distance between this distribution and the model's, dollars. */
  readonly bound: number;
  /** Bound on the probability that falls outside the grid. */
  readonly lost: number;
  /** P(X < x), or P(X ≤ x) with `including`. */
  cdf(x: number, including?: boolean): number;
  /** The smallest x with P(X ≤ x) ≥ p, for 0 < p < 1. */
  quantile(p: number): number;
  /** A density curve of at most 100 points over the middle 99.4% of the distribution; empty for a point mass. */
  density(): readonly DensityPoint[];
};

const DENSITY_POINTS = 100;

/** A cost that is certain. */
export function pointMass(at: number): Distribution {
  return {
    mean: at,
    sd: 0,
    bound: 0,
    lost: 0,
    cdf: (x, including = false) => (x > at || (including && x === at) ? 1 : 0),
    quantile: () => at,
    density: () => [],
  };
}

type Lattice = {
  /** Position of the first grid point, without `shift`. */
  readonly start: number;
  readonly step: number;
  readonly mass: Float64Array;
  readonly shift: number;
  readonly mean: number;
  readonly variance: number;
  /** Probability that the sum has no jump: the part of the mass that is exactly at `shift`. */
  readonly atom: number;
  readonly bound: number;
  readonly lost: number;
};

/**
 * A distribution from its masses on a grid, which are read and not kept. The atom at `shift` is kept as a step; every other mass is spread evenly over
 * the cell around its grid point.
 */
export function lattice(given: Lattice): Distribution {
  const { start, step, mass, shift } = given;
  const n = mass.length;
  const zero = Math.round(-start / step);
  const atom = zero >= 0 && zero < n ? Math.min(given.atom, mass[zero] ?? 0) : 0;
  let total = 0;
  for (const m of mass) total += m;
  const cumulative = new Float64Array(n + 1);
  for (let k = 0; k < n; k++) {
    const m = (mass[k] ?? 0) - (k === zero ? atom : 0);
    cumulative[k + 1] = (cumulative[k] ?? 0) + m / total;
  }
  const atomMass = atom / total;
  const left = shift + start - step / 2;

  /** P(X ≤ x) without the atom. */
  const smooth = (x: number) => {
    const position = Math.min(n, Math.max(0, (x - left) / step));
    const k = Math.min(n - 1, Math.floor(position));
    const from = cumulative[k] ?? 0;
    return from + (position - k) * ((cumulative[k + 1] ?? 0) - from);
  };
  const cdf = (x: number, including = false) =>
    Math.min(1, smooth(x) + (x > shift || (including && x === shift) ? atomMass : 0));
  /** The inverse of `smooth`. */
  const inverse = (p: number) => {
    let low = 0;
    let high = n;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) < p) low = middle;
      else high = middle;
    }
    const from = cumulative[low] ?? 0;
    const m = (cumulative[low + 1] ?? 0) - from;
    return left + step * (low + (m > 0 ? (p - from) / m : 0));
  };
  const quantile = (p: number) => {
    const before = smooth(shift);
    if (p <= before) return inverse(p);
    return p <= before + atomMass ? shift : inverse(p - atomMass);
  };
  return {
    mean: given.mean,
    sd: Math.sqrt(given.variance),
    bound: given.bound,
    lost: given.lost,
    cdf,
    quantile,
    density: () => {
      const low = quantile(0.001);
      const width = (quantile(0.995) - low) / DENSITY_POINTS;
      if (width <= 0) return [];
      const points: DensityPoint[] = [];
      let before = smooth(low);
      for (let i = 0; i < DENSITY_POINTS; i++) {
        const upTo = smooth(low + (i + 1) * width);
        points.push({ cost: low + (i + 0.5) * width, density: (upTo - before) / width });
        before = upTo;
      }
      return points;
    },
  };
}
