import { z } from "zod";
import { draft, type FieldMeta, text } from "./fields.ts";

/**
 * A worked example of `content/sums/`: amounts with names, each worked out from prices, facts, numbers and the other amounts of the
 * file. `<Amount of="file.name" />` prints one, so that article, verdict and table say the same number.
 */
export const sumsSchema = z.strictObject({
  title: text("What is worked out here, for whom and from what.", { max: 160, translate: false }),
  amounts: z
    .record(
      z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/),
      z
        .union([z.string().min(1), z.number()])
        .meta({ description: "The sum.", holds: "sum" } satisfies FieldMeta),
    )
    .meta({
      description: "Each amount under its name: '25 * managed-per-user * 12'. Numbers have no separators.",
    } satisfies FieldMeta),
  draft,
});
