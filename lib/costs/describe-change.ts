import type { Labels } from "../site/labels.ts";
import type { ModelId } from "./models.ts";

/** Who costs less and by how much: `break/fix by $17,100`. `difference` is cost(a) − cost(b). */
export function lead(difference: number, a: ModelId, b: ModelId, labels: Labels["costs"]): string {
  if (Math.abs(difference) < 0.5) return labels.bothAlike;
  return labels.lead(difference < 0 ? a : b, Math.abs(difference));
}
