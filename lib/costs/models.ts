import { STAFF } from "./assumptions/staff.ts";

/** The four ways to buy IT support that the cost model compares, in the order they are always shown. */
export const MODEL_IDS = ["breakFix", "managed", "coManaged", "inHouse"] as const;

/** One of the four ways to buy IT support. */
export type ModelId = (typeof MODEL_IDS)[number];

/** Each model as authors and addresses write it. */
export const MODEL_SLUGS: Readonly<Record<ModelId, string>> = {
  breakFix: "break-fix",
  managed: "managed",
  coManaged: "co-managed",
  inHouse: "in-house",
};

/** The largest firm, in people, for which break/fix is shown: more would fill a technician's week, and nobody runs that on call-outs. */
export const BREAK_FIX_UP_TO = STAFF.peoplePerTechnician.value;

/** The models that a firm of so many people would consider. */
export function modelsFor(people: number): readonly ModelId[] {
  return people > BREAK_FIX_UP_TO ? MODEL_IDS.filter((model) => model !== "breakFix") : MODEL_IDS;
}

/** All unordered pairs of models, each in the order of `MODEL_IDS`. */
export const MODEL_PAIRS: readonly (readonly [ModelId, ModelId])[] = MODEL_IDS.flatMap((a, i) =>
  MODEL_IDS.slice(i + 1).map((b) => [a, b] as const),
);

/** A pair of models as one word, for an address or an option's value: `breakFix-managed`. */
export function pairName([a, b]: readonly [ModelId, ModelId]): string {
  return `${a}-${b}`;
}

/** The pair of that name; break/fix and managed IT where there is none. */
export function pairNamed(name: string | null): readonly [ModelId, ModelId] {
  return MODEL_PAIRS.find((pair) => pairName(pair) === name) ?? ["breakFix", "managed"];
}
