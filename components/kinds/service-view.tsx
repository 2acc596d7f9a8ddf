import type { ReactNode } from "react";
import { ScoreBars } from "#components/comparison/score-bars.tsx";
import { PriceTable, ServiceLevelTable } from "#components/comparison/tables.tsx";
import { PageShell } from "#components/layout/page-shell.tsx";
import { OrCall } from "#components/lead/or-call.tsx";
import { Body } from "#components/mdx/body.tsx";
import { Thumbnail } from "#components/mdx/thumbnail.tsx";
import { CallToAction } from "#components/sections/call-to-action.tsx";
import { Faq } from "#components/sections/faq.tsx";
import { PlacesServed } from "#components/sections/places-served.tsx";
import { Quotes } from "#components/sections/quotes.tsx";
import { RelatedComparisons } from "#components/sections/related-comparisons.tsx";
import { RelatedLinks } from "#components/sections/related-links.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { LastUpdated } from "#components/sections/time.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import type { Document } from "#lib/content/documents.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { ServicePage } from "#lib/kinds/service/page.ts";
import { serviceDrawing } from "#lib/page/drawings.ts";
import { quotePath } from "#lib/page/form-pages.ts";
import { placesServed } from "#lib/page/places.ts";
import { priceRange } from "#lib/page/words.ts";
import type { ViewProps } from "./view-props.ts";

/** A service: whom it fits, what it holds, how it starts, how fast and for how much, and what to compare it with. */
export function ServiceView({ page, siteContent }: ViewProps<ServicePage>) {
  const { data } = page.service;
  const labels = siteContent.labels.service;
  const isSomewhere = placesServed(siteContent, page.service.id).length > 0;
  const { levels, prices } = page;
  const drawing = serviceDrawing(siteContent, page.service);
  return (
    <PageShell
      page={page}
      siteContent={siteContent}
      width="text"
      kicker={data.serviceType}
      byline={null}
      drawing={
        drawing && (
          <figure className="wide-only">
            <Thumbnail siteContent={siteContent} drawing={drawing} />
          </figure>
        )
      }
    >
      <Glance siteContent={siteContent} service={page.service} levels={levels} price={prices[0]} />
      <LastUpdated siteContent={siteContent} page={page} />
      <TwoLists
        siteContent={siteContent}
        left={{
          title: labels.audience,
          text: data.audience,
          ...(isSomewhere && { where: <PlacesServed siteContent={siteContent} service={page.service.id} /> }),
        }}
        right={{ title: labels.notFor, lines: data.notFor }}
      />
      <h2 id="included">{labels.whatIsIncluded}</h2>
      <TwoLists
        siteContent={siteContent}
        left={{ title: labels.included, lines: data.included }}
        right={{ title: labels.excluded, lines: data.excluded }}
      />
      {prices.length > 0 && (
        <>
          <h2 id="price">{labels.costs}</h2>
          <PriceTable page={page} siteContent={siteContent} prices={prices} />
        </>
      )}
      <Body page={page} body={page.body()} siteContent={siteContent} />
      <h2 id="start">{labels.start}</h2>
      <div className="steps">
        <ol>
          {data.steps.map(({ title, text }) => (
            <li key={title}>
              <strong>{title}.</strong> {text}
            </li>
          ))}
        </ol>
      </div>
      {levels && (
        <>
          <h2 id="levels">{labels.levels}</h2>
          <ServiceLevelTable siteContent={siteContent} levels={levels} />
        </>
      )}
      <Quotes siteContent={siteContent} quotes={page.quotes} />
      <Faq siteContent={siteContent} entries={page.faq} />
      <RelatedComparisons
        siteContent={siteContent}
        entries={page.comparisons}
        after={(comparison) => <ScoreBars siteContent={siteContent} comparison={comparison} />}
      />
      <RelatedLinks title={siteContent.labels.industry.changesHere} links={page.industries} />
      <RelatedLinks title={siteContent.labels.proof.caseStudies} links={page.caseStudies} />
      <Sources page={page} siteContent={siteContent} />
      <CallToAction
        siteContent={siteContent}
        {...siteContent.labels.form.buy}
        href={quotePath(siteContent)}
      />
    </PageShell>
  );
}

interface GlanceProps {
  siteContent: SiteContent;
  service: Document<"services">;
  levels: Document<"service-levels"> | undefined;
  price: Document<"prices"> | undefined;
}

/** The three things people look for first, each with the way to the whole of it; the button follows the price, on a phone's first screen. */
function Glance({ siteContent, service, levels, price }: GlanceProps) {
  const { company, labels } = siteContent;
  const first = levels?.data.levels[0];
  return (
    <dl className="glance margin">
      {price && (
        <div>
          <dt>{labels.service.price}</dt>
          <dd>
            <a className="figure" href="#price">
              {priceRange(price.data, company.language)}
            </a>
          </dd>
          <dd className="asks">{price.data.unit}</dd>
        </div>
      )}
      <div>
        <dt>
          <a className="button" href={quotePath(siteContent)}>
            {labels.form.buy.action}
          </a>
        </dt>
        <dd className="asks">
          <OrCall siteContent={siteContent} />
        </dd>
      </div>
      {first && (
        <div>
          <dt>{labels.service.firstAnswer(first.severity.replace(/^\d+[:.)]\s*/, ""))}</dt>
          <dd>
            <a href="#levels">{first.response}</a>
          </dd>
        </div>
      )}
      <div>
        <dt>{labels.service.firstStep}</dt>
        <dd>
          <a href="#start">{service.data.steps[0]?.title}</a>
        </dd>
      </div>
    </dl>
  );
}

interface Side {
  title: string;
  /** A paragraph before the list. */
  text?: string;
  /** Where that holds. */
  where?: ReactNode;
  lines?: string[];
}

interface TwoListsProps {
  siteContent: SiteContent;
  left: Side;
  right: Side;
}

function TwoLists({ siteContent, left, right }: TwoListsProps) {
  return (
    <div className="ledger">
      {[left, right].map(({ title, text, where, lines = [] }, index) => (
        <section
          key={title}
          className={index === 0 ? "leaf leaf-in opt-green" : "leaf opt-ochre"}
          aria-label={title}
        >
          <p className="leaf-title">{title}</p>
          {text && <p>{text}</p>}
          {where && (
            <p>
              <Sentence parts={siteContent.labels.places.servedIn(where)} />
            </p>
          )}
          {lines.length > 0 && (
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
