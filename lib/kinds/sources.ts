import type { Source } from "../content/schema/fields.ts";
import type { PageBase } from "./page.ts";

/** Each note and the graph need a page's sources; they are sorted only once. */
const known = new WeakMap<PageBase, Source[]>();

/** The works a page cites, numbered by their place: those of its facts in the order of printing, then its own, each once. */
export function citedSources(page: PageBase): Source[] {
  const sources = known.get(page) ?? sourcesOf(page);
  known.set(page, sources);
  return sources;
}

function sourcesOf(page: PageBase): Source[] {
  const facts = page.body?.().facts ?? [];
  const all = [...facts.map(({ data }) => data.source), ...(page.sources ?? [])];
  return [...new Map(all.map((source) => [source.url, source])).values()];
}

/**
 * The number of the note that leads to a source, from 1.
 *
 * @throws Error where the page does not cite the source: its note would lead nowhere
 */
export function noteNumber(page: PageBase, source: Source): number {
  const index = citedSources(page).findIndex(({ url }) => url === source.url);
  if (index < 0)
    throw new Error(`${page.path} prints a note for ${source.url}, which is not among its sources.`);
  return index + 1;
}
