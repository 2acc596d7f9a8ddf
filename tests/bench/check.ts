/** npm run bench:check [-- 1000]: how long the content check takes for a site of so many articles, and after an edit. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkMemory, inspectContent } from "#lib/content/check/check.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const articles = Number(process.argv[2] ?? 1000);
const root = temporaryFolder("bench-check");
try {
  writeSite();
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

/** The site's own content, and its articles again and again under other names and titles. */
function writeSite(): void {
  cpSync("content", join(root, "content"), { recursive: true });
  const folder = join(root, "content", "articles");
  const models = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  for (let number = models.length; number < articles; number += 1) {
    const text = models[number % models.length] ?? "";
    const words = [number * 7919, number * 104_729, number * 1_299_709].map((seed) =>
      (seed % 99_991).toString(26),
    );
    writeFileSync(
      join(folder, `bench-${number}.mdx`),
      text
        .replace(/^title:.*$/m, `title: "Question ${number} of ${words.join(" and ")}"`)
        .replace(/^(?:searchTitle|permalink):.*\n/gm, "")
        .replace(/^aliases:\n(?: +-.*\n)+/m, "")
        .replace(/^description:/m, `description: ${number}. `.trimEnd()),
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
