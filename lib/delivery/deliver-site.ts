/** From what Next rendered to `out/`, which is what visitors get from any web server. */
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { type SiteContent, wordingOf } from "../content/site-content.ts";
import { allBuiltPages, experimentsOf } from "../kinds/experiments.ts";
import type { Page } from "../kinds/pages.ts";
import { allFeeds } from "../publish/feeds/feeds.ts";
import { feedFilesOf } from "../publish/feeds/formats.ts";
import { serialize } from "../schema-org/serialize.ts";
import { languageGraph } from "../schema-org/site-graph.ts";
import type { BuildFile } from "../site/build-file.ts";
import { leadsOrigin, readEnvironment } from "../site/env.ts";
import { builtScripts } from "./built-scripts.ts";
import { collect, type Delivery, unchangedDeliveries, withMarkdown } from "./collect.ts";
import { deliver } from "./deliver.ts";
import { DeliveryError } from "./delivery-error.ts";
import { type FeedTexts, feedTexts } from "./feed-texts.ts";
import { hostingFiles, type VariedPage } from "./hosting.ts";
import { allRedirects } from "./redirects.ts";
import type { Rendered } from "./rendered.ts";
import type { SearchIndex } from "./search-index.ts";
import { speculationRules, speculationRulesPath } from "./speculation-rules.ts";
import { pageSummary } from "./summary.ts";

export interface BuiltSite {
  content: SiteContent;
  /** What this build rendered. */
  rendered: Rendered;
  /** The pages that it did not render again. */
  unchanged: NonNullable<BuildFile["unchanged"]>;
  search: SearchIndex;
}

/**
 * @param out the folder; what is in it and not of this site is removed
 * @returns what to tell whoever builds
 * @throws DeliveryError for the first page that cannot be delivered
 */
export async function deliverSite(
  out: string,
  { content, rendered, unchanged, search }: BuiltSite,
): Promise<string[]> {
  const alone = content.editions.map(({ routes }) => routes.emergency());
  const scripts = builtScripts(rendered);
  const own = [
    ...hostingFiles(allRedirects(content), alone, variedPages(content)),
    [speculationRulesPath, speculationRules(content)] as const,
    ...announceKey(),
  ].map(([target, text]): Delivery => ({ kind: "text", target, text }));
  const built = [...collect(rendered, scripts), ...unchangedDeliveries(unchanged)];
  const bare = built.filter((delivery) => delivery.kind === "page");
  const others = built.filter((delivery) => delivery.kind !== "page");
  const pages = withMarkdown(bare, allBuiltPages(content));
  const sources = new Map(pages.map(({ path, source }) => [path, source]));
  // Pagefind is a process of its own: it reads while the threads write.
  const started = performance.now();
  const found = search.finish(sources).finally(() => {
    console.log(`  Making the search index: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  });
  // Told where it is awaited, after the pages.
  found.catch(() => undefined);
  const graphs = content.editions.map((edition) => graphDelivery(edition, sources));
  const texts = feedTexts();
  const feeds = content.editions.flatMap((edition) => feedDeliveries(edition, sources, texts));
  texts.keep();
  // What lib/cli/heap-growth.mjs held back until now. A thread holds one page, and collecting often costs time only.
  setFlagsFromString("--heap-growing-percent=0");
  const { url: site } = content.company;
  const leads = leadsOrigin(process.env, site);
  const outcome = await deliver(inOrder([...pages, ...others, ...own, ...graphs, ...feeds], found), {
    out,
    distDir: rendered.distDir,
    scripts,
    pages: pages.length,
    alone: new Set(alone),
    ...(leads && { forms: { leads, site } }),
  });
  const shipped = pages.map((page) => ({ page, scripts: outcome.scripts.get(page.target) ?? [] }));
  return [
    `out/: ${pages.length} pages, ${(await found).pages} of them found by the search, ${outcome.written + outcome.unchanged - pages.length} other files; ${outcome.written} written, ${outcome.unchanged} unchanged.`,
    ...pageSummary(shipped),
  ];
}

function variedPages(content: SiteContent): VariedPage[] {
  return experimentsOf(content).map(({ path, id, variants }) => ({ path, id, variants: variants.length }));
}

const graphScript = /<script type="application\/ld\+json">(.*?)<\/script>/s;

/** The graph of a language's pages, from those that the pages print: making each a second time took an eighth of all prerendering. */
function graphDelivery(content: SiteContent, sources: ReadonlyMap<string, string>): Delivery {
  const graph = languageGraph(content, ({ path }) => {
    const source = sources.get(path);
    const printed = source && graphScript.exec(readFileSync(source, "utf8"))?.[1];
    if (!printed) throw new DeliveryError(`${path} prints no graph, so the site's graph would lack it.`);
    return JSON.parse(printed);
  });
  return { kind: "text", target: content.routes.graph(), text: serialize(graph) };
}

/** The feeds of a language, which carry the texts of their pages. */
function feedDeliveries(
  content: SiteContent,
  sources: ReadonlyMap<string, string>,
  texts: FeedTexts,
): Delivery[] {
  const textOf = ({ path, url }: Pick<Page, "path" | "url">): string => {
    const source = sources.get(path);
    if (source === undefined) throw new DeliveryError(`A feed names ${path}, and there is no page.`);
    return texts.of(source, { url, ...wordingOf(content) });
  };
  return allFeeds(content)
    .flatMap((feed) => feedFilesOf(content, feed, textOf))
    .map(([target, text]) => ({ kind: "text", target, text }));
}

/** The search's files last, when they are there. A failure of the search ends the delivery. */
async function* inOrder(
  deliveries: Delivery[],
  search: Promise<{ files: Delivery[] }>,
): AsyncGenerator<Delivery> {
  yield* deliveries;
  yield* (await search).files;
}

/** The file by which IndexNow knows that the key belongs to this site. */
function announceKey(): [target: string, text: string][] {
  const { INDEXNOW_KEY: key } = readEnvironment(process.env);
  return key ? [[`/${key}.txt`, key]] : [];
}
