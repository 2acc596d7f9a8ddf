/** The same articles as a site of Astro with what this site delivers of them (tests/bench/astro), in a folder of its own: Astro is never in the lock file. */
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import peer from "../astro/package.json" with { type: "json" };
import { writeArticles } from "./articles.ts";
import { buildRows } from "./build-table.ts";
import { type Seconds, type TimedProgram, timedProgram } from "./timed-program.ts";

/** What makes the peer's site, one after another. */
const steps: readonly [program: string, parameters: string[]][] = [
  ["node_modules/.bin/astro", ["build"]],
  ["node_modules/.bin/pagefind", ["--site", "dist"]],
  [process.execPath, ["compress.mjs", "dist"]],
];

export const astroHead = [
  "| articles | build | site | pages s | search s | compression s | total s | memory GiB |",
  "| ---: | --- | --- | ---: | ---: | ---: | ---: | ---: |",
].join("\n");

/**
 * Lines of a Markdown table: this site and Astro's, cold and after one edit.
 *
 * @throws Error where Astro cannot be installed, or a build fails
 */
export async function* astroRows(count: number): AsyncGenerator<string> {
  const folder = peerSite(count);
  for await (const { name, build } of buildRows(count, false)) {
    const [edited] = readdirSync(join(folder, "articles"));
    if (name === "one edit" && edited)
      appendFileSync(join(folder, "articles", edited), "\nOne sentence more.\n");
    const peerBuild: TimedProgram[] = [];
    for (const [program, parameters] of steps)
      peerBuild.push(
        await timedProgram(program, parameters, { cwd: folder, env: { ASTRO_TELEMETRY_DISABLED: "1" } }),
      );
    const total = sum(peerBuild.map((step) => step.total));
    const memory = Math.max(...peerBuild.map((step) => step.memory));
    yield row([
      count,
      name,
      `Astro ${peer.dependencies.astro}`,
      ...peerBuild.map((step) => time(step.total)),
      time(total),
      gibibytes(memory),
    ]);
    yield row([count, name, "this site", "", "", "", time(build.total), gibibytes(build.memory)]);
    const ratio = { wall: build.total.wall / total.wall, cpu: build.total.cpu / total.cpu };
    yield row([count, name, "in times of Astro's", "", "", "", time(ratio), ""]);
  }
}

/** @throws Error with what npm said where Astro cannot be installed */
function peerSite(count: number): string {
  const folder = temporaryFolder("bench-astro");
  cpSync(join("tests", "bench", "astro"), folder, { recursive: true });
  const install = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder, encoding: "utf8" });
  if (install.status !== 0) throw new Error(`Astro cannot be installed:\n${install.stderr.slice(-600)}`);
  const content = join(folder, "sample");
  cpSync("content", content, { recursive: true });
  const own = new Set(readdirSync(join(content, "articles")));
  writeArticles(content, count + own.size);
  mkdirSync(join(folder, "articles"));
  // The sample's own articles have components of this site.
  for (const name of readdirSync(join(content, "articles")).filter((file) => !own.has(file)))
    cpSync(join(content, "articles", name), join(folder, "articles", name));
  return folder;
}

function sum(parts: readonly Seconds[]): Seconds {
  return parts.reduce((all, { wall, cpu }) => ({ wall: all.wall + wall, cpu: all.cpu + cpu }), {
    wall: 0,
    cpu: 0,
  });
}

const time = ({ wall, cpu }: Seconds) => `${wall.toFixed(1)} (${cpu.toFixed(1)})`;
const gibibytes = (bytes: number) => (bytes / 2 ** 30).toFixed(2);
const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
