/**
 * The standard normal distribution function, absolute error below 1e-14: Marsaglia's series (Journal of Statistical
 * Software 11/4, 2004), cut off where it is 0 or 1 to the last bit that matters here.
 */
export function normalCdf(z: number): number {
  if (z < -8.5) return 0;
  if (z > 8.5) return 1;
  let term = z;
  let sum = z;
  let previous = 0;
  for (let i = 3; sum !== previous; i += 2) {
    previous = sum;
    term *= (z * z) / i;
    sum += term;
  }
  return 0.5 + sum * Math.exp(-0.5 * z * z - 0.9189385332046728);
}
