import { type Distribution, lattice, pointMass } from "./distribution.ts";
import { transform } from "./fft.ts";
import { type Jumps, RARE } from "./jumps.ts";

/** Points of the grid. A power of two; doubling it halves the part of the error bound that comes from the grid. */
export const GRID = 2048;

type Reach = { readonly below: number; readonly above: number };

/** How many Chernoff exponents are tried, each twice the one before. */
const TILTS = 9;

/**
 * How far a year's sum can stray from its mean: Chernoff's bound, P(sum ≥ mean + above) ≤ RARE and the same below, for
 * the common jumps. For every s > 0, above = (Σ intensity·(e^(s·size) − 1 − s·size) + ln(1/RARE)) / s is such a bound; the best of nine is taken.
 */
function reach({ intensity, size, common }: Jumps): Reach {
  let largest = 0;
  let variance = 0;
  for (let i = 0; i < common; i++) {
    const x = size[i] ?? 0;
    largest = Math.max(largest, Math.abs(x));
    variance += (intensity[i] ?? 0) * x * x;
  }
  const cost = -Math.log(RARE);
  // The first is the best exponent if the sum were normal; the last stays within e^32.
  const first = Math.min(1 / 8 / largest, Math.sqrt((2 * cost) / variance));
  const up = new Float64Array(TILTS);
  const down = new Float64Array(TILTS);
  for (let i = 0; i < common; i++) {
    const rate = intensity[i] ?? 0;
    let x = first * (size[i] ?? 0);
    let e = Math.exp(x);
    for (let j = 0; j < TILTS; j++) {
      up[j] = (up[j] ?? 0) + rate * (e - 1 - x);
      down[j] = (down[j] ?? 0) + rate * (1 / e - 1 + x);
      e *= e;
      x *= 2;
    }
  }
  const best = (sums: Float64Array) =>
    sums.reduce((least, sum, j) => Math.min(least, (sum + cost) / (first * 2 ** j)), Infinity);
  return { below: best(down), above: best(up) };
}

const total = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0);

/** Splits `mass` at `position` (in grid steps) between its two neighbours so that the mean is kept. */
function spread(grid: Float64Array, position: number, mass: number): void {
  const left = Math.floor(position);
  const share = position - left;
  const mask = grid.length - 1;
  const i = left & mask;
  const j = (left + 1) & mask;
  grid[i] = (grid[i] ?? 0) + mass * (1 - share);
  grid[j] = (grid[j] ?? 0) + mass * share;
}

/**
 * The distribution of `shift` + the sum of independent compound Poisson processes over one year, in dollars: by its
 * characteristic function on a cyclic grid that covers mean ± Chernoff reach, one stage for each process, finest first. `docs/cost-model.md`
 * derives the bound that the result carries.
 *
 * @param processes the jumps of each process; those that cost nothing may be among them
 * @param points grid points, a power of two
 */
export function compoundPoisson(processes: readonly Jumps[], shift: number, points = GRID): Distribution {
  const stages = processes
    .filter((p) => p.size.length > 0)
    .map((p) => ({ ...p, rate: total(p.intensity), ...reach(p) }))
    .sort((a, b) => a.above + a.below - b.above - b.below);
  if (stages.length === 0) return pointMass(shift);

  const lostInBins = total(processes.map((p) => p.spread));
  const re = new Float64Array(points);
  const im = new Float64Array(points);
  let mean = 0;
  let variance = lostInBins;
  let below = 0;
  let above = 0;
  let rate = 0;
  let squaredError = lostInBins;
  let previous = { start: 0, step: 1, mass: new Float64Array([1]) };

  for (const stage of stages) {
    for (let i = 0; i < stage.size.length; i++) {
      const x = stage.size[i] ?? 0;
      mean += (stage.intensity[i] ?? 0) * x;
      variance += (stage.intensity[i] ?? 0) * x * x;
    }
    below += stage.below;
    above += stage.above;
    rate += stage.rate;
    const step = (below + above) / (points - 4);
    // The sum so far is rounded once, each new jump once: h²/4 of variance at most for each rounding.
    squaredError += (step * step * (stage.rate + (stage === stages[0] ? 0 : 1))) / 4;
    re.fill(0);
    im.fill(0);
    for (let k = 0; k < previous.mass.length; k++) {
      const mass = previous.mass[k] ?? 0;
      if (mass > 0) spread(re, (previous.start + k * previous.step) / step, mass);
    }
    for (let i = 0; i < stage.size.length; i++) {
      spread(im, (stage.size[i] ?? 0) / step, (stage.intensity[i] ?? 0) / stage.rate);
    }
    addJumps(re, im, stage.rate);
    const first = Math.floor((mean - below) / step) - 1;
    const mass = new Float64Array(points);
    for (let k = 0; k < points; k++) mass[k] = Math.max(0, re[(first + k) & (points - 1)] ?? 0);
    previous = { start: first * step, step, mass };
  }
  return lattice({
    ...previous,
    shift,
    mean: shift + mean,
    variance,
    atom: Math.exp(-rate),
    bound: Math.sqrt(squaredError),
    lost: stages.length * 3 * RARE,
  });
}

/**
 * `re` holds the distribution of a sum, `im` that of one jump; afterwards `re` holds the distribution of the sum plus a
 * Poisson number of jumps. Both transforms are taken at once and told apart by symmetry.
 */
function addJumps(re: Float64Array, im: Float64Array, rate: number): void {
  const n = re.length;
  transform(re, im);
  for (let k = 0; k <= n / 2; k++) {
    const m = (n - k) % n;
    const ar = re[k] ?? 0;
    const ai = im[k] ?? 0;
    const br = re[m] ?? 0;
    const bi = im[m] ?? 0;
    const sumRe = (ar + br) / 2;
    const sumIm = (ai - bi) / 2;
    const jumpRe = (ai + bi) / 2;
    const jumpIm = (br - ar) / 2;
    const size = Math.exp(rate * (jumpRe - 1)) / n;
    // Below the last bit of the result: the usual case at large rates, and cheaper than two sines.
    if (size * (Math.abs(sumRe) + Math.abs(sumIm)) < 1e-20) {
      re[k] = re[m] = im[k] = im[m] = 0;
      continue;
    }
    const angle = rate * jumpIm;
    const c = size * Math.cos(angle);
    const s = size * Math.sin(angle);
    re[k] = sumRe * c - sumIm * s;
    im[k] = sumRe * s + sumIm * c;
    re[m] = re[k] ?? 0;
    im[m] = -(im[k] ?? 0);
  }
  transform(im, re);
}
