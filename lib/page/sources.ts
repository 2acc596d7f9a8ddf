import type { Source } from "../content/schema/fields.ts";
import type { Page } from "./page.ts";

/** The works a page cites, numbered by their place: those of its facts in the order of printing, then its own, each once. */
export function citedSources(page: Page): Source[] {
  const facts = "body" in page && page.body ? page.body().facts : [];
  const own = page.kind === "article" ? (page.article.data.sources ?? []) : [];
  const all = [...facts.map(({ data }) => data.source), ...own];
  return [...new Map(all.map((source) => [source.url, source])).values()];
}

/** The number of the note that leads to a source, from 1. */
export function noteNumber(page: Page, source: Source): number {
  return citedSources(page).findIndex(({ url }) => url === source.url) + 1;
}
