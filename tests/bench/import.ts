/** npm run bench:import: speed and memory of a large WordPress import. */
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
import { command } from "#lib/cli/command.ts";
import { numberOf } from "#tests/bench/parameters.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { sampleCompany } from "#tests/unit/import/sample-company.ts";
import { texturize } from "#tests/unit/import/wordpress-damage.ts";

const help = `Makes a WordPress export, imports it twice in a process of its own, and prints posts a second and the most memory that process held.

  npm run bench:import                   500 megabytes, 10,000 posts
  npm run bench:import -- 50 1000        so many megabytes and posts`;

const sentences = [
  "A server does not fail without notice, and the notice is rarely read.",
  "We wrote down what every alarm meant, and who had to get up for it.",
  "The invoice was smaller than the meeting about it – that's often so.",
  "If a < b, then {nothing} happens & nobody calls.",
];

await command({ script: "bench:import", help, allowPositionals: true }, async ({ positionals }) => {
  const [megabytes = "500", number = "10000"] = positionals;
  const bytes = numberOf("megabytes", megabytes) * 1_000_000;
  const posts = numberOf("posts", number);
  const folder = temporaryFolder("import-bench");
  const file = join(folder, "export.xml");
  try {
    generate(file, { bytes, posts });
    mkdirSync(join(folder, "content"));
    writeFileSync(join(folder, "content", "company.yaml"), sampleCompany);
    const size = statSync(file).size;
    console.log(`export: ${(size / 1e6).toFixed(0)} MB, ${posts} posts, one in ten with damaged JSON-LD`);
    const started = performance.now();
    const memory = await measure(folder, file);
    const seconds = (performance.now() - started) / 1000;
    const written = readdirSync(join(folder, "content", "articles")).length;
    console.log(
      `import: ${written} articles in ${seconds.toFixed(0)} s, ${(posts / seconds).toFixed(0)} posts/s, most memory ${(memory / 1e6).toFixed(0)} MB`,
    );
    const before = filesBelow(folder);
    const again = performance.now();
    const second = await measure(folder, file);
    const changed = [...filesBelow(folder)].filter(([name, stamp]) => before.get(name) !== stamp).length;
    console.log(
      `again, the same export: ${changed} files changed, ${((performance.now() - again) / 1000).toFixed(0)} s, most memory ${(second / 1e6).toFixed(0)} MB`,
    );
    return changed > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

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
async function measure(folder: string, file: string): Promise<number> {
  const report = "process.on('exit',()=>{process.stderr.write('\\nmaxrss='+process.resourceUsage().maxRSS)})";
  const preload = join(folder, "report-memory.mjs");
  writeFileSync(preload, report);
  const out = join(folder, "content", "articles");
  const child = spawn(process.execPath, ["--import", preload, "lib/cli/import.ts", file, "--out", out], {
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

interface Size {
  bytes: number;
  posts: number;
}

function generate(file: string, size: Size): void {
  const out = openSync(file, "w");
  writeSync(
    out,
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Bench</title><wp:base_blog_url>https://www.example.com</wp:base_blog_url>\n`,
  );
  for (let id = 1; id <= size.posts; id += 1) writeSync(out, item(id, size));
  writeSync(out, "</channel></rss>\n");
  closeSync(out);
}

function item(id: number, { bytes, posts }: Size): string {
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
  for (let index = 0; size < bytes / posts; index += 1) {
    const words = Array.from({ length: 8 }, (_, k) => sentences[(id + index + k) % sentences.length]).join(
      " ",
    );
    const part = `<!-- wp:heading -->\n<h2>Part ${index} of ${id}</h2>\n<!-- /wp:heading -->\n\n<!-- wp:paragraph -->\n<p>${words} <a href="https://www.example.com/post-${(id % posts) + 1}/">Next</a>, <strong>then</strong> <em>rest</em>.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:list -->\n<ul><li>One</li><li>Two</li></ul>\n<!-- /wp:list -->`;
    parts.push(part);
    size += part.length;
  }
  return `<item><title>Post ${id}</title><link>https://www.example.com/post-${id}/</link><dc:creator>admin</dc:creator><wp:post_id>${id}</wp:post_id><wp:post_date>2024-03-05 09:00:00</wp:post_date><wp:post_date_gmt>2024-03-05 15:00:00</wp:post_date_gmt><wp:post_name>post-${id}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="bench"><![CDATA[Bench]]></category><content:encoded><![CDATA[${parts.join("\n\n")}]]></content:encoded></item>\n`;
}
