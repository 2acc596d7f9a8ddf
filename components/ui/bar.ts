import { type Markup, markup } from "./markup.ts";

/** A share of a bar's length as SVG writes it, in whole percents: the bar is as long as there is room. */
export function barShare(share: number): string {
  return `${Math.round(Math.max(0, Math.min(1, share)) * 100)}%`;
}

/**
 * A bar in the color of its option, with a lighter part up to `range`. It is drawn with lines, which print and forced colors keep; what it
 * says is beside it in words.
 */
export function bar(share: number, range?: number): Markup {
  const end = barShare(share);
  return markup`<svg class="bar" aria-hidden="true"><line x2="${end}"/>${range !== undefined && markup`<line class="bar-range" x1="${end}" x2="${barShare(range)}"/>`}</svg>`;
}
