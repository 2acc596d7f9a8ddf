import type { CircumstanceAnswer } from "./types.ts";

/** What an answer says for an option, -2 to 2; 0 where it does not name it, even if the option is called 'constructor'. */
export function favorOf({ favors }: Pick<CircumstanceAnswer, "favors">, option: string): number {
  return Object.hasOwn(favors, option) ? (favors[option] ?? 0) : 0;
}
