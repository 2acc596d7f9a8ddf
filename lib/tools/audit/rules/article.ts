/** Articles: complete, with dates that a reader and a machine take the same way, and pictures in three shapes. */
import { nodeFault, onEachPage, type PageFault, type Rule } from "../rule.ts";
import type { BuiltPage } from "../site/built-page.ts";
import { listOf, ofType, pixelsOf, resolve } from "../site/graph.ts";

const fields = [
  "headline",
  "description",
  "url",
  "image",
  "author",
  "publisher",
  "mainEntityOfPage",
  "articleSection",
  "inLanguage",
  "datePublished",
  "dateModified",
  "wordCount",
  "isPartOf",
];
/** Width by height of the pictures that search engines cut from. */
const shapes = { "16:9": 16 / 9, "4:3": 4 / 3, "1:1": 1 };
const headlineLength = 110;

const article = {
  name: "Google, Article",
  url: "https://developers.google.com/search/docs/appearance/structured-data/article",
};

export const articleRules: Rule[] = [
  {
    id: "article-complete",
    invariant: 11,
    group: "The graph",
    severity: "error",
    title: "An Article has every field, dates with a zone and in order, pictures in 16:9, 4:3 and 1:1",
    specification: article,
    remedy: "Fill the article's fields; lib/schema-org/article-node.ts makes the node from them.",
    check: onEachPage(articleFaults),
  },
];

function articleFaults(page: BuiltPage): PageFault[] {
  return ofType(page, "Article", "BlogPosting", "NewsArticle", "TechArticle").flatMap((node) => {
    const dates = ["datePublished", "dateModified"]
      .filter((name) => name in node)
      .map((name) => ({ name, text: String(node[name]) }));
    const [published, modified] = dates;
    const headline = String(node.headline ?? "");
    return [
      ...fields
        .filter((field) => !(field in node))
        .map((field) => nodeFault(node, field, `the Article has no ${field}`)),
      ...(headline.length > headlineLength
        ? [
            nodeFault(
              node,
              "headline",
              `the headline has ${headline.length} characters; ${headlineLength} are shown`,
            ),
          ]
        : []),
      ...dates
        .filter(({ text }) => !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(text))
        .map(({ name, text }) => nodeFault(node, name, `the date ${text} has no time with a zone`)),
      ...(published && modified && new Date(published.text) > new Date(modified.text)
        ? [nodeFault(node, "dateModified", "the Article is modified before it is published")]
        : []),
      ...shapeFaults(page, node),
    ];
  });
}

function shapeFaults(page: BuiltPage, node: Record<string, unknown>): PageFault[] {
  const ratios = listOf(node.image).flatMap((value) => {
    const image = resolve(page, value);
    const [width, height] = [image?.width, image?.height].map(pixelsOf);
    return width && height ? [width / height] : [];
  });
  if (ratios.length === 0) return [];
  return Object.entries(shapes)
    .filter(([, shape]) => !ratios.some((ratio) => Math.abs(ratio - shape) < 0.02))
    .map(([name]) => nodeFault(node, "image", `the Article has no picture in ${name}`));
}
