type Twiddles = { readonly cos: Float64Array; readonly sin: Float64Array; readonly reversed: Uint32Array };

const known = new Map<number, Twiddles>();

function twiddles(n: number): Twiddles {
  const cached = known.get(n);
  if (cached) return cached;
  const cos = new Float64Array(n / 2);
  const sin = new Float64Array(n / 2);
  for (let i = 0; i < n / 2; i++) {
    cos[i] = Math.cos((2 * Math.PI * i) / n);
    sin[i] = Math.sin((2 * Math.PI * i) / n);
  }
  const reversed = new Uint32Array(n);
  for (let i = 1; i < n; i++) reversed[i] = ((reversed[i >> 1] ?? 0) >> 1) | (i & 1 ? n >> 1 : 0);
  const made = { cos, sin, reversed };
  known.set(n, made);
  return made;
}

/**
 * The discrete Fourier transform of `re + i·im` in place, X[k] = Σ x[j]·e^(+2πi·jk/n): the sign of a characteristic function.
 * The length is a power of two, 4 at least. The inverse is the same transform with the two arrays exchanged, divided by n.
 */
export function transform(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  const { cos, sin, reversed } = twiddles(n);
  // Indices stay within the arrays; `?? 0` only satisfies the checker and costs nothing measurable.
  for (let i = 0; i < n; i++) {
    const j = reversed[i] ?? 0;
    if (j <= i) continue;
    const r = re[i] ?? 0;
    const m = im[i] ?? 0;
    re[i] = re[j] ?? 0;
    im[i] = im[j] ?? 0;
    re[j] = r;
    im[j] = m;
  }
  // The first two stages at once: their factors are 1 and i.
  for (let i = 0; i < n; i += 4) {
    const ar = (re[i] ?? 0) + (re[i + 1] ?? 0);
    const ai = (im[i] ?? 0) + (im[i + 1] ?? 0);
    const br = (re[i] ?? 0) - (re[i + 1] ?? 0);
    const bi = (im[i] ?? 0) - (im[i + 1] ?? 0);
    const cr = (re[i + 2] ?? 0) + (re[i + 3] ?? 0);
    const ci = (im[i + 2] ?? 0) + (im[i + 3] ?? 0);
    const dr = (re[i + 2] ?? 0) - (re[i + 3] ?? 0);
    const di = (im[i + 2] ?? 0) - (im[i + 3] ?? 0);
    re[i] = ar + cr;
    im[i] = ai + ci;
    re[i + 1] = br - di;
    im[i + 1] = bi + dr;
    re[i + 2] = ar - cr;
    im[i + 2] = ai - ci;
    re[i + 3] = br + di;
    im[i + 3] = bi - dr;
  }
  for (let half = 4; half < n; half *= 2) {
    const step = n / 2 / half;
    for (let start = 0; start < n; start += 2 * half) {
      for (let k = 0, t = 0; k < half; k++, t += step) {
        const c = cos[t] ?? 0;
        const s = sin[t] ?? 0;
        const i = start + k;
        const j = i + half;
        const xr = re[j] ?? 0;
        const xi = im[j] ?? 0;
        const yr = xr * c - xi * s;
        const yi = xr * s + xi * c;
        const ur = re[i] ?? 0;
        const ui = im[i] ?? 0;
        re[i] = ur + yr;
        im[i] = ui + yi;
        re[j] = ur - yr;
        im[j] = ui - yi;
      }
    }
  }
}
