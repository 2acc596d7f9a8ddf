/** One document of each kind that the graph speaks of, with every field that reaches it. */
import type { SiteContent } from "#lib/content/site-content.ts";
import { pageAt } from "#lib/kinds/all-pages.ts";
import { graphOf } from "#lib/schema-org/graph.ts";
import type { WrittenContent } from "#tests/builders/written-site-content.ts";

const description = "A description of fifty letters or more, as search results need.";
const page = (title: string) => ({ title, description, updatedAt: "2026-02-01" });
const faq = [
  { question: "What is it?", answer: "It is **one** thing." },
  { question: "Who sells it?", answer: "We do." },
];
const source = {
  title: "Figures of the year",
  publisher: "A Statistics Office",
  url: "https://stats.example.org/figures",
  published: "2025-11",
  accessed: "2026-01-02",
};

export const company = {
  name: "Example IT",
  url: "https://www.example.com",
  language: "en-US",
  tagline: "IT for small firms",
  description,
  logo: { src: "logo.svg", alt: "Example IT" },
  telephone: "+1 217-555-0142",
  email: "hello@example.com",
  timeZone: "America/Chicago",
};

export const companyWithAddress = {
  ...company,
  legalName: "Example IT, LLC",
  address: {
    street: "1 Main St",
    locality: "Springfield",
    region: "IL",
    postalCode: "62701",
    country: "US",
  },
  geo: { latitude: 39.8, longitude: -89.6 },
  openingHours: [{ days: ["Monday", "Friday"], opens: "08:00", closes: "17:00" }],
  areaServed: ["Springfield"],
  sameAs: ["https://social.example.org/example-it"],
  knowsAbout: ["Backup"],
  foundingDate: "2009",
  priceRange: "$$",
};

const option = { summary: "What it is.", bestFor: ["Some."], notFor: ["Others."] };
const values = {
  managed: { score: 4, text: "Good." },
  hourly: { score: 2, text: "Poor." },
  diy: { score: 1, text: "None." },
};
const criterion = (id: string) => ({
  id,
  name: id,
  question: `What of ${id}?`,
  group: "Money",
  weight: 3,
  values,
});

export const oneOfEach: WrittenContent = {
  company: { company: { ...company, areaServed: ["Springfield"] } },
  pages: {
    home: page("We run your IT"),
    about: { ...page("About us"), faq },
    contact: page("Write to us"),
    blog: { ...page("All our articles"), breadcrumb: "Insights" },
    thanks: page("Thank you"),
    privacy: { ...page("Privacy"), faq },
    "cost-calculator": page("What a year of IT costs"),
    compare: page("Compare"),
    services: page("Services"),
    glossary: page("Glossary"),
    search: page("Search"),
    tools: page("Tools"),
  },
  categories: { costs: { name: "Costs", description } },
  people: {
    ada: {
      name: "Ada Example",
      role: "Engineer",
      bio: "Ada is made up for a test and has written nothing but this.",
      knowsAbout: ["Networks"],
      credentials: ["A certificate"],
      sameAs: ["https://social.example.org/ada"],
    },
    ben: {
      name: "Ben Example",
      role: "Editor",
      bio: "Ben is made up for a test and has checked nothing but this.",
    },
  },
  facts: {
    hours: {
      statement: "A month has 730 hours.",
      value: 730,
      unit: "hours",
      display: "730 hours",
      source: { ...source, title: "Hours", url: "https://stats.example.org/hours", published: undefined },
      reviewBy: "2027-01-01",
    },
  },
  prices: {
    seat: {
      name: "A seat",
      model: "per-user",
      currency: "USD",
      from: 90,
      to: 140,
      unit: "a user a month",
      unitCode: "MON",
      basis: "sample",
    },
    visit: { name: "A visit", model: "hourly", currency: "USD", from: 175, unit: "an hour", basis: "sample" },
  },
  services: {
    "managed-it": {
      ...page("Managed IT"),
      serviceType: "IT management",
      audience: "Firms of 10 to 100 people",
      notFor: ["Others."],
      included: ["A desk."],
      excluded: ["Hardware."],
      steps: [{ title: "Look", text: "We look." }],
      prices: ["seat", "visit"],
      faq,
    },
  },
  glossary: {
    "break-fix": {
      term: "break/fix",
      alsoCalled: ["time and materials"],
      definition: "Support that is bought by the hour when something has broken.",
      updatedAt: "2026-02-01",
    },
  },
  options: {
    managed: { ...option, name: "Managed IT", service: "managed-it", color: "blue" },
    hourly: { ...option, name: "Break/fix", term: "break-fix", color: "ochre" },
    diy: { ...option, name: "Nobody", color: "green" },
  },
  comparisons: {
    "three-ways": {
      title: "Managed IT, break/fix and nobody",
      question: "Which is ours?",
      decision: "billing",
      options: ["managed", "hourly", "diy"],
      criteria: ["price", "speed", "risk"].map(criterion),
      verdict: {
        summary: "It depends on your firm.",
        chooseWhen: { managed: ["You grow."], hourly: ["You shrink."], diy: ["You are one."] },
      },
      methodology: "A test gave the scores.",
      checkedAt: "2026-01-15",
    },
  },
  articles: {
    everything: {
      title: "What IT costs",
      description,
      publishedAt: "2026-03-08T12:00",
      updatedAt: "2026-04-01",
      author: "ada",
      reviewer: "ben",
      category: "costs",
      keywords: ["it costs", "msp prices"],
      about: ["break-fix", "Budgets"],
      image: {
        src: "photo.png",
        alt: "A desk",
        credit: "Ada Example",
        license: "https://www.example.com/license",
      },
      faq,
      comparison: "three-ways",
      sources: [
        source,
        {
          title: "A survey",
          publisher: "An Institute",
          via: { name: "A Newspaper", url: "https://news.example.org/survey", read: "2026-01-02" },
        },
      ],
      body: 'A month has <Fact id="hours"/> and no more.\n',
    },
    least: {
      title: "The least there can be",
      description,
      publishedAt: "2026-01-05",
      category: "costs",
      body: "Four words, no more.\n",
    },
  },
};

/**
 * The node of a page's graph.
 *
 * @param id what is after the site's address: "/#logo", "/everything/#article"
 * @throws Error where the page or the node is missing, with the ids that are there
 */
export function nodeOn(content: SiteContent, path: string, id = path): object {
  const page = pageAt(content, path);
  if (!page) throw new Error(`There is no page at ${path}.`);
  const nodes = graphOf(page, content)["@graph"];
  const node = nodes.find((candidate) => candidate["@id"] === `${company.url}${id}`);
  if (!node)
    throw new Error(`${path} has no node ${id}, but ${nodes.map((other) => other["@id"]).join(" ")}`);
  return node;
}
