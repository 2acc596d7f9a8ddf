import type { ReactNode } from "react";
import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { CallToAction } from "#components/sections/call-to-action.tsx";
import { OutcomeList } from "#components/sections/outcome-list.tsx";
import { Prose } from "#components/sections/prose.tsx";
import { Quotes } from "#components/sections/quotes.tsx";
import { RelatedLinks } from "#components/sections/related-links.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { Time } from "#components/sections/time.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import type { CaseStudyPage } from "#lib/kinds/case-study/page.ts";
import { companyPath } from "#lib/kinds/plain/page.ts";
import type { ViewProps } from "./view-props.ts";

/** What was done for one client: whom, what it was like, what we did, and what came of it in figures that say how they were measured. */
export function CaseStudyView({ page, siteContent }: ViewProps<CaseStudyPage>) {
  const { form, proof } = siteContent.labels;
  const { client, done } = page.study.data;
  return (
    <PageShell
      page={page}
      siteContent={siteContent}
      width="text"
      kicker={proof.caseStudies}
      byline={<Byline page={page} siteContent={siteContent} />}
    >
      <dl className="glance margin">
        <Row name={proof.client}>{client.name}</Row>
        <Row name={proof.about}>
          {client.industry}, {client.size}
        </Row>
        {page.choice?.option && <Row name={proof.choice}>{page.choice.option.data.name}</Row>}
      </dl>
      <section className="prose" aria-labelledby="before">
        <h2 id="before">{proof.before}</h2>
        <Prose siteContent={siteContent} tree={page.before.tree} />
      </section>
      <section className="prose" aria-labelledby="done">
        <h2 id="done">{proof.done}</h2>
        <ol>
          {done.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section className="prose" aria-labelledby="outcomes">
        <h2 id="outcomes">{proof.outcomes}</h2>
        <OutcomeList siteContent={siteContent} outcomes={page.outcomes} />
      </section>
      <Body page={page} body={page.body()} siteContent={siteContent} />
      <Quotes siteContent={siteContent} quotes={page.quotes} />
      <Sources page={page} siteContent={siteContent} />
      <RelatedLinks
        title={proof.services}
        links={[...page.services, ...(page.choice ? [page.choice.article] : [])]}
      />
      <CallToAction siteContent={siteContent} {...form.meet} />
    </PageShell>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Byline({ page, siteContent }: ViewProps<CaseStudyPage>) {
  const { article, proof } = siteContent.labels;
  const parts = article.byline<ReactNode>({
    author: (
      <a rel="author" href={companyPath(siteContent)}>
        {siteContent.company.name}
      </a>
    ),
    published: <Time siteContent={siteContent} date={page.publishedAt} />,
    updated: page.updatedAt !== page.publishedAt && <Time siteContent={siteContent} date={page.updatedAt} />,
  });
  return (
    <p className="byline">
      <Sentence parts={parts} /> {proof.permission}
    </p>
  );
}
