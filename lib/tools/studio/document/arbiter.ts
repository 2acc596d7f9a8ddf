import type { Choice, Conflict } from "../contract.ts";

/** Decides where both sides have changed the same: by the writer's choices, in the order of the questions. */
export interface Arbiter {
  choose(conflict: Conflict): Choice;
}
