import { PriceTable, ServiceLevelTable } from "#components/comparison/tables.tsx";
import { PageShell } from "#components/layout/page-shell.tsx";
import { Body } from "#components/mdx/body.tsx";
import { library } from "#lib/content/library.ts";
import { comparisonArticles } from "#lib/page/content-pages.ts";
import type { ServicePage } from "#lib/page/page.ts";
import { CallToAction } from "./call-to-action.tsx";
import { Faq } from "./faq.tsx";
import { Sources } from "./sources.tsx";

export function ServiceView({ page }: { page: ServicePage }) {
  const content = library();
  const { data } = page.service;
  const { areaServed } = content.company;
  const related = comparisonArticles(content).filter(
    ({ data: article }) => article.comparison && data.comparisons?.includes(article.comparison),
  );
  const prices = (data.prices ?? []).map((id) => content.get("prices", id));
  return (
    <PageShell page={page} width="text" kicker={data.serviceType}>
      <div className="ledger">
        <section className="leaf" aria-label="For whom">
          <p className="leaf-title">For whom</p>
          <p>{data.audience}</p>
          {areaServed && <p>Where: {areaServed.join("; ")}.</p>}
        </section>
        <section className="leaf" aria-label="Buy something else if">
          <p className="leaf-title">Buy something else if</p>
          <List lines={data.notFor} />
        </section>
      </div>
      <Body page={page} body={page.body()} library={content} />
      <h2>What it includes, and what not</h2>
      <div className="ledger">
        <section className="leaf" aria-label="Included">
          <p className="leaf-title">Included</p>
          <List lines={data.included} />
        </section>
        <section className="leaf" aria-label="Not included">
          <p className="leaf-title">Not included</p>
          <List lines={data.excluded} />
        </section>
      </div>
      <h2>How it starts</h2>
      <ol className="start-steps">
        {data.steps.map(({ title, text }) => (
          <li key={title}>
            <strong>{title}.</strong> {text}
          </li>
        ))}
      </ol>
      {data.serviceLevels && (
        <>
          <h2>How fast we answer</h2>
          <ServiceLevelTable {...content.get("service-levels", data.serviceLevels)} />
        </>
      )}
      {prices.length > 0 && (
        <>
          <h2>What it costs</h2>
          <PriceTable page={page} library={content} prices={prices} />
        </>
      )}
      <Faq entries={page.faq} />
      <Sources page={page} />
      {related.length > 0 && (
        <section className="related" aria-labelledby="related">
          <h2 id="related">Compare before you buy</h2>
          <ul>
            {related.map(({ id, path, data: article }) => (
              <li key={id}>
                <a href={path}>{article.title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <CallToAction />
    </PageShell>
  );
}

function List({ lines }: { lines: string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
