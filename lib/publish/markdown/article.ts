import type { SiteContent } from "../../content/site-content.ts";
import type { ArticlePage } from "../../kinds/article/page.ts";
import { renderMarkdown } from "../../mdx/markdown.ts";
import type { ComponentName } from "../../mdx/registry.ts";
import { absolute, routes } from "../../site/addresses.ts";
import { readableDate } from "../../site/dates.ts";
import { bodyMarkdown } from "./body.ts";
import { chooseWhen, comparisonTable, verdict } from "./comparison.ts";
import { type Block, heading, type Inline, link, paragraph, strong } from "./nodes.ts";
import { faq, fromTree, sources } from "./parts.ts";

/** What an article says below its headline and byline, in the order of its page. */
export function articleMarkdown(page: ArticlePage, siteContent: SiteContent): Block[] {
  const context = { page, siteContent };
  const labels = siteContent.labels.article;
  const { data } = page.article;
  const body = page.body();
  const comparison = data.comparison ? siteContent.get("comparisons", data.comparison) : undefined;
  const places = (name: ComponentName) => body.outline.components.some((use) => use.name === name);
  const answer: Block[] = data.summary
    ? [
        {
          type: "blockquote",
          children: [paragraph(strong(labels.shortAnswer)), ...fromTree(renderMarkdown(data.summary).tree)],
        },
      ]
    : comparison && !places("Verdict")
      ? verdict(siteContent, comparison)
      : [];
  return [
    ...answer,
    ...(comparison && !places("Comparison") ? comparisonTable(context, comparison) : []),
    ...bodyMarkdown(body.raw, context),
    ...(comparison && !places("ChooseWhen") ? chooseWhen(context, comparison) : []),
    ...faq(page, siteContent),
    ...(comparison ? [heading(2, labels.method), paragraph(comparison.data.methodology)] : []),
    ...sources(page, siteContent),
  ];
}

/** Who wrote it, who checked it, and when. */
export function byline({ article, publishedAt, updatedAt }: ArticlePage, siteContent: SiteContent): Block {
  const { company, get, labels } = siteContent;
  const { author, reviewer } = article.data;
  const person = (id: string) => link(absolute(company, routes.author(id)), get("people", id).data.name);
  const parts = labels.article.byline<Inline>({
    author: author ? person(author) : link(absolute(company, routes.plain("about")), company.name),
    reviewer: reviewer && person(reviewer),
    published: readableDate(publishedAt, company.language),
    updated: updatedAt === publishedAt ? undefined : readableDate(updatedAt, company.language),
  });
  return paragraph(...parts);
}
