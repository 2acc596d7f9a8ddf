import { ComparisonTable } from "#components/comparison/comparison-table.tsx";
import { ChooseWhen, Verdict } from "#components/comparison/verdict.tsx";
import { PageShell } from "#components/layout/page-shell.tsx";
import { AskForm } from "#components/lead/ask-form.tsx";
import { Body } from "#components/mdx/body.tsx";
import { ArticleList } from "#components/sections/article-list.tsx";
import { Contents } from "#components/sections/contents.tsx";
import { Faq } from "#components/sections/faq.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { Time } from "#components/sections/time.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { library } from "#lib/content/library.ts";
import type { ArticlePage } from "#lib/kinds/article/page.ts";
import { neighboursOf, relatedTo } from "#lib/kinds/article/page.ts";
import { renderMarkdown } from "#lib/mdx/markdown.ts";
import type { ComponentName } from "#lib/mdx/registry.ts";
import { routes } from "#lib/site/addresses.ts";

/** Words a minute that most adults read. */
const readingSpeed = 230;

/** An article: the answer first, the table early, then the reasoning, questions, method and sources. */
export function ArticleView({ page }: { page: ArticlePage }) {
  const content = library();
  const { article } = page;
  const body = page.body();
  const { data } = article;
  const { category, comparison } = page;
  const places = (name: ComponentName) => body.outline.components.some((use) => use.name === name);
  const { previous, next } = neighboursOf(content, article);
  return (
    <PageShell
      page={page}
      width="text"
      kicker={
        <a href={routes.category(category.id)} data-pagefind-filter="section">
          {category.data.name}
        </a>
      }
      byline={<Byline page={page} />}
    >
      <article className="article">
        {data.summary ? (
          <section className="verdict" aria-label="The short answer">
            <p className="kicker">The short answer</p>
            <div className="verdict-text">
              <Prose tree={renderMarkdown(data.summary).tree} />
            </div>
          </section>
        ) : (
          comparison && !places("Verdict") && <Verdict comparison={comparison} />
        )}
        <Contents
          page={page}
          extra={[...(page.faq.length > 0 ? [{ id: "questions", text: "Questions people ask" }] : [])]}
        />
        {comparison && !places("Comparison") && (
          <ComparisonTable page={page} library={content} comparison={comparison} />
        )}
        <Body page={page} body={body} library={content} />
        {comparison && !places("ChooseWhen") && <ChooseWhen library={content} comparison={comparison} />}
        <Faq entries={page.faq} />
        {comparison && (
          <section className="method">
            <h2 id="method">How we compared</h2>
            <p>{comparison.data.methodology}</p>
          </section>
        )}
        <Sources page={page} />
      </article>
      <AskForm
        title="Not sure which fits you?"
        invitation="Tell us how many people you are and what went wrong last. We answer with what we would do in your place, also where that is not to hire us."
        source={page.path}
        {...(comparison && { comparison: comparison.id })}
      />
      <section className="related">
        <h2>Read next</h2>
        <ArticleList articles={relatedTo(content, article)} level={3} />
      </section>
      {(previous || next) && (
        <nav className="neighbours" aria-label="Articles before and after">
          {previous && (
            <a rel="prev" href={previous.path}>
              <span>Previous</span> {previous.data.title}
            </a>
          )}
          {next && (
            <a rel="next" href={next.path}>
              <span>Next</span> {next.data.title}
            </a>
          )}
        </nav>
      )}
    </PageShell>
  );
}

function Byline({ page }: { page: ArticlePage }) {
  const { author, reviewer } = page;
  const minutes = Math.max(1, Math.round(page.body().outline.words / readingSpeed));
  return (
    <p className="byline">
      By{" "}
      {author ? (
        <a rel="author" href={routes.author(author.id)}>
          {author.data.name}
        </a>
      ) : (
        <a rel="author" href={routes.plain("about")}>
          {library().company.name}
        </a>
      )}
      {reviewer && (
        <>
          , checked by <a href={routes.author(reviewer.id)}>{reviewer.data.name}</a>
        </>
      )}
      . Published <Time date={page.publishedAt} />
      {page.updatedAt !== page.publishedAt && (
        <>
          , updated <Time date={page.updatedAt} />
        </>
      )}
      . {minutes} {minutes === 1 ? "minute" : "minutes"} to read.
    </p>
  );
}
