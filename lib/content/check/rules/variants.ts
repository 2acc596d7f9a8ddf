/** Variants of pages: each says something else, a reader can see it, and the counts can decide between them. */
import { firstSentenceOf } from "../../../page/first-sentence.ts";
import type { CheckedDocument } from "../document.ts";
import { type Placed, type Site, waitingOf } from "../site.ts";
import type { Finding } from "../source.ts";
import { listAt, valueIn } from "../value-path.ts";

/**
 * @param site the documents of one language
 * @param language its tag
 */
export function variantFindings(site: Site, language: string): Placed[] {
  const published = site.documents.filter((document) => !waitingOf(document, site));
  const articles = published.filter(({ source }) => source.collection === "articles");
  const company = site.documents.find(({ source }) => source.collection === "company");
  const isCounted = valueIn(company?.data, ["countReaders"]) !== undefined;
  return published.flatMap((document): Placed[] => {
    const count = listAt(document.data, ["variants"]).length;
    if (count === 0) return [];
    const shown = shownBy(document, articles, published);
    const findings = [
      ...(isCounted ? [] : [uncounted(document)]),
      ...unseen(document, shown),
      ...twice(document, shown),
      ...Array.from({ length: count }, (_, index) => [
        ...sentences(document, index, shown, language),
        ...alike(document, index, shown, articles, language),
      ]).flat(),
    ];
    return findings.map((finding) => ({ document, finding }));
  });
}

/** Where the words that a variant replaces are. */
interface Shown {
  /** The article whose readers take part; undefined where none shows the comparison. */
  article: CheckedDocument | undefined;
  comparison: CheckedDocument | undefined;
  /** The short answer, of which a variant replaces the first sentence, and whose it is. */
  answer: { text: string; document: CheckedDocument; field: readonly string[] } | undefined;
}

function shownBy(
  document: CheckedDocument,
  articles: readonly CheckedDocument[],
  published: readonly CheckedDocument[],
): Shown {
  const isArticle = document.source.collection === "articles";
  const article = isArticle
    ? document
    : articles.find((each) => each.text("comparison") === document.source.id);
  const comparison = published.find(
    ({ source }) => source.collection === "comparisons" && source.id === article?.text("comparison"),
  );
  const places = [
    { document: article, field: ["summary"] },
    { document: comparison, field: ["verdict", "summary"] },
  ];
  const [answer] = places.flatMap(({ document: holder, field }) => {
    const text = holder?.text(...field);
    return holder && text !== undefined ? [{ text, document: holder, field }] : [];
  });
  return { article, comparison, answer };
}

function uncounted(document: CheckedDocument): Finding {
  return {
    rule: "variant-uncounted",
    range: document.at("variants"),
    message:
      "'variants' is an experiment, and content/company.yaml does not say 'countReaders': nobody would be counted, so it could never be decided.",
    remedy:
      "Turn the count on (docs/operations.md, “What readers read”) with 'countReaders: { keepDays: 92 }' in content/company.yaml, or take 'variants' out.",
  };
}

function unseen(document: CheckedDocument, { article, answer }: Shown): Finding[] {
  if (article === undefined)
    return [
      {
        rule: "variant-unseen",
        range: document.at("variants"),
        message: "No published article shows this comparison, so no reader would see a variant of it.",
        remedy: `Name it in the article that explains it ('comparison: ${document.source.id}'), or take 'variants' out.`,
      },
    ];
  return withVerdict(document).flatMap((index): Finding[] => {
    const range = document.at("variants", index, "verdict");
    if (answer === undefined)
      return [
        {
          rule: "variant-unseen",
          range,
          message: "The article has no short answer whose first sentence this could replace.",
          remedy:
            "Give the article a 'summary', or a 'comparison', whose verdict is then the answer; or vary the 'title'.",
        },
      ];
    if (document.source.collection === "articles" || answer.document === document) return [];
    return [
      {
        rule: "variant-unseen",
        range,
        message: `${article.source.file} shows its own 'summary' and not the verdict of this comparison.`,
        remedy: `Write this variant into ${article.source.file}.`,
      },
    ];
  });
}

/** The numbers of the variants that have another verdict. */
function withVerdict(document: CheckedDocument): number[] {
  return listAt(document.data, ["variants"]).flatMap((_, index) =>
    document.text("variants", index, "verdict") === undefined ? [] : [index],
  );
}

