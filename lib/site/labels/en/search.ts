/** What the search says, on its page and in its script. */
import type { Formats } from "../../formats.ts";

export const search = (f: Formats) => ({
  /** What a page found is, and the filter that shows all such pages. */
  kinds: {
    article: { name: "Article", filter: "Articles" },
    author: { name: "Author", filter: "Authors" },
    caseStudy: { name: "Case study", filter: "Case studies" },
    comparison: { name: "Comparison", filter: "Comparisons" },
    industry: { name: "Industry", filter: "Industries" },
    page: { name: "Page", filter: "Pages" },
    place: { name: "Place", filter: "Places" },
    service: { name: "Service", filter: "Services" },
    term: { name: "Term", filter: "Terms" },
    tool: { name: "Tool", filter: "Tools" },
  },
  question: "What are you looking for?",
  submit: "Search",
  show: "Show",
  everything: "Everything",
  articlesOf: "Articles of",
  allSections: "all sections",
  /** A filter with the number of pages it would show. */
  filter: (name: string, pages: number) => `${name} (${f.number(pages)})`,
  more: "Show more results",
  found: (words: string, pages: number) =>
    `${f.plural(pages, { one: "One page contains", other: `${f.number(pages)} pages contain` })} “${words}”.`,
  none: (words: string) =>
    `No page contains “${words}”. Try fewer or other words, or look through the list of everything below.`,
  failed:
    "The search did not load. Check your connection and try again, or use the list of everything below.",
});
