import FFT from "fft.js";
import { describe, expect, it } from "vitest";
import { transform } from "#lib/costs/fft.ts";
import { uniform } from "./simulate.ts";

describe("the Fourier transform", () => {
  it.each([4, 8, 1024, 4096])("agrees with a well-known library at %i points", (n) => {
    const u = uniform(n);
    const re = Float64Array.from({ length: n }, () => u() - 0.5);
    const im = Float64Array.from({ length: n }, () => u() - 0.5);
    const siteContent = new FFT(n);
    const out = siteContent.createComplexArray();
    const input = siteContent.createComplexArray();
    for (let i = 0; i < n; i++) {
      input[2 * i] = re[i] ?? 0;
      // The library uses e^(−i…): conjugate going in and coming out.
      input[2 * i + 1] = -(im[i] ?? 0);
    }
    siteContent.transform(out, input);
    transform(re, im);
    for (let i = 0; i < n; i++) {
      expect(re[i]).toBeCloseTo(out[2 * i] ?? 0, 10);
      expect(im[i]).toBeCloseTo(-(out[2 * i + 1] ?? 0), 10);
    }
  });

  it("is undone by itself with the arrays exchanged", () => {
    const u = uniform(7);
    const re = Float64Array.from({ length: 256 }, u);
    const im = Float64Array.from({ length: 256 }, u);
    const before = [...re];
    transform(re, im);
    transform(im, re);
    for (let i = 0; i < 256; i++) expect((re[i] ?? 0) / 256).toBeCloseTo(before[i] ?? 0, 12);
  });
});
