import { z } from "zod";
import { draft, key, list, text } from "./fields.ts";

/** Who does a task: your team, us, or both together. */
export const responsible = ["you", "us", "shared"] as const;

/** A table of who does what, `content/responsibilities/`. */
export const responsibilitiesSchema = z.strictObject({
  title: text("The table's caption.", { max: 100 }),
  columns: list(
    z.strictObject({ id: key("A short name."), name: text("The column's heading.", { max: 40 }) }),
    "The ways of working side by side.",
  ),
  groups: list(
    z.strictObject({
      name: text("The heading of a group of tasks.", { max: 60 }),
      tasks: list(
        z.strictObject({
          task: text("The task.", { max: 120 }),
          who: z
            .record(z.string(), z.enum(responsible))
            .meta({ description: "For every column: you, us or shared." }),
          note: text("What a reader should know.", { max: 200 }).optional(),
        }),
        "The tasks.",
      ),
    }),
    "Groups of tasks.",
  ),
  draft,
});
