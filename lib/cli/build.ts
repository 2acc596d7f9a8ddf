/** npm run build: check, compile, prerender, deliver. `out/` is the whole static site afterwards. */

import { globSync, readFileSync, rmSync } from "node:fs";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { type SiteContent, siteContent } from "../content/site-content.ts";
import { readLook } from "../content/theme.ts";
import { writeCardFonts } from "../delivery/card-fonts.ts";
import { refuseClientComponents } from "../delivery/client-components.ts";
import { deliverSite } from "../delivery/deliver-site.ts";
import { writeTheme } from "../delivery/fonts.ts";
import { pagesAlone } from "../delivery/hosting.ts";
import { hostNamed, hostNames, type NamedHost } from "../delivery/hosts/hosts.ts";
import { writeUpload } from "../delivery/hosts/upload.ts";
import { readRedirectLines } from "../delivery/redirects.ts";
import { forgetRendered, readRendered } from "../delivery/rendered.ts";
import { searchIndex } from "../delivery/search-index.ts";
import { allPaths } from "../kinds/all-pages.ts";
import { writeErrorPages } from "../server/error-pages.ts";
import { writeUnavailablePage } from "../server/unavailable-page.ts";
import { UsageError } from "../shared/usage-error.ts";
import { type BuildFile, writeBuildFile } from "../site/build-file.ts";
import { buildTime, leadsOrigin, readEnvironment } from "../site/env.ts";
import { noted } from "../tools/releases/last-build.ts";
import { takeTurn } from "./build-lock.ts";
import { buildStamp, writeStamp } from "./build-stamp.ts";
import { command } from "./command.ts";
import { distrustTimes } from "./content-times.ts";
import "./heap-growth.mjs";
import { keptBodies } from "./kept-bodies.ts";
import { siteFactsIn } from "./leads-site.ts";
import { runStep, runTogether, type Step, type StepAhead, startAhead } from "./steps.ts";
import {
  hasCompiled,
  isCompiled,
  noteCompiled,
  notePages,
  programDigest,
  unchangedPages,
} from "./unchanged-pages.ts";

/** What this process passes to the programs it starts. */
const file = join(".cache", "build.json");

/** Node options for compiling and rendering, added to the caller's own. */
function nodeOptions(...options: string[]): string {
  const frugal = ["--import=./lib/cli/heap-growth.mjs", "--max-semi-space-size=16"];
  return [process.env.NODE_OPTIONS, ...frugal, ...options].filter(Boolean).join(" ");
}

/** One half of `next build`. */
function next(title: string, half: "compile" | "generate"): Step {
  return [
    title,
    "next",
    ["build", "--experimental-build-mode", half],
    {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      NODE_OPTIONS: nodeOptions(),
    },
  ];
}

const contentlayer: Step = [
  "Compiling the content",
  "contentlayer2",
  ["build"],
  {
    NODE_ENV: "production",
    // Contentlayer turns on the trace of its scheduler's steps and never reads it; the copies it makes grow with every document.
    // The scheduler decides when it is loaded: loaded before Contentlayer's own commands it keeps none.
    NODE_OPTIONS: nodeOptions("--import=contentlayer2/source-files", "--import=./lib/cli/at-its-turn.mjs"),
  },
];

/** The check says what is wrong with content/; this only sees whether there is a form. */
function hasForms(): boolean {
  return globSync("content/forms/*.yaml").length > 0;
}

function formsLeadNowhere({ name, host }: NamedHost): string {
  return `${host.title} has files alone and cannot take what visitors send with a form, so nothing was built. Name the server that runs npm start:\n  LEADS_ORIGIN=https://leads.example.com npm run build -- --for ${name}\ndocs/operations.md explains it ("Where the site can live").`;
}

const help = `Checks the content, compiles it, renders every page and writes the finished site to out/.

  npm run build
  PREVIEW=1 npm run build   drafts and what is scheduled are included, marked and kept out of search engines

  npm run build -- --for netlify    also writes upload/netlify/, what that host gets: ${hostNames.join(", ")}
  LEADS_ORIGIN=https://leads.example.com npm run build -- --for netlify
                                    a host with files alone needs another server for the forms (docs/operations.md)

A build with a mistake in it leaves out/ as it was. Ends with 0 where the site is built, 1 where it is not, 2 where the command itself is wrong.`;

