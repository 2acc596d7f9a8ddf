import { z } from "zod";
import { list, markdown, reference, text } from "./fields.ts";

const line = (description: string) => text(description, { max: 300 });

/** `content/trust.yaml`: how the company guards its clients' keys, and its answers to what its own articles tell buyers to ask. */
export const trustSchema = z.strictObject({
  safeguards: list(
    z.strictObject({
      title: text("What it is about: who can sign in, logs, insurance …", { max: 70 }),
      have: list(line("One thing that you do or have, in a sentence."), "What you do or have.").optional(),
      missing: list(
        line("One thing that you do not do or have, in a sentence."),
        "What you do not do or have; a reader who finds nothing here believes the rest less.",
      ).optional(),
    }),
    "How you guard your clients' keys, subject by subject.",
  ),
  answers: list(
    z.strictObject({
      article: reference("articles", "The article that tells its readers to ask this.", { link: true }),
      questions: list(
        z.strictObject({
          question: text("The question, word for word as the article has it.", { max: 300 }),
          answer: markdown("Your own answer, in Markdown."),
        }),
        "The questions of its section 'Ask …', one by one.",
      ),
    }),
    "Your answers, article by article.",
  ).optional(),
  sample: z
    .boolean()
    .meta({ description: "These are still the sample company's answers, not yours." })
    .optional(),
});

export type TrustData = z.infer<typeof trustSchema>;