/** What a reader of one page does cannot be put down to two experiments at once. */
function twice(document: CheckedDocument, { article, comparison }: Shown): Finding[] {
  const [other] = [article, comparison].filter(
    (each) => each && each !== document && listAt(each.data, ["variants"]).length > 0,
  );
  if (other === undefined || document.source.collection === "articles") return [];
  return [
    {
      rule: "variant-twice",
      range: document.at("variants"),
      message: `${other.source.file} shows this comparison and has 'variants' too: nobody could tell which of the two experiments made a reader go on.`,
      remedy: "Put what you want to compare into one list, or run one experiment after the other.",
    },
  ];
}

/** One sentence is replaced by one, and nothing in Markdown begins in it and ends behind it. */
function sentences(document: CheckedDocument, index: number, { answer }: Shown, language: string): Finding[] {
  const verdict = document.text("variants", index, "verdict");
  if (verdict === undefined || answer === undefined) return [];
  const first = firstSentenceOf(verdict, language);
  const found: Finding[] = [];
  if (first.length < verdict.trim().length)
    found.push({
      rule: "variant-sentence",
      range: document.at("variants", index, "verdict"),
      message: `This has more than one sentence; the first is '${first}'.`,
      remedy:
        "Write one sentence: it takes the place of the first of the short answer, and the others stay. An abbreviation with a full stop ends a sentence for the program: write it out.",
    });
  const replaced = firstSentenceOf(answer.text, language);
  if (/[*_`[\]]/.test(replaced))
    found.push({
      rule: "variant-sentence",
      range: document.at("variants", index, "verdict"),
      message: `The sentence that this replaces has a link or marks for bold or italics: '${replaced}' (${answer.document.source.file}, '${answer.field.join(": ")}').`,
      remedy: "Write that sentence as plain text, or move its link into the second one.",
    });
  return found;
}

const words = (text: string): string => text.replace(/\s+/g, " ").trim();

/** A variant that says what is said anyway has nothing to win. */
function alike(
  document: CheckedDocument,
  index: number,
  { article, answer }: Shown,
  articles: readonly CheckedDocument[],
  language: string,
): Finding[] {
  const own: readonly (readonly [field: readonly string[], text: string | undefined])[] = [
    [["title"], article?.text("title")],
    [["verdict"], answer && firstSentenceOf(answer.text, language)],
    [["callToAction", "title"], article?.text("callToAction", "title")],
    [["callToAction", "invitation"], article?.text("callToAction", "invitation")],
  ];
  const said = own.flatMap(([field, text]) => {
    const other = document.text("variants", index, ...field);
    return other === undefined ? [] : [{ field, other, text }];
  });
  const at = (field: readonly string[]) => document.at("variants", index, ...field);
  // A field that a variant cannot change is refused by the schema.
  const isEmpty = Object.keys(Object(valueIn(document.data, ["variants", index]))).length === 0;
  if (isEmpty)
    return [
      {
        rule: "variant-same",
        range: document.at("variants", index),
        message: `Variant ${index + 1} says nothing else than the page.`,
        remedy: "Give it a 'title', a 'verdict' or a 'callToAction', or delete the entry.",
      },
    ];
  const same = said.flatMap(({ field, other, text }): Finding[] =>
    text !== undefined && words(text) === words(other)
      ? [
          {
            rule: "variant-same",
            range: at(field),
            message: `'${field.join(": ")}' of variant ${index + 1} is what the page says itself: '${other}'.`,
            remedy: "Write other words, or leave the field out.",
          },
        ]
      : [],
  );
  const key = (number: number) =>
    JSON.stringify(own.map(([field]) => words(document.text("variants", number, ...field) ?? "")));
  const before = Array.from({ length: index }, (_, number) => number).find(
    (number) => key(number) === key(index),
  );
  if (before !== undefined)
    same.push({
      rule: "variant-same",
      range: document.at("variants", index),
      message: `Variants ${before + 1} and ${index + 1} say the same.`,
      remedy: "Keep one of the two.",
    });
  const title = document.text("variants", index, "title");
  const other = articles.find(
    (each) => each !== article && title !== undefined && words(each.text("title") ?? "") === words(title),
  );
  if (other)
    same.push({
      rule: "variant-same",
      range: at(["title"]),
      message: `${other.source.file} has the title '${title}': two pages would be called the same.`,
      remedy: "Write a title that says what only this page answers.",
    });
  return same;
}
