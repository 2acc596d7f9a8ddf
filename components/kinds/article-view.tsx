import type { ReactNode } from "react";
import { ComparisonTable } from "#components/comparison/comparison-table.tsx";
import { ChooseWhen, Verdict } from "#components/comparison/verdict.tsx";
import { PageShell } from "#components/layout/page-shell.tsx";
import { AskForm } from "#components/lead/ask-form.tsx";
import { leadFormId } from "#components/lead/lead-form.tsx";
import { Body } from "#components/mdx/body.tsx";
import { Figure } from "#components/mdx/figure.tsx";
import { CaseNotes } from "#components/sections/case-notes.tsx";
import { Contents } from "#components/sections/contents.tsx";
import { Faq } from "#components/sections/faq.tsx";
import { Prose } from "#components/sections/prose.tsx";
import { RelatedLinks } from "#components/sections/related-links.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { Time } from "#components/sections/time.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import type { PriceData } from "#lib/content/schema/price.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { ArticlePage } from "#lib/kinds/article/page.ts";
import { companyPath } from "#lib/kinds/plain/page.ts";
import { renderMarkdown } from "#lib/mdx/markdown.ts";
import type { ComponentName } from "#lib/mdx/registry.ts";
import { articleDrawing } from "#lib/page/drawings.ts";
import { offersOf } from "#lib/page/offers.ts";
import { explainsScores, type ResolvedComparison } from "#lib/page/resolved.ts";
import { priceRange } from "#lib/page/words.ts";
import type { ViewProps } from "./view-props.ts";

/** Words a minute that most adults read. */
const readingSpeed = 230;

/** An article: the answer first, the table early, then the reasoning, questions, method and sources. */
export function ArticleView({ page, siteContent }: ViewProps<ArticlePage>) {
  const { article } = page;
  const labels = siteContent.labels.article;
  const { title, invitation } = { ...siteContent.labels.form.notSure, ...article.data.callToAction };
  const body = page.body();
  const { data } = article;
  const { comparison } = page;
  const drawing = articleDrawing(siteContent, article);
  const places = (name: ComponentName) => body.outline.components.some((use) => use.name === name);
  return (
    <PageShell
      page={page}
      siteContent={siteContent}
      width="text"
      byline={<Byline page={page} siteContent={siteContent} ask={title} />}
      drawing={drawing && <Figure siteContent={siteContent} {...drawing} inHead />}
    >
      <Contents
        page={page}
        label={labels.contents}
        extra={page.faq.length > 0 ? [{ id: "questions", text: labels.questions }] : []}
      />
      <article className="article">
        {data.summary ? (
          <section className="verdict" aria-label={labels.shortAnswer}>
            <p className="kicker">{labels.shortAnswer}</p>
            <div>
              <Prose
                siteContent={siteContent}
                tree={renderMarkdown(data.summary, siteContent.company.language).tree}
              />
            </div>
          </section>
        ) : (
          comparison && !places("Verdict") && <Verdict siteContent={siteContent} comparison={comparison} />
        )}
        <CaseNotes siteContent={siteContent} links={page.caseStudies} />
        {comparison && !places("Comparison") && (
          <ComparisonTable page={page} siteContent={siteContent} comparison={comparison} />
        )}
        <Body page={page} body={body} siteContent={siteContent} />
        {comparison && !places("ChooseWhen") && (
          <ChooseWhen siteContent={siteContent} comparison={comparison} />
        )}
        <Faq siteContent={siteContent} entries={page.faq} />
        {comparison && (
          <section className="method">
            <h2 id="method">{labels.method}</h2>
            <p>{comparison.data.methodology}</p>
            {explainsScores(comparison) && (
              <p>
                <a href={`${siteContent.routes.fit(comparison.id)}#rows`}>
                  {siteContent.labels.comparison.scoring.rows}
                </a>
              </p>
            )}
          </section>
        )}
        <Sources page={page} siteContent={siteContent} />
      </article>
      <AskForm
        siteContent={siteContent}
        title={title}
        invitation={invitation}
        source={page.path}
        {...(comparison && { comparison: comparison.id })}
      />
      <RelatedLinks
        title={labels.readNext}
        links={page.related.map(({ path, data: { title } }) => ({ path, title }))}
      />
    </PageShell>
  );
}

interface BylineProps extends ViewProps<ArticlePage> {
  /** What the form at the end is called, where no verdict follows that says what to do. */
  ask: string;
}

function Byline({ page, siteContent, ask }: BylineProps) {
  const { author, category, reviewer } = page;
  const { company, labels } = siteContent;
  const parts = labels.article.byline<ReactNode>({
    author: (
      <a rel="author" href={author ? siteContent.routes.author(author.id) : companyPath(siteContent)}>
        {author ? author.data.name : company.name}
      </a>
    ),
    reviewer: reviewer && <a href={siteContent.routes.author(reviewer.id)}>{reviewer.data.name}</a>,
    published: <Time siteContent={siteContent} date={page.publishedAt} />,
    updated: page.updatedAt !== page.publishedAt && <Time siteContent={siteContent} date={page.updatedAt} />,
    minutes: Math.max(1, Math.round(page.body().outline.words / readingSpeed)),
  });
  return (
    <p className="byline">
      <a href={siteContent.routes.category(category.id)} data-pagefind-filter="section">
        {category.data.name}
      </a>
      {"\u00A0"}· <Sentence parts={parts} />
      <br />
      {page.comparison ? (
        <Trust siteContent={siteContent} comparison={page.comparison} />
      ) : (
        <a href={`#${leadFormId}`}>{ask}</a>
      )}
    </p>
  );
}

interface TrustProps {
  siteContent: SiteContent;
  comparison: ResolvedComparison;
}

/** What the company sells of what it compares, when that was checked, and the way to how. */
function Trust({ siteContent, comparison }: TrustProps) {
  const { labels } = siteContent;
  const offers = offersOf(siteContent, comparison);
  const sold = comparison.options.filter(({ service }) => service !== undefined);
  // The headline has just named what is compared: where all of it has a price, the prices are enough.
  const named = offers.length < comparison.options.length;
  const parts = labels.article.trust<ReactNode>({
    compared: comparison.options.length,
    sold: sold.map(({ id, data: { name } }) => (
      <Sold
        siteContent={siteContent}
        key={id}
        name={named ? name : undefined}
        price={offers.find(({ option }) => option.id === id)?.price.data}
      />
    )),
    checked: <Time siteContent={siteContent} date={comparison.data.checkedAt} />,
    method: (words) => <a href="#method">{words}</a>,
  });
  return <Sentence parts={parts} />;
}

interface SoldProps {
  siteContent: SiteContent;
  name: string | undefined;
  price: PriceData | undefined;
}

/** `Managed IT services, $115–$165 a user a month`, or the price alone. */
function Sold({ siteContent, name, price }: SoldProps) {
  if (!price) return name;
  return (
    <>
      {name && `${name}, `}
      {priceRange(price, siteContent.company.language)} {price.unit}
    </>
  );
}
