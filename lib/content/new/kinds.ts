/** Everything that `npm run new` can write, in one table. */
import type { CollectionName } from "../schema/collections.ts";
import { business } from "./business.ts";
import { comparing } from "./comparing.ts";
import { forms } from "./form.ts";
import type { Kind } from "./kind.ts";
import { looks } from "./looks.ts";
import { places } from "./places.ts";
import { proof } from "./proof.ts";
import { texts } from "./texts.ts";

export const kinds = {
  ...texts,
  ...comparing,
  ...business,
  ...forms,
  ...places,
  ...proof,
  ...looks,
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds).filter((name): name is KindName => name in kinds);

/** The kind that an author means by its name or by that of its folder: `price`, `prices`. */
export function kindNamed(name: string): KindName | undefined {
  return kindNames.find((known) => known === name || kinds[known].collection === name);
}

/** @example commandFor("prices") // "npm run new -- price" */
export function commandFor(collection: CollectionName): string {
  const name = kindNamed(collection);
  return name ? `npm run new -- ${name}` : "npm run new";
}
