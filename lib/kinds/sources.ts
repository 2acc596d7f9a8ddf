import type { Source } from "../content/schema/fields.ts";
import { addressOf } from "../page/source-address.ts";
import type { PageBase } from "./page.ts";

/** A work as a page cites it. */
export interface CitedSource extends Source {
  /** Why an older edition stays, where the fact says so. */
  kept?: string | undefined;
}

/** Each note and the graph need a page's sources; they are sorted only once. */
const citedByPage = new WeakMap<PageBase, CitedSource[]>();

/** The works a page cites, numbered by their place: those of its facts in the order of printing, then its own, each once. */
export function citedSources(page: PageBase): CitedSource[] {
  const sources = citedByPage.get(page) ?? sourcesOf(page);
  citedByPage.set(page, sources);
  return sources;
}

function sourcesOf(page: PageBase): CitedSource[] {
  const facts = page.body?.().facts ?? [];
  const all: CitedSource[] = [
    ...facts.map(({ data }) => ({ ...data.source, kept: data.edition?.kept })),
    ...(page.sources ?? []),
  ];
  const each = new Map<string, CitedSource>();
  for (const source of all) {
    const key = sourceKey(source);
    each.set(key, { ...source, kept: each.get(key)?.kept ?? source.kept });
  }
  return [...each.values()];
}

/** What makes two sources the same: the page that was read, and the work it was read for. */
export function sourceKey(source: Source): string {
  return `${addressOf(source) ?? ""} ${source.title}`;
}

/**
 * The number of the note that leads to a source, from 1.
 *
 * @throws Error where the page does not cite the source: its note would lead nowhere
 */
export function noteNumber(page: PageBase, source: Source): number {
  const key = sourceKey(source);
  const index = citedSources(page).findIndex((cited) => sourceKey(cited) === key);
  if (index < 0) throw new Error(`${page.path} prints a note for ${key}, which is not among its sources.`);
  return index + 1;
}
