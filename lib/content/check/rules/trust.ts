/** `content/trust.yaml` answers, one by one, what the site's own articles tell buyers to ask. */
import { askingWords } from "../../../site/labels.ts";
import type { CheckedDocument } from "../document.ts";
import { documentOf, type Placed, type Site, waitingOf } from "../site.ts";
import { closest, didYouMean } from "../suggest.ts";
import { listAt } from "../value-path.ts";

/** The same whatever quotation marks were typed. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚‹›]/g, "'")
    .replaceAll("…", "...");

export function trustFindings(site: Site): Placed[] {
  return site.documents
    .filter(({ source }) => source.collection === "trust")
    .flatMap((trust) => {
      const answered = answeredIn(trust);
      return [...strayAnswers(trust, answered, site), ...openQuestions(trust, answered, site)];
    });
}

interface Answered {
  article: string;
  question: string;
  path: (string | number)[];
}

function answeredIn(trust: CheckedDocument): Answered[] {
  return listAt(trust.data, ["answers"]).flatMap((_, group) => {
    const article = trust.text("answers", group, "article") ?? "";
    return listAt(trust.data, ["answers", group, "questions"]).flatMap((_, index): Answered[] => {
      const path = ["answers", group, "questions", index, "question"];
      const question = trust.text(...path);
      return question === undefined ? [] : [{ article, question: plain(question), path }];
    });
  });
}

/** An answer to what the article does not ask, or no longer asks in these words. */
function strayAnswers(trust: CheckedDocument, answered: readonly Answered[], site: Site): Placed[] {
  const words = askingWords(documentOf(site, "company", "company")?.text("language") ?? "en");
  const beginning = new Intl.ListFormat("en", { type: "disjunction" }).format(
    words.map((word) => `'${word}'`),
  );
  return answered.flatMap(({ article, question, path }) => {
    const asking = documentOf(site, "articles", article);
    if (!asking) return [];
    const asked = asking.body.questions.map(plain);
    if (asked.includes(question)) return [];
    const meant = closest(question, asked);
    return [
      {
        document: trust,
        finding: {
          rule: "trust-question" as const,
          range: trust.at(...path),
          message: `${asking.source.file} does not ask '${question}' in a list below a heading that begins with ${beginning}.${didYouMean(meant)}`,
          remedy: meant
            ? `Write the question as the article has it: ${meant}`
            : "Copy the question from the article, or take it out here.",
        },
      },
    ];
  });
}

/** What an article tells readers to ask, and nobody answers here. */
function openQuestions(trust: CheckedDocument, answered: readonly Answered[], site: Site): Placed[] {
  return site.documents
    .filter(
      (document) =>
        document.source.collection === "articles" &&
        document.body.questions.length > 0 &&
        !waitingOf(document, site),
    )
    .flatMap(({ source, body }) =>
      body.questions
        .map(plain)
        .filter(
          (asked) => !answered.some(({ article, question }) => article === source.id && question === asked),
        )
        .map((asked) => ({
          document: trust,
          finding: {
            rule: "trust-unanswered" as const,
            range: trust.at("answers"),
            message: `${source.file} tells readers to ask '${asked}', and this file does not answer it.`,
            remedy: `Answer it below 'article: ${source.id}'. If the true answer is no, write no.`,
          },
        })),
    );
}
