import type { Distribution } from "./distribution.ts";
import { normalCdf } from "./normal.ts";
import type { SecurityIncident } from "./security-incident.ts";

/** Equally likely values that stand for the year without the event where both come together. */
const NODES = 32;
/** A standard normal value that is exceeded by nothing that matters. */
const FAR = 8.5;
/** Percentiles are found to within a dollar. */
const EXACT = 1;

/** P(cost of the event ≤ x). */
function severityCdf({ median, sigma }: SecurityIncident, x: number): number {
  if (x <= 0) return 0;
  if (sigma === 0) return x < median ? 0 : 1;
  return normalCdf(Math.log(x / median) / sigma);
}

/**
 * A year in which, besides all else, a rare and expensive event happens at most once: the mixture (1 − p)·F + p·(F ∗ G) of the years without
 * and with it. A grid would have to reach to where a heavy tail ends and would be too coarse for everything else, so G stays in closed
 * form and F is taken at `NODES` equally likely values, in the second part alone: a probability is off by at most p / 64. The density stays that of the years without the event.
 */
export function withRareEvent(base: Distribution, event: SecurityIncident): Distribution {
  const { probability: p, mean, median, sigma } = event;
  if (p === 0) return base;
  const nodes = Array.from({ length: NODES }, (_, i) => base.quantile((i + 0.5) / NODES));
  const cdf = (x: number, including = false) =>
    (1 - p) * base.cdf(x, including) +
    (p / NODES) * nodes.reduce((sum, node) => sum + severityCdf(event, x - node), 0);
  const quantile = (q: number) => {
    // Nothing is cheaper with the event than without it, and the years without it alone reach q / (1 − p).
    let low = base.quantile(q);
    let high = q < 1 - p ? base.quantile(q / (1 - p)) : (nodes.at(-1) ?? 0) + median * Math.exp(FAR * sigma);
    while (high - low > EXACT) {
      const middle = (low + high) / 2;
      if (cdf(middle, true) < q) low = middle;
      else high = middle;
    }
    return high;
  };
  return {
    ...base,
    mean: base.mean + p * mean,
    sd: Math.sqrt(base.sd ** 2 + p * mean ** 2 * (Math.exp(sigma ** 2) - p)),
    cdf,
    quantile,
  };
}
