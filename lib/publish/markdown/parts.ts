/** The parts that several kinds of page have, as Markdown. */
import rehypeRemark from "rehype-remark";
import { unified } from "unified";
import type { Article, SiteContent } from "../../content/site-content.ts";
import { comparisonsByDecision } from "../../kinds/hub/page.ts";
import type { Page } from "../../kinds/pages.ts";
import type { PageLink } from "../../kinds/parts.ts";
import { citedSources } from "../../kinds/sources.ts";
import { absolute, routes } from "../../site/addresses.ts";
import { readableDate, readableEdition } from "../../site/dates.ts";
import { formatList } from "../../site/format.ts";
import { type Block, heading, type Inline, link, list, paragraph, spaced } from "./nodes.ts";

type HtmlRoot = Page["faq"][number]["answer"]["tree"];

const toMarkdown = unified().use(rehypeRemark);

/** Rendered Markdown of a field, as Markdown again. */
export function fromTree(tree: HtmlRoot): Block[] {
  return toMarkdown.runSync(tree).children.filter((node): node is Block => blockTypes.has(node.type));
}

const blockTypes = new Set(["paragraph", "heading", "list", "blockquote", "code", "table", "thematicBreak"]);

export function faq({ faq: entries }: Page, { labels }: SiteContent): Block[] {
  if (entries.length === 0) return [];
  return [
    heading(2, labels.article.questions),
    ...entries.flatMap(({ question, answer }) => [heading(3, question), ...fromTree(answer.tree)]),
  ];
}

export function sources(page: Page, { company: { language }, labels }: SiteContent): Block[] {
  const cited = citedSources(page);
  if (cited.length === 0) return [];
  const items = cited.map(({ title, publisher, url, published, accessed }) => [
    link(url, title),
    labels.article.sourceDetails(
      publisher,
      published && readableEdition(published, language),
      readableDate(accessed, language),
    ),
  ]);
  return [heading(2, labels.article.sources), list(items, true)];
}

/** Pages as a list of links, each with what it is about. */
export function links(entries: Pick<PageLink, "url" | "title" | "description">[]): Block[] {
  if (entries.length === 0) return [];
  return [list(entries.map(({ url, title, description }) => [link(url, title), `: ${description}`]))];
}

export function articleLinks(articles: Article[], siteContent: SiteContent): Block[] {
  const { company, get, labels } = siteContent;
  if (articles.length === 0) {
    const all = (words: string) => link(absolute(company, routes.blog()), words);
    return [paragraph(...labels.list.none<Inline>(all))];
  }
  return [
    list(
      articles.map(({ path, data, publishedAt }) =>
        spaced(
          [link(absolute(company, path), data.title), ":"],
          data.description,
          `(${get("categories", data.category).data.name}, ${readableDate(publishedAt, company.language)})`,
        ),
      ),
    ),
  ];
}

/** All comparisons under the question they answer, where it is wished with their short answers. */
export function comparisonIndex(siteContent: SiteContent, answers = false): Block[] {
  const { company, get, labels } = siteContent;
  return comparisonsByDecision(siteContent).flatMap(({ decision, members }) => {
    if (members.length === 0) return [];
    const items = members.map(({ article, comparison: { id: comparison, data } }) => [
      link(
        absolute(company, article.path),
        formatList(
          data.options.map((id) => get("options", id).data.name),
          company.language,
          "disjunction",
        ),
      ),
      answers ? `: ${data.question} ${data.verdict.summary} ` : `: ${data.question} `,
      link(absolute(company, routes.fit(comparison)), labels.comparison.whichFits),
    ]);
    return [heading(2, labels.comparison.decisions[decision]), list(items)];
  });
}
