/** Builds of N articles, cold, warm after one edit, and with the cards: a table of seconds a phase, memory and bytes. */
import { appendFileSync, cpSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeScratchSite } from "#tests/support/scratch-site.ts";
import { writeArticles } from "./articles.ts";
import { type Part, type Phase, phases, type TimedBuild, timedBuild } from "./timed-build.ts";
import type { Seconds } from "./timed-program.ts";

export interface BuildRow {
  name: string;
  articles: number;
  build: TimedBuild;
  /** Of `out/`, cards left out. */
  bytes: number;
}

const cardRoute = join("app", "og", "[...card]", "route.tsx");
/** Every card the same dot, so that cards can be timed apart from pages. */
const dotRoute = `import { siteContent } from "#lib/content/site-content.ts";
import { allPages } from "#lib/kinds/all-pages.ts";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return [...allPages(siteContent())].slice(0, 1).flatMap((page) =>
    page.images.map(({ url }) => ({ card: new URL(url).pathname.split("/").slice(2) })));
}

export async function GET() {
  return new Response("", { headers: { "Content-Type": "image/png" } });
}
`;

/** @param withCards also draws the cards, once and once more; it takes long */
export async function* buildRows(articles: number, withCards: boolean): AsyncGenerator<BuildRow> {
  const folder = makeScratchSite(`bench-${articles}`, "content");
  writeArticles(join(folder, "content"), articles);
  writeFileSync(join(folder, cardRoute), dotRoute);
  const row = async (name: string): Promise<BuildRow> => {
    const build = await timedBuild(folder);
    return { name, articles, build, bytes: bytesOf(join(folder, "out")) };
  };
  yield await row("cold");
  const names = readdirSync(join(folder, "content", "articles"));
  const edited = join(folder, "content", "articles", names.at(-1) ?? "");
  appendFileSync(edited, "\nOne sentence more.\n");
  yield await row("one edit");
  if (withCards) {
    cpSync(cardRoute, join(folder, cardRoute));
    yield await row("cards drawn");
    yield await row("cards kept");
  }
  rmSync(folder, { recursive: true, force: true });
}

function bytesOf(out: string): number {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".png"))
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** The phases in their order, each before what runs side by side in it. */
const columns: readonly (Phase | Part)[] = [
  "check",
  "compile",
  "content",
  "Next",
  "pages",
  "delivery",
  "search",
  "rest",
];

function isPhase(column: Phase | Part): column is Phase {
  return phases.some((phase) => phase === column);
}

/** A line of a Markdown table. */
export function printed({ name, articles, build, bytes }: BuildRow): string {
  const time = ({ wall, cpu }: Seconds) => `${wall.toFixed(1)} (${cpu.toFixed(1)})`;
  const cells = [
    String(articles),
    name,
    ...columns.map((column) =>
      isPhase(column) ? time(build.seconds[column]) : (build.parts[column]?.toFixed(1) ?? ""),
    ),
    time(build.total),
    ((build.total.wall * 1000) / articles).toFixed(1),
    `${(build.memory / 2 ** 30).toFixed(2)} (${build.peak})`,
    (bytes / 2 ** 20).toFixed(0),
  ];
  return `| ${cells.join(" | ")} |`;
}

export const buildHead = [
  `| articles | build | ${columns.map((column) => (isPhase(column) ? `${column} s` : `– ${column}`)).join(" | ")} | total s | ms an article | memory GiB | out MiB |`,
  `| ${["---:", "---", ...columns.map(() => "---:"), "---:", "---:", "---:", "---:"].join(" | ")} |`,
].join("\n");
