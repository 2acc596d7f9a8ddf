import type { Article, Observation } from "schema-dts";
import type { SiteContent } from "../../content/site-content.ts";
import { ids } from "../../schema-org/ids.ts";
import { refer } from "../../schema-org/node.ts";
import type { CaseStudyPage } from "./page.ts";

/** An article about the services that the client has: the company does not review itself. */
export function caseStudyNode(page: CaseStudyPage, siteContent: SiteContent) {
  const { client, services } = page.study.data;
  return {
    "@type": "Article",
    "@id": ids.article(page),
    headline: page.title,
    description: page.description,
    url: page.url,
    mainEntityOfPage: refer(ids.webPage(page)),
    isPartOf: refer(ids.website(siteContent)),
    image: page.images.map(({ url }) => refer(url)),
    author: refer(ids.organization(siteContent)),
    publisher: refer(ids.organization(siteContent)),
    articleSection: siteContent.labels.proof.caseStudies,
    inLanguage: siteContent.company.language,
    datePublished: page.publishedAt,
    dateModified: page.updatedAt,
    wordCount: page.body().outline.words,
    about: services.map((service) => refer(ids.service(siteContent, service))),
    ...(page.quotes.length > 0 && {
      citation: page.quotes.map(
        ({ data: { words, person, said, source } }) =>
          ({
            "@type": "Quotation",
            text: words,
            creator: { "@type": "Person", name: person },
            datePublished: said.slice(0, 10),
            url: source,
          }) as const,
      ),
    }),
    mentions: [
      { "@type": "Thing", name: client.name, description: `${client.industry}, ${client.size}` },
      ...page.outcomes.map(({ id }) => refer(ids.outcome(page, id))),
    ],
  } as const satisfies Article;
}

/** What was measured, how and when. */
export function outcomeNodes(page: CaseStudyPage) {
  return page.outcomes.map(
    ({ id, name, value, unit, method, measured }) =>
      ({
        "@type": "Observation",
        "@id": ids.outcome(page, id),
        name,
        value,
        unitText: unit,
        measurementTechnique: method,
        observationDate: measured.slice(0, 10),
      }) as const satisfies Observation,
  );
}
