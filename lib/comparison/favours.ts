import type { CircumstanceAnswer } from "./types.ts";

/** What an answer says for an option, -2 to 2; 0 where it does not name it, even if the option is called 'constructor'. */
export function favourOf({ favours }: Pick<CircumstanceAnswer, "favours">, option: string): number {
  return Object.hasOwn(favours, option) ? (favours[option] ?? 0) : 0;
}
