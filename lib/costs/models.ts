/** The four ways to buy IT support that the cost model compares, in the order they are always shown. */
export const MODEL_IDS = ["breakFix", "managed", "coManaged", "inHouse"] as const;

/** One of the four ways to buy IT support. */
export type ModelId = (typeof MODEL_IDS)[number];

/** The words a reader sees for each model, in mid-sentence form. */
export const MODEL_NAMES: Readonly<Record<ModelId, string>> = {
  breakFix: "break/fix",
  managed: "managed IT",
  coManaged: "co-managed IT",
  inHouse: "in-house IT",
};

/** All unordered pairs of models, each in the order of `MODEL_IDS`. */
export const MODEL_PAIRS: readonly (readonly [ModelId, ModelId])[] = MODEL_IDS.flatMap((a, i) =>
  MODEL_IDS.slice(i + 1).map((b) => [a, b] as const),
);
