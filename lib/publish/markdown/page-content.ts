/** What each kind of page says below its headline, as Markdown: its text, questions and sources, unless it has more to say. */
import type { SiteContent } from "../../content/site-content.ts";
import { comparisonArticles } from "../../kinds/article/page.ts";
import type { HubPage } from "../../kinds/hub/page.ts";
import type { ListPage } from "../../kinds/list/page.ts";
import type { KindName, PagesByKind } from "../../kinds/pages.ts";
import type { AuthorPage } from "../../kinds/person/page.ts";
import type { ServicePage } from "../../kinds/service/page.ts";
import { servicesInOrder } from "../../kinds/service/page.ts";
import type { TermPage } from "../../kinds/term/page.ts";
import { companyFacts, openingLines, profileName, servedWhere } from "../../page/company-facts.ts";
import { absolute, routes } from "../../site/addresses.ts";
import { formatList } from "../../site/format.ts";
import { articleMarkdown } from "./article.ts";
import { bodyMarkdown } from "./body.ts";
import { type Block, heading, type Inline, link, list, paragraph, strong } from "./nodes.ts";
import { articleLinks, comparisonIndex, faq, links, sources } from "./parts.ts";
import { prices, serviceLevels } from "./tables.ts";
import { calculator, fitQuestionnaire } from "./tools.ts";

type Form<Name extends KindName> = (
  page: PagesByKind[Name],
  siteContent: SiteContent,
  /** The page's text, written out when it is asked for. */
  body: () => Block[],
) => Block[];

const hub = (page: HubPage, _library: SiteContent, body: () => Block[]): Block[] => [
  ...body(),
  ...links(page.entries),
];
const articles = (page: ListPage, siteContent: SiteContent, body: () => Block[]): Block[] => [
  ...body(),
  ...articleLinks(page.entries, siteContent),
];

/** What the kinds say beside their text, in the order of their views. */
const forms: { [Name in KindName]?: Form<Name> } = {
  article: articleMarkdown,
  home: (page, siteContent, body) => [...body(), ...home(siteContent), ...faq(page, siteContent)],
  contact: (page, siteContent, body) => [...contactWays(siteContent), ...body(), ...faq(page, siteContent)],
  about: (page, siteContent, body) => [
    ...body(),
    ...facts(siteContent),
    ...faq(page, siteContent),
    ...sources(page, siteContent),
  ],
  blog: articles,
  category: articles,
  compare: (_page, siteContent, body) => [...body(), ...comparisonIndex(siteContent, true)],
  calculator: (_page, siteContent, body) => [...calculator(siteContent), ...body()],
  fit: fitQuestionnaire,
  search: (page, siteContent, body) => [
    ...body(),
    heading(2, siteContent.labels.hub.everything),
    ...links(page.entries),
  ],
  services: hub,
  glossary: hub,
  tools: hub,
  service: (page, siteContent, body) => service(page, siteContent, body()),
  term: (page, siteContent, body) => [
    ...names(page, siteContent),
    ...body(),
    ...sources(page, siteContent),
    ...related(page, siteContent),
  ],
  author: (page, siteContent) => [...author(page, siteContent), ...articleLinks(page.entries, siteContent)],
};

export function pageContent<Name extends KindName>(
  page: PagesByKind[Name] & { kind: Name },
  siteContent: SiteContent,
): Block[] {
  const body = () => (page.body ? bodyMarkdown(page.body().raw, { page, siteContent }) : []);
  const form: Form<Name> | undefined = forms[page.kind];
  return (
    form?.(page, siteContent, body) ?? [...body(), ...faq(page, siteContent), ...sources(page, siteContent)]
  );
}

function home(siteContent: SiteContent): Block[] {
  const { company, articles, labels } = siteContent;
  const featured = articles.filter(({ data }) => data.featured);
  const shown = [...new Set([...featured, ...articles])].slice(0, 3);
  return [
    ...comparisonIndex(siteContent),
    heading(2, labels.hub.services),
    ...links(
      servicesInOrder(siteContent).map(({ id, data }) => ({
        url: absolute(company, routes.service(id)),
        title: data.title,
        description: data.audience,
      })),
    ),
    heading(2, labels.hub.articles),
    ...articleLinks(shown, siteContent),
  ];
}