const options = { for: { type: "string", multiple: true } } as const;

await command({ script: "build", help, options }, async ({ values }) => {
  const target = hostNamed(values.for ?? []);
  if (target?.host.isStatic && !readEnvironment(process.env).LEADS_ORIGIN && hasForms())
    throw new UsageError(formsLeadNowhere(target));
  const endTurn = await takeTurn();
  await noted(".", () => build(target));
  endTurn();
});

async function build(target: NamedHost | undefined): Promise<void> {
  refuseClientComponents();
  const stamp = buildStamp();
  // Check and pages take the same moment as now, so that what one says is due the other publishes.
  process.env.BUILD_TIME ||= new Date().toISOString();
  const kept = keptBodies();
  writeBuildFile(file, kept);
  // Beside Next's compiler it would have every document in memory just when that needs the most.
  const ahead = hasCompiled() ? startAhead(contentlayer) : undefined;
  const { origin, languages, program } = await checkAndCompile(ahead ?? contentlayer).finally(ahead?.end);
  const site = siteContent();
  await renderAndDeliver(site, program, kept);
  writeErrorPages("out", site);
  writeUnavailablePage("out", site);
  writeStamp(stamp, buildTime(process.env));
  if (target) writeUploadFor(target, origin, languages[0]);
  else console.log("\nThe site is in out/. Serve it with: npm start");
}

/** @param content Contentlayer, which waits for the check where it has been started */
async function checkAndCompile(content: Step | StepAhead) {
  await runStep("Checking the content", "node", [
    "--no-concurrent-marking",
    "lib/cli/check-content.ts",
    "--quiet",
  ]);
  const { origin } = await siteFactsIn(pathToFileURL(join("content", sep)));
  const { theme, languages } = readLook();
  await writeTheme(theme, languages);
  await writeCardFonts(theme);
  rmSync(".contentlayer/generated", { recursive: true, force: true });
  const program = programDigest();
  const noteTimes = distrustTimes(languages[0]);
  // Next's compiler reads no content, and is a process of its own so that its memory is free again for the pages.
  await runTogether(isCompiled(program) ? [content] : [content, next("Compiling the program", "compile")]);
  noteCompiled(program);
  noteTimes();
  return { origin, languages, program };
}

async function renderAndDeliver(site: SiteContent, program: string, kept: BuildFile): Promise<void> {
  const { now, unchanged } = unchangedPages(site, program);
  if (unchanged.length > 0) console.log(`  ${unchanged.length} pages are as they were and stay.`);
  writeBuildFile(file, { ...kept, unchanged });
  forgetRendered();
  const searched = site.editions.flatMap((edition) =>
    Array.from(allPaths(edition), (path) => ({ path, language: edition.company.language })),
  );
  const search = searchIndex(searched, new Map(unchanged.map(({ path, html }) => [path, html])));
  try {
    await runStep(...next("Building the pages", "generate"));
    console.log("\n> Delivering to out/");
    const summary = await deliverSite("out", { content: site, rendered: readRendered(), unchanged, search });
    console.log(summary.join("\n"));
  } finally {
    await search.close();
  }
  notePages(now);
}

function writeUploadFor({ name, host }: NamedHost, origin: string, language: string): void {
  const leads = leadsOrigin(process.env, origin);
  const folder = join("upload", name);
  const redirects = readRedirectLines(readFileSync(join("out", "_redirects"), "utf8"));
  const alone = pagesAlone("out");
  const site = { redirects, alone, origin, language, ...(leads && { leads }) };
  const differences = writeUpload(host, { out: "out", folder }, site);
  console.log(`\nThe site for ${host.title} is in ${folder}/. ${host.next.replaceAll("FOLDER", folder)}`);
  for (const difference of differences) console.log(`  ${difference}`);
}
