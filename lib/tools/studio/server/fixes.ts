/** The check's own remedies, one at a time. */
import { applyFixes } from "../../../content/check/fix.ts";
import type { StudioContext } from "./context.ts";
import { checkedText } from "./document-view.ts";
import { idOf } from "./problems.ts";
import { Refused } from "./refused.ts";

/**
 * @param id of a problem that the document was shown with
 * @throws Refused where the document is another by now, or the problem takes a decision
 */
export async function applyFix(context: StudioContext, file: string, id: string): Promise<void> {
  const { text, digest, problems } = await checkedText(context, file);
  const problem = problems.find((found) => idOf(found, text) === id);
  if (!problem?.fix)
    throw new Refused(
      "This has been fixed or changed meanwhile. Look at the document's problems again.",
      409,
    );
  context.saving.texts.keep(text);
  context.saving.save({
    file,
    read: digest,
    edits: [{ act: "whole", text: applyFixes(text, [problem]).result }],
  });
}