function facts({ company, labels }: SiteContent): Block[] {
  const lines: Inline[] = companyFacts(company, labels).map(({ name, value }) => `${name}: ${value}`);
  const profiles: Inline[] = (company.sameAs ?? []).map((address) => [
    `${labels.layout.company.profiles}: `,
    link(address, profileName(address)),
  ]);
  return [
    heading(2, labels.layout.company.title),
    paragraph(company.description),
    list([...lines, ...profiles]),
  ];
}

function contactWays({ company, labels }: SiteContent): Block[] {
  const { phone, email: emailName, clientQuestion, clientLinks } = labels.layout;
  const { telephone, email, links } = company;
  const items: Inline[] = [
    ...openingLines(company, labels),
    [`${phone}: `, link(`tel:${telephone.replace(/[^+\d]/g, "")}`, telephone)],
    [`${emailName}: `, link(`mailto:${email}`, email)],
    ...(links?.clientPortal
      ? [[`${clientQuestion} `, link(links.clientPortal, clientLinks.clientPortal)]]
      : []),
    ...(links?.remoteSupport
      ? [[`${clientQuestion} `, link(links.remoteSupport, clientLinks.remoteSupport)]]
      : []),
  ];
  return [list(items)];
}

function service(page: ServicePage, siteContent: SiteContent, body: Block[]): Block[] {
  const { data } = page.service;
  const { company, get } = siteContent;
  const labels = siteContent.labels.service;
  const where = servedWhere(siteContent);
  const compared = comparisonArticles(siteContent).filter(
    ({ data: article }) => article.comparison && data.comparisons?.includes(article.comparison),
  );
  const priced = (data.prices ?? []).map((id) => get("prices", id));
  return [
    paragraph(strong(labels.audience)),
    paragraph(data.audience),
    ...(where ? [paragraph(where)] : []),
    paragraph(strong(labels.notFor)),
    list(data.notFor),
    heading(2, labels.whatIsIncluded),
    paragraph(strong(labels.included)),
    list(data.included),
    paragraph(strong(labels.excluded)),
    list(data.excluded),
    ...body,
    heading(2, labels.start),
    list(
      data.steps.map(({ title, text }) => [strong(`${title}.`), ` ${text}`]),
      true,
    ),
    ...(data.serviceLevels
      ? [heading(2, labels.levels), ...serviceLevels(siteContent, get("service-levels", data.serviceLevels))]
      : []),
    ...(priced.length > 0 ? [heading(2, labels.costs), ...prices({ page, siteContent }, priced)] : []),
    ...faq(page, siteContent),
    ...(compared.length > 0
      ? [
          heading(2, labels.compare),
          list(compared.map(({ path, data: article }) => link(absolute(company, path), article.title))),
        ]
      : []),
    ...sources(page, siteContent),
  ];
}

function names({ term }: TermPage, { company, labels }: SiteContent): Block[] {
  const { alsoCalled } = term.data;
  return alsoCalled ? [paragraph(labels.term.alsoCalled(formatList(alsoCalled, company.language)))] : [];
}

function related({ term }: TermPage, { company, get, labels }: SiteContent): Block[] {
  if (!term.data.related) return [];
  const items = term.data.related.map((id) =>
    link(absolute(company, routes.term(id)), get("glossary", id).data.term),
  );
  return [heading(2, labels.term.related), list(items)];
}

function author({ person }: AuthorPage, { company, labels }: SiteContent): Block[] {
  const { expertise, certifications } = labels.author;
  const { role, knowsAbout, credentials, sameAs } = person.data;
  const items: Inline[] = [
    role,
    ...(knowsAbout ? [`${expertise}: ${formatList(knowsAbout, company.language)}`] : []),
    ...(credentials ? [`${certifications}: ${formatList(credentials, company.language)}`] : []),
    ...(sameAs ?? []).map((url) => link(url, new URL(url).hostname)),
  ];
  return [list(items)];
}
