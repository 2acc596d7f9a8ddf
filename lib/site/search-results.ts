/** About what a results page shows of a title and of a description before it cuts them, in characters. */
export const titleShown = 65;
export const descriptionShown = 160;

/**
 * The first of some wordings that a results page shows whole. Where none is short enough, the last, cut before a word.
 *
 * @param most `titleShown` or `descriptionShown`
 * @example shownWhole(20, "Which of the two fits you?", "Which fits you?") // "Which fits you?"
 */
export function shownWhole(most: number, ...wordings: readonly [string, ...string[]]): string {
  const whole = wordings.find(({ length }) => length <= most);
  if (whole !== undefined) return whole;
  const last = wordings.at(-1) ?? "";
  const end = last.lastIndexOf(" ", most - 1);
  return `${last.slice(0, end > 0 ? end : most - 1)}…`;
}
