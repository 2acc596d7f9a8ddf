import { z } from "zod";
import { draft, text } from "./fields.ts";

/** A section of the blog, `content/categories/`. */
export const categorySchema = z.strictObject({
  name: text("Its name.", { max: 50 }),
  description: text("One or two sentences for its page.", { min: 50, max: 300 }),
  draft,
});
