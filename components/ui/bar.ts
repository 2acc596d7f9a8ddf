import { type Markup, markup } from "./markup.ts";

/** A bar's own units; every bar is stretched to the width there is. */
const WIDTH = 1000;
export const BAR_BOX = `0 0 ${WIDTH} 8`;

/** A bar's line as path data, from one share of the whole length to another. */
export function barPath(from: number, to: number): string {
  const x = (share: number) => Math.round(Math.max(0, Math.min(1, share)) * WIDTH);
  return `M${x(from)} 4H${x(to)}`;
}

/**
 * A bar in the color of its option, with a lighter part up to `range`. It is drawn with lines, which print and forced colors keep; what it
 * says is beside it in words.
 */
export function bar(share: number, range?: number): Markup {
  return markup`<svg class="bar" viewBox="${BAR_BOX}" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path d="${barPath(0, share)}"/>${range !== undefined && markup`<path class="bar-range" d="${barPath(share, range)}"/>`}</svg>`;
}
