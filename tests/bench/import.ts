/**
 * Generates a WordPress export and imports it in a process of its own; prints speed and the most memory that
 * process held. Run: `npm run bench:import -- [megabytes] [posts]` (500 and 10,000
 * where left out).
 */
import { spawn } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { sampleCompany } from "#tests/unit/import/sample-company.ts";
import { texturize } from "#tests/unit/import/wordpress-damage.ts";

const [megabytes = 500, posts = 10_000] = process.argv.slice(2).map(Number);
const folder = temporaryFolder("import-bench");
const file = join(folder, "export.xml");
const perPost = (megabytes * 1_000_000) / posts;

const sentences = [
  "A server does not fail without notice, and the notice is rarely read.",
  "We wrote down what every alarm meant, and who had to get up for it.",
  "The invoice was smaller than the meeting about it – that's often so.",
  "If a < b, then {nothing} happens & nobody calls.",
];

try {
  generate();
  mkdirSync(join(folder, "content"));
  writeFileSync(join(folder, "content", "company.yaml"), sampleCompany);
  const size = statSync(file).size;
  console.log(`export: ${(size / 1e6).toFixed(0)} MB, ${posts} posts, one in ten with damaged JSON-LD`);
  const started = performance.now();
  const memory = await measure(["lib/cli/import.ts", file, "--out", join(folder, "content", "articles")]);
  const seconds = (performance.now() - started) / 1000;
  const written = readdirSync(join(folder, "content", "articles")).length;
  console.log(
    `import: ${written} articles in ${seconds.toFixed(0)} s, ${(posts / seconds).toFixed(0)} posts/s, most memory ${(memory / 1e6).toFixed(0)} MB`,
  );
  const before = filesBelow(folder);
  const again = performance.now();
  const second = await measure(["lib/cli/import.ts", file, "--out", join(folder, "content", "articles")]);
  const changed = [...filesBelow(folder)].filter(([name, stamp]) => before.get(name) !== stamp).length;
  console.log(
    `again, the same export: ${changed} files changed, ${((performance.now() - again) / 1000).toFixed(0)} s, most memory ${(second / 1e6).toFixed(0)} MB`,
  );
  if (changed > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Every content file and what the import keeps of it, with what changes when it is written again. */
function filesBelow(root: string): Map<string, string> {
  const names = [
    join("content", "articles"),
    join("content", "categories"),
    join(".import", "base", "articles"),
  ].flatMap((part) => readdirSync(join(root, part)).map((name) => join(root, part, name)));
  return new Map(
    names.map((name) => {
      const { ino, mtimeMs, size } = statSync(name);
      return [name, `${ino} ${mtimeMs} ${size}`];
    }),
  );
}

/** The most resident memory of the process, in bytes, as the kernel counts it. */
async function measure(args: string[]): Promise<number> {
  const report = "process.on('exit',()=>{process.stderr.write('\\nmaxrss='+process.resourceUsage().maxRSS)})";
  const preload = join(folder, "report-memory.mjs");
  writeFileSync(preload, report);
  const child = spawn(process.execPath, ["--import", preload, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let text = "";
  child.stderr.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  const code = await new Promise<number | null>((done) => child.on("close", done));
  if (code !== 0) throw new Error(`the import ended with ${code}: ${text}`);
  return Number(/maxrss=(\d+)/.exec(text)?.[1]) * 1024;
}

function generate(): void {
  const out = openSync(file, "w");
  writeSync(
    out,
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Bench</title><wp:base_blog_url>https://www.example.com</wp:base_blog_url>\n`,
  );
  for (let id = 1; id <= posts; id += 1) writeSync(out, item(id));
  writeSync(out, "</channel></rss>\n");
  closeSync(out);
}

function item(id: number): string {
  const graph = {
    "@context": "https://schema.org",
    "@type": "FAQPage",
    mainEntity: [
      {
        "@type": "Question",
        name: `Question ${id}?`,
        acceptedAnswer: { "@type": "Answer", text: "It's so." },
      },
    ],
  };
  const parts = id % 10 === 0 ? [`<p>${texturize(JSON.stringify(graph, null, 2))}</p>`] : [];
  let size = 1200;
  for (let index = 0; size < perPost; index += 1) {
    const words = Array.from({ length: 8 }, (_, k) => sentences[(id + index + k) % sentences.length]).join(
      " ",
    );
    const part = `<!-- wp:heading -->\n<h2>Part ${index} of ${id}</h2>\n<!-- /wp:heading -->\n\n<!-- wp:paragraph -->\n<p>${words} <a href="https://www.example.com/post-${(id % posts) + 1}/">Next</a>, <strong>then</strong> <em>rest</em>.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:list -->\n<ul><li>One</li><li>Two</li></ul>\n<!-- /wp:list -->`;
    parts.push(part);
    size += part.length;
  }
  return `<item><title>Post ${id}</title><link>https://www.example.com/post-${id}/</link><dc:creator>admin</dc:creator><wp:post_id>${id}</wp:post_id><wp:post_date>2024-03-05 09:00:00</wp:post_date><wp:post_date_gmt>2024-03-05 15:00:00</wp:post_date_gmt><wp:post_name>post-${id}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="bench"><![CDATA[Bench]]></category><content:encoded><![CDATA[${parts.join("\n\n")}]]></content:encoded></item>\n`;
}
