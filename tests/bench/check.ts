/** npm run bench:check: how long the content check takes for a large site, and after an edit. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "#lib/cli/command.ts";
import { checkMemory, inspectContent } from "#lib/content/check/check.ts";
import { numberOf } from "#tests/bench/parameters.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const help = `Prints how long the content check takes for a site of so many articles: cold, with what it kept, and after each of twenty edits.

  npm run bench:check              1000 articles
  npm run bench:check -- 5000`;

await command({ script: "bench:check", help, allowPositionals: true }, async ({ positionals }) => {
  const articles = numberOf("articles", positionals[0] ?? "1000");
  const root = temporaryFolder("bench-check");
  try {
    writeSite(root, articles);
    await timed("cold", () => inspectContent({ root, keep: true }));
    await timed("again, with what was kept", () => inspectContent({ root, keep: true }));
    const memory = checkMemory();
    await inspectContent({ root, memory });
    const times: number[] = [];
    const before = process.cpuUsage();
    const edited = join(root, "content", "articles", "bench-100.mdx");
    for (let edit = 0; edit < 20; edit += 1) {
      writeFileSync(edited, `${readFileSync(edited, "utf8")}\nOne more sentence, number ${edit}.\n`);
      const begun = performance.now();
      await inspectContent({ root, memory });
      times.push(performance.now() - begun);
    }
    times.sort((a, b) => a - b);
    const { user, system } = process.cpuUsage(before);
    console.log(
      `after an edit: ${Math.round((user + system) / 20_000)} ms of processor time, median ${Math.round(times[10] ?? 0)} ms, worst ${Math.round(times.at(-1) ?? 0)} ms (20 edits)`,
    );
  } finally {
    rmSync(root, { recursive: true });
  }
});

/** The site's own content, and its articles again and again under other names and titles, each linked to the one before it. */
function writeSite(root: string, articles: number): void {
  cpSync("content", join(root, "content"), { recursive: true });
  const folder = join(root, "content", "articles");
  const models = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  for (let number = models.length; number < articles; number += 1) {
    const text = models[number % models.length] ?? "";
    const words = [number * 7919, number * 104_729, number * 1_299_709].map((seed) =>
      (seed % 99_991).toString(26),
    );
    const before = number === models.length ? articles - 1 : number - 1;
    writeFileSync(
      join(folder, `bench-${number}.mdx`),
      text
        .replace(/^title:.*$/m, `title: "Question ${number} of ${words.join(" and ")}"`)
        .replace(/^(?:searchTitle|permalink):.*\n/gm, "")
        .replace(/^aliases:\n(?: +-.*\n)+/m, "")
        .replace(
          /^description:.*(?:\n +.*)*/m,
          `description: What question ${number} means for an office of 25 people.`,
        )
        // The sample's own answers (content/trust.yaml) are to its own articles.
        .replace(/^## (?=.*\bask\b)/gim, "## Before you decide: ")
        .trimEnd()
        .concat(`\n\nThe question before it was [another one](/bench-${before}/).\n`),
    );
  }
}

async function timed(what: string, work: () => ReturnType<typeof inspectContent>): Promise<void> {
  const begun = performance.now();
  const before = process.cpuUsage();
  const { documents, problems } = await work();
  const seconds = ((performance.now() - begun) / 1000).toFixed(2);
  const { user, system } = process.cpuUsage(before);
  const cpu = ((user + system) / 1e6).toFixed(2);
  console.log(
    `${what}: ${seconds} s (${cpu} s of processor time) for ${documents} documents, ${problems.length} problems`,
  );
}
