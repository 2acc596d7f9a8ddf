import { reach } from "./chernoff.ts";
import { type Distribution, lattice, pointMass } from "./distribution.ts";
import { transform } from "./fft.ts";
import { growthOf, type Jumps, momentsOf, placeJumps } from "./jumps.ts";

/** The arrays of a computation, kept for the next one of their size: a moving slider fills them several times for each frame. */
const buffers = new Map<
  number,
  { readonly re: Float64Array; readonly im: Float64Array; readonly mass: Float64Array }
>();

function buffersOf(points: number) {
  const known = buffers.get(points);
  if (known) return known;
  const made = {
    re: new Float64Array(points),
    im: new Float64Array(points),
    mass: new Float64Array(points),
  };
  buffers.set(points, made);
  return made;
}

/** Points of the grid. A power of two; doubling it halves the part of the error bound that comes from the grid. */
export const GRID = 2048;

const total = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0);

type Masses = { readonly start: number; readonly step: number; readonly mass: Float64Array };

/** Places masses of one grid on a coarser, cyclic one: each split between its two neighbors so that its mean is kept. */
function placeMasses(grid: Float64Array, { start, step, mass }: Masses, coarser: number): void {
  const mask = grid.length - 1;
  for (let k = 0; k < mass.length; k++) {
    const m = mass[k] ?? 0;
    if (m === 0) continue;
    const position = (start + k * step) / coarser;
    const left = Math.floor(position);
    const right = m * (position - left);
    grid[left & mask] = (grid[left & mask] ?? 0) + m - right;
    grid[(left + 1) & mask] = (grid[(left + 1) & mask] ?? 0) + right;
  }
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
    .filter(({ pieces }) => pieces.length > 0)
    .map((process) => {
      const moments = momentsOf(process);
      return { process, ...moments, ...reach(growthOf(process), moments, process.outside) };
    })
    .sort((a, b) => a.above + a.below - b.above - b.below);
  if (stages.length === 0) return pointMass(shift);

  const lostInBins = total(stages.map((stage) => stage.lost));
  const { re, im, mass } = buffersOf(points);
  let mean = 0;
  let variance = lostInBins;
  let below = 0;
  let above = 0;
  let rate = 0;
  let squaredError = lostInBins;
  let sum: Masses = { start: 0, step: 1, mass: new Float64Array([1]) };

  for (const stage of stages) {
    mean += stage.mean;
    variance += stage.variance;
    below += stage.below;
    above += stage.above;
    rate += stage.rate;
    const step = (below + above) / (points - 4);
    // The sum so far is rounded once, each new jump once: h²/4 of variance at most for each rounding.
    squaredError += (step * step * (stage.rate + (stage === stages[0] ? 0 : 1))) / 4;
    re.fill(0);
    im.fill(0);
    placeMasses(re, sum, step);
    placeJumps(im, stage.process, step, stage.rate);
    addJumps(re, im, stage.rate);
    const first = Math.floor((mean - below) / step) - 1;
    for (let k = 0; k < points; k++) mass[k] = Math.max(0, re[(first + k) & (points - 1)] ?? 0);
    sum = { start: first * step, step, mass };
  }
  return lattice({
    ...sum,
    shift,
    mean: shift + mean,
    variance,
    atom: Math.exp(-rate),
    bound: Math.sqrt(squaredError),
    lost: 3 * total(stages.map(({ process }) => process.outside)),
  });
}

/**
 * `re` holds the distribution of a sum, `im` that of one jump; afterwards `re` holds the distribution of the sum plus a
 * Poisson number of jumps. Both transforms are computed at once and separated by symmetry.
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
