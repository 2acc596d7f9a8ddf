import type { ModelId } from "#lib/costs/models.ts";

/**
 * How a model is drawn: the color that the same option has in the comparisons, and a line pattern of its own, so that
 * color is never the only sign. Both are names of classes (app/styles/tools.css).
 */
export const MODEL_CLASS = {
  breakFix: "opt-ochre dash-1",
  managed: "opt-blue dash-2",
  coManaged: "opt-plum dash-3",
  inHouse: "opt-green dash-4",
} as const satisfies Record<ModelId, string>;
