/** What somebody outside the company has to agree to before it is published. */
import { z } from "zod";
import { date, text } from "./fields.ts";

/** Who agreed to be named or quoted, when and to what. Whatever has this field is published only with it, and not once it is withdrawn. */
export const permission = z.strictObject({
  from: text("Who gave it: name and role.", { max: 120, translate: false }),
  given: date("The day it was given."),
  covers: text("What it covers: 'name, figures and quotes on our website'.", { max: 200, translate: false }),
  withdrawn: date("The day it was taken back; nothing of this is published from then on.").optional(),
});
