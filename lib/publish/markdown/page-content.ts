/** What each kind of page says below its headline, as Markdown: its text, questions and sources, unless it has more to say. */
import type { Library } from "../../content/library.ts";
import { comparisonArticles } from "../../kinds/article/page.ts";
import { type HubPage, searchIndexTitle } from "../../kinds/hub/page.ts";
import type { ListPage } from "../../kinds/list/page.ts";
import type { KindName, PagesByKind } from "../../kinds/pages.ts";
import type { AuthorPage } from "../../kinds/person/page.ts";
import type { ServicePage } from "../../kinds/service/page.ts";
import { servicesInOrder } from "../../kinds/service/page.ts";
import type { TermPage } from "../../kinds/term/page.ts";
import {
  companyFacts,
  companyFactsTitle,
  openingLines,
  profileName,
  servedWhere,
} from "../../page/company-facts.ts";
import { absolute, routes } from "../../site/addresses.ts";
import { articleMarkdown } from "./article.ts";
import { bodyMarkdown } from "./body.ts";
import { type Block, heading, type Inline, link, list, paragraph, strong } from "./nodes.ts";
import { articleLinks, comparisonIndex, faq, links, sources } from "./parts.ts";
import { prices, serviceLevels } from "./tables.ts";
import { calculator, fitQuestionnaire } from "./tools.ts";

type Form<Name extends KindName> = (
  page: PagesByKind[Name],
  library: Library,
  /** The page's text, written out when it is asked for. */
  body: () => Block[],
) => Block[];

const hub = (page: HubPage, _library: Library, body: () => Block[]): Block[] => [
  ...body(),
  ...links(page.entries),
];
const articles = (page: ListPage, library: Library, body: () => Block[]): Block[] => [
  ...body(),
  ...articleLinks(page.entries, library),
];

/** What the kinds say beside their text, in the order of their views. */
const forms: { [Name in KindName]?: Form<Name> } = {
  article: articleMarkdown,
  home: (page, library, body) => [...body(), ...home(library), ...faq(page)],
  contact: (page, library, body) => [...contactWays(library), ...body(), ...faq(page)],
  about: (page, library, body) => [...body(), ...facts(library), ...faq(page), ...sources(page, library)],
  blog: articles,
  category: articles,
  compare: (_page, library, body) => [...body(), ...comparisonIndex(library, true)],
  calculator: (_page, library, body) => [...calculator(library), ...body()],
  fit: fitQuestionnaire,
  search: (page, _library, body) => [...body(), heading(2, searchIndexTitle), ...links(page.entries)],
  services: hub,
  glossary: hub,
  tools: hub,
  service: (page, library, body) => service(page, library, body()),
  term: (page, library, body) => [
    ...names(page),
    ...body(),
    ...sources(page, library),
    ...related(page, library),
  ],
  author: (page, library) => [...author(page), ...articleLinks(page.entries, library)],
};

export function pageContent<Name extends KindName>(
  page: PagesByKind[Name] & { kind: Name },
  library: Library,
): Block[] {
  const body = () => (page.body ? bodyMarkdown(page.body().raw, { page, library }) : []);
  const form: Form<Name> | undefined = forms[page.kind];
  return form?.(page, library, body) ?? [...body(), ...faq(page), ...sources(page, library)];
}

function home(library: Library): Block[] {
  const { company, articles } = library;
  const featured = articles.filter(({ data }) => data.featured);
  const shown = [...new Set([...featured, ...articles])].slice(0, 3);
  return [
    ...comparisonIndex(library),
    heading(2, "What we do"),
    ...links(
      servicesInOrder(library).map(({ id, data }) => ({
        url: absolute(company, routes.service(id)),
        title: data.title,
        description: data.audience,
      })),
    ),
    heading(2, "Read before you sign anything"),
    ...articleLinks(shown, library),
  ];
}

function facts({ company }: Library): Block[] {
  const lines: Inline[] = companyFacts(company).map(({ name, value }) => `${name}: ${value}`);
  const profiles: Inline[] = (company.sameAs ?? []).map((address) => [
    "Elsewhere: ",
    link(address, profileName(address)),
  ]);
  return [heading(2, companyFactsTitle), paragraph(company.description), list([...lines, ...profiles])];
}

function contactWays({ company }: Library): Block[] {
  const { telephone, email, links: ways } = company;
  const items: Inline[] = [
    ...openingLines(company),
    ["Telephone: ", link(`tel:${telephone.replace(/[^+\d]/g, "")}`, telephone)],
    ["E-mail: ", link(`mailto:${email}`, email)],
    ...(ways?.clientPortal ? [["Already a client? ", link(ways.clientPortal, "Client portal")]] : []),
    ...(ways?.remoteSupport ? [["Already a client? ", link(ways.remoteSupport, "Remote support")]] : []),
  ];
  return [list(items)];
}

function service(page: ServicePage, library: Library, body: Block[]): Block[] {
  const { data } = page.service;
  const { company, get } = library;
  const where = servedWhere(company);
  const compared = comparisonArticles(library).filter(
    ({ data: article }) => article.comparison && data.comparisons?.includes(article.comparison),
  );
  const priced = (data.prices ?? []).map((id) => get("prices", id));
  return [
    paragraph(strong("For whom")),
    paragraph(data.audience),
    ...(where ? [paragraph(where)] : []),
    paragraph(strong("Not for")),
    list(data.notFor),
    heading(2, "What it includes, and what not"),
    paragraph(strong("Included")),
    list(data.included),
    paragraph(strong("Not included")),
    list(data.excluded),
    ...body,
    heading(2, "How it starts"),
    list(
      data.steps.map(({ title, text }) => [strong(`${title}.`), ` ${text}`]),
      true,
    ),
    ...(data.serviceLevels
      ? [heading(2, "How fast we answer"), ...serviceLevels(get("service-levels", data.serviceLevels))]
      : []),
    ...(priced.length > 0 ? [heading(2, "What it costs"), ...prices({ page, library }, priced)] : []),
    ...faq(page),
    ...(compared.length > 0
      ? [
          heading(2, "Compare before you buy"),
          list(compared.map(({ path, data: article }) => link(absolute(company, path), article.title))),
        ]
      : []),
    ...sources(page, library),
  ];
}

function names({ term }: TermPage): Block[] {
  const { alsoCalled } = term.data;
  return alsoCalled ? [paragraph(`Also called ${alsoCalled.join(", ")}.`)] : [];
}

function related({ term }: TermPage, { company, get }: Library): Block[] {
  if (!term.data.related) return [];
  const items = term.data.related.map((id) =>
    link(absolute(company, routes.term(id)), get("glossary", id).data.term),
  );
  return [heading(2, "Terms beside it"), list(items)];
}

function author({ person }: AuthorPage): Block[] {
  const { role, knowsAbout, credentials, sameAs } = person.data;
  const items: Inline[] = [
    role,
    ...(knowsAbout ? [`Knows about ${knowsAbout.join(", ")}`] : []),
    ...(credentials ? [`Certificates: ${credentials.join(", ")}`] : []),
    ...(sameAs ?? []).map((url) => link(url, new URL(url).hostname)),
  ];
  return [list(items)];
}
