import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { siteContent } from "#lib/content/site-content.ts";
import { walk } from "#lib/content/walk.ts";
import { auditSite, errorsIn } from "#lib/tools/audit/audit.ts";
import { mayHaveScript } from "#lib/tools/budget/budgets.ts";
import { site } from "#tests/support/built-site.ts";
import { serveOut } from "#tests/support/serve-out.ts";

const report = await auditSite(site);

it("every rule of the audit holds on every page of the site", () => {
  expect(site.pages.length).toBeGreaterThan(50);
  const errors = errorsIn(report);
  expect(
    errors.map(({ rule, where, property, message }) => [rule, where.address, property, message]),
  ).toEqual([]);
});

it("a results page shows every title and description whole", () => {
  const cut = report.findings.filter(({ rule }) => rule === "title-length");
  expect(cut.map(({ where, message }) => [where.address, message])).toEqual([]);
});

/** Only pages at some addresses may have a script, and only one of the project's own. */
const isScripted = mayHaveScript(siteContent().editions);

it("no reading page carries an executable script, and no page an inline one, a style attribute or an event handler", () => {
  for (const name of readdirSync("out", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".html"),
  )) {
    const html = readFileSync(join("out", name), "utf8");
    const scripts = html.match(/<script(?! type="application\/ld\+json")[^>]*>/g) ?? [];
    if (!isScripted(`/${name}`)) expect(scripts, name).toEqual([]);
    for (const script of scripts) {
      expect(script, name).toMatch(
        /^<script type="module" src="\/_next\/static\/scripts\/[\w-]+\.[0-9a-f]{12}\.js" integrity="sha256-[^"]+">$/,
      );
    }
    expect(html.match(/<[^>]+\sstyle="/g), name).toBeNull();
    expect(html.match(/<[^>]+\son\w+="/g), name).toBeNull();
  }
});

it("nothing of the development server's panel is in the build", () => {
  for (const name of readdirSync("out", { recursive: true, encoding: "utf8" }))
    if (/\.(?:html|js|json|txt|xml|css)$/.test(name))
      expect(readFileSync(join("out", name), "utf8"), name).not.toMatch(
        /__content|content-panel|content-version/,
      );
});

it("nothing of the studio is in the build", () => {
  const { files = [] } = walk("out") ?? {};
  const texts = files.filter((name) =>
    /\.(?:html|js|mjs|json|txt|xml|css|md|conf|webmanifest)$|(?:^|\/)_\w+$/.test(name),
  );
  expect(texts.length).toBeGreaterThan(100);
  for (const name of texts)
    expect(readFileSync(join("out", name), "utf8"), name).not.toMatch(/\/studio\/|prosemirror/i);
});

it("the site's server answers at none of the studio's addresses", async () => {
  const { base, close } = await serveOut();
  onTestFinished(close);
  for (const path of ["/studio/", "/studio/studio.js", "/studio/api/site"])
    expect((await fetch(`${base}${path}`)).status, path).toBe(404);
});

it("Next writes pages whole: no files of their parts, for a router that is not here (lib/delivery/without-segments.ts)", async () => {
  const names = readdirSync(".next/server", { recursive: true, encoding: "utf8" });
  expect(names.filter((name) => name.endsWith(".html")).length).toBeGreaterThan(50);
  // Next's own names, so that a file by another name is still seen here.
  const { RSC_SEGMENT_SUFFIX, RSC_SEGMENTS_DIR_SUFFIX } = await import("next/dist/lib/constants.js");
  const endings = [RSC_SEGMENT_SUFFIX, RSC_SEGMENTS_DIR_SUFFIX];
  expect(endings.map((ending) => typeof ending)).toEqual(["string", "string"]);
  expect(names.filter((name) => endings.some((ending) => name.includes(ending)))).toEqual([]);
  // What is replaced is still there to be replaced.
  const replaced = readFileSync("node_modules/next/dist/server/app-render/collect-segment-data.js", "utf8");
  for (const name of Object.keys(await import("#lib/delivery/without-segments.ts")))
    expect(replaced, name).toContain(`${name}: function`);
});

it("every page's graph compiles as schema-dts (invariant 8)", () => {
  const folder = join("tests", ".tmp", "graphs");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "graphs.ts");
  // A graph is a list of nodes, many of which are on every page: each is compiled once.
  // Which language the texts are in, a context says that the package does not know.
  const nodes = new Set(site.pages.flatMap((page) => page.nodes.map((node) => JSON.stringify(node))));
  const graph = `{ "@context": "https://schema.org", "@graph": [${[...nodes].join(",\n")}] }`;
  writeFileSync(file, `import type { Graph } from "schema-dts";\n\nexport const graph: Graph = ${graph};\n`);
  const { status, stdout } = spawnSync(
    join("node_modules", ".bin", "tsc"),
    [
      "--ignoreConfig",
      "--noEmit",
      "--strict",
      "--skipLibCheck",
      "--module",
      "esnext",
      "--moduleResolution",
      "bundler",
      file,
    ],
    { encoding: "utf8" },
  );
  expect(status, stdout.slice(0, 3000)).toBe(0);
}, 120_000);

it("the error page has no graph and is not for search engines", () => {
  const html = readFileSync("out/404.html", "utf8");
  expect(html).not.toContain("application/ld+json");
  expect(html).toContain("noindex");
});

it("the page shown while no program answers has no graph and is not for search engines", () => {
  const html = readFileSync("out/503.html", "utf8");
  expect(html).not.toMatch(/ld\+json|rel="?canonical/);
  expect(html).toMatch(/<meta name="?robots"? content="?noindex/);
});

it("the flagship is at the address it has had for years, with its title, breadcrumbs and six questions", () => {
  const path =
    "/managed-it-services-vs-break-fix-service-an-analogy-of-outsourced-network-service-solution-options/";
  const page = site.pages.find((candidate) => candidate.path === path);
  expect(page?.headlines).toEqual([
    "Managed IT Services VS. Break/Fix Service: An Analogy of Outsourced Network Service Solution Options",
  ]);
  expect(page?.breadcrumbs).toEqual(["Home", "Blog", "Managed IT Services VS. Break/Fix Service"]);
  expect(page?.graphs[0]?.text.match(/"@type":"Question"/g)).toHaveLength(6);
});

it("Next's compiler follows no path to content, pictures or what a build keeps: it would race with whoever writes them", () => {
  const app = join(".next", "server", "app");
  const traces = readdirSync(app, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".nft.json"),
  );
  expect(traces.length).toBeGreaterThan(10);
  for (const trace of traces) {
    const { files }: { files: string[] } = JSON.parse(readFileSync(join(app, trace), "utf8"));
    const watchSite = files
      .map((file) => relative(".", join(app, dirname(trace), file)))
      .filter((file) => /^(?:content|out|\.contentlayer|\.cache)\//.test(file));
    expect(watchSite, trace).toEqual([]);
  }
});
