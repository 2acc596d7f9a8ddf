/** A minimal Astro site of the same articles: what a build can cost at least. Astro is installed for the moment, never into the lock file. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { writeArticles } from "./articles.ts";

const version = "7.3.5";

const sources: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify({ name: "bench-astro", private: true, type: "module" }),
  "src/content.config.ts": `import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
export const collections = { articles: defineCollection({ loader: glob({ pattern: "*.md", base: "./articles" }) }) };
`,
  "src/pages/[slug].astro": `---
import { getCollection, render } from "astro:content";
export async function getStaticPaths() {
  return (await getCollection("articles")).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>{entry.data.title}</title><meta name="description" content={entry.data.description} /></head>
  <body><main><h1>{entry.data.title}</h1><Content /></main></body>
</html>
`,
};

/**
 * @returns a line of a Markdown table, or what npm said where Astro cannot be installed
 */
export function astroRow(count: number): string {
  const folder = temporaryFolder("bench-astro");
  for (const [name, text] of Object.entries(sources)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const install = spawnSync("npm", ["install", "--no-audit", "--no-fund", `astro@${version}`], {
    cwd: folder,
    encoding: "utf8",
  });
  if (install.status !== 0) return `npm install astro@${version} failed:\n${install.stderr.slice(-600)}`;
  const content = join(folder, "sample");
  cpSync("content", content, { recursive: true });
  const own = new Set(readdirSync(join(content, "articles")));
  writeArticles(content, count + own.size);
  mkdirSync(join(folder, "articles"));
  for (const name of readdirSync(join(content, "articles")).filter((file) => !own.has(file)))
    cpSync(join(content, "articles", name), join(folder, "articles", name.replace(/mdx$/, "md")));
  const started = performance.now();
  const build = spawnSync(join("node_modules", ".bin", "astro"), ["build"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", ASTRO_TELEMETRY_DISABLED: "1" },
  });
  const seconds = (performance.now() - started) / 1000;
  if (build.status !== 0) return `astro build failed:\n${build.stderr.slice(-600)}`;
  return `| ${count} | Astro ${version}, minimal | ${seconds.toFixed(1)} | ${((seconds * 1000) / count).toFixed(1)} |`;
}

export const astroHead = "| articles | build | total s | ms an article |\n| ---: | --- | ---: | ---: |";
