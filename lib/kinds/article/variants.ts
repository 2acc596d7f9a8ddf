/** The variants of an article: the article with a few of its words replaced, before anything is made of it. */
import type { ArticleVariant } from "../../content/schema/variant.ts";
import type { Article, SiteContent } from "../../content/site-content.ts";
import { firstSentenceOf, withFirstSentence } from "../../page/first-sentence.ts";
import type { ResolvedComparison } from "../../page/resolved.ts";
import type { ChangedWords } from "../kind.ts";

interface Varied {
  article: Article;
  comparison: ResolvedComparison | undefined;
}

/** The article and its comparison with the words of a variant in the places of their own. */
export function withVariant(
  { article, comparison }: Varied,
  { title, verdict, callToAction }: ArticleVariant,
  language: string,
): Varied {
  const { data } = article;
  const own = data.summary;
  return {
    article: {
      ...article,
      data: {
        ...data,
        ...(title !== undefined && { title, searchTitle: title }),
        ...(verdict !== undefined &&
          own !== undefined && { summary: withFirstSentence(own, verdict, language) }),
        ...(callToAction && { callToAction: { ...data.callToAction, ...callToAction } }),
      },
    },
    comparison:
      comparison && verdict !== undefined && own === undefined
        ? { ...comparison, data: withVerdict(comparison.data, verdict, language) }
        : comparison,
  };
}

function withVerdict(
  data: ResolvedComparison["data"],
  sentence: string,
  language: string,
): ResolvedComparison["data"] {
  const summary = withFirstSentence(data.verdict.summary, sentence, language);
  return { ...data, verdict: { ...data.verdict, summary } };
}

/** What a variant says otherwise, field by field, beside what the page says there. */
export function changedWords(
  siteContent: SiteContent,
  { article: { data, file }, comparison }: Varied,
  { title, verdict, callToAction = {} }: ArticleVariant,
): ChangedWords[] {
  const { notSure } = siteContent.labels.form;
  const answer =
    data.summary === undefined && comparison
      ? { file: comparison.file, field: ["verdict", "summary"], text: comparison.data.verdict.summary }
      : { file, field: ["summary"], text: data.summary ?? "" };
  const asked = { ...notSure, ...data.callToAction };
  const changes = [
    { file, field: ["title"], text: title, own: data.title },
    {
      file: answer.file,
      field: answer.field,
      isFirstSentence: true,
      text: verdict,
      own: firstSentenceOf(answer.text, siteContent.company.language),
    },
    { file, field: ["callToAction", "title"], text: callToAction.title, own: asked.title },
    { file, field: ["callToAction", "invitation"], text: callToAction.invitation, own: asked.invitation },
  ];
  return changes.flatMap(({ text, ...change }) => (text === undefined ? [] : [{ ...change, text }]));
}
