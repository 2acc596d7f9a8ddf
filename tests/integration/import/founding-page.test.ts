/** The page this product grew out of, as plain text and in every other form somebody may save it in. */
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { inspectContent } from "#lib/content/check/check.ts";
import { articleSchema } from "#lib/content/schema/article.ts";
import type { ImportReport } from "#lib/tools/import/report/finding.ts";
import { htmlParts } from "#lib/tools/import/report/html.ts";
import { terminalReport } from "#lib/tools/import/report/terminal.ts";
import { fixtures, type ScratchSite, scratchSite, wxr, wxrItem } from "#tests/unit/import/scratch-site.ts";
import { autop, encodeEntities, hardSpaces } from "#tests/unit/import/wordpress-damage.ts";

const page = readFileSync(join(fixtures, "cases/founding-page.txt"), "utf8");
const block = page.slice(page.indexOf("{\n"), page.lastIndexOf("}\n") + 1);
const [before = "", after = ""] = page.split(block);
const title = "MANAGED IT SERVICES VS. BREAK/FIX: An Analogy of Outsourced Network Service Solution Options";
const address =
  "/managed-it-services-vs-break-fix-an-analogy-of-outsourced-network-service-solution-options/";
const straight = block
  .replace(/(?<!\w |the |at )[“”](?!the|\.”)/g, '"')
  .replaceAll("“the network”", '\\"the network\\"');

const fold = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

async function importOf(name: string, text: string) {
  const site = scratchSite();
  mkdirSync(join(site.out, "../categories"));
  const category =
    "name: Managed IT\ndescription: Articles about managed IT services and what they include.\n";
  site.write("categories/managed-it.yaml", category);
  const report = await site.import([site.source(name, text)]);
  return { site, report, category };
}

function fieldsOf(site: ScratchSite, report: ImportReport) {
  const file = site.read(report.articles[0]?.file ?? "");
  return { file, fields: articleSchema.parse(parse(/^---\n([\s\S]*?)\n---/.exec(file)?.[1] ?? "")) };
}

const html = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1><div class="entry-content">${body}</div></article></body></html>`;
const paragraphs = (text: string) => autop(text.split("\n").slice(1).join("\n").trim());
const script = (json: string) => `<script type="application/ld+json">${json}</script>`;

const forms: [string, string, string][] = [
  ["its plain text", "page.txt", page],
  ["with Windows line ends", "page.txt", page.replaceAll("\n", "\r\n")],
  ["with a byte order mark", "page.txt", `\uFEFF${page}`],
  ["with the block at the end", "page.txt", `${before.trim()}\n\n${after.trim()}\n\n${block}\n`],
  [
    "with a blank line after each line of the block",
    "page.txt",
    page.replace(block, block.replaceAll(",\n", ",\n\n")),
  ],
  ["with its lines wrapped inside the strings", "page.txt", page.replace(block, wrapped(block))],
  ["with hard spaces before the block's lines", "page.txt", page.replace(block, hardSpaces(block))],
  ["with straight quotation marks", "page.txt", page.replace(block, straight)],
  ["on one line", "page.txt", page.replace(block, block.replace(/\n\s*/g, " "))],
  [
    "with the script's tags as visible text",
    "page.txt",
    page.replace(block, `<script type=”application/ld+json”>\n${block}\n</script>`),
  ],
  [
    "with a bare script's tags as visible text",
    "page.txt",
    page.replace(block, `<script>\n${block}\n</script>`),
  ],
  ["as Markdown", "page.md", `# ${page}`],
  ["as a saved page with the block among its words", "page.html", html(paragraphs(page))],
  [
    "as a saved page with the block as text in entities",
    "page.html",
    html(paragraphs(page.replace(block, encodeEntities(block)))),
  ],
  [
    "as a saved page with a script in its head",
    "page.html",
    html(paragraphs(before + after), script(straight)),
  ],
  [
    "as a saved page with CDATA around the script",
    "page.html",
    html(paragraphs(before + after), script(`//<![CDATA[\n${straight}\n//]]>`)),
  ],
  [
    "as a post of an export",
    "export.xml",
    wxr(wxrItem(7, address.replaceAll("/", ""), paragraphs(page), title)),
  ],
];

/** As a mail program does: no line longer than 60 signs, broken at spaces. */
function wrapped(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/(?<=\S.{30,59}) (?=\S)/g, "\n"))
    .join("\n");
}

describe("the page this product grew out of", () => {
  for (const [form, name, text] of forms) {
    it(`keeps address, section, questions, names and words: ${form}`, async () => {
      const { site, report, category } = await importOf(name, text);
      const { file, fields } = fieldsOf(site, report);
      expect(fields.title).toBe(title);
      expect(fields.permalink).toBe(address);
      expect(fields.category).toBe("managed-it");
      expect(site.read("categories/managed-it.yaml")).toBe(category);
      expect(fields.description).toContain("compared with a delivery van");
      expect(fields.keywords).toEqual([
        "managed IT services",
        "break/fix",
        "outsourced IT",
        "network support",
      ]);
      expect(fields.about).toEqual(["Managed IT services", "Break/fix support"]);
      expect(fields.faq?.map(({ question }) => question)).toEqual([
        "What are managed IT services?",
        "What is break/fix support?",
        "Which one costs your business less?",
        "Who looks after your website and your email?",
        "Can we change from break/fix to managed services later?",
        "What happens to your data when the contract ends?",
      ]);
      expect(fold(fields.faq?.[3]?.answer ?? "")).toBe(
        fold(
          "Ask. Some providers take over your website, your email and your phone system; others stop at the network.",
        ),
      );
      expect(fields.faq?.[4]?.answer).toMatch(/an inventory – a TODO list of what was put off\.$/);
      expect(file).not.toMatch(/@type|@context|schema\.org|your-logo|<\/?script|CDATA/);
      const words = `${before.split("\n").slice(1).join(" ")} ${after}`;
      for (const sentence of words.split(/(?<=[.!?])\s|\n/).filter((part) => /\w/.test(part)))
        expect(fold(file)).toContain(fold(sentence));
    });
  }

  it("names what it cannot place in the terminal and in the report", async () => {
    const { report } = await importOf("page.txt", page);
    const image = "https://www.example.com/wp-content/uploads/2019/04/managed-it-vs-break-fix-800x283.jpg";
    for (const text of [terminalReport(report, "report.html"), [...htmlParts(report, "page.txt")].join("")]) {
      expect(text).toContain("ImageObject.url was a placeholder");
      expect(text).toContain("https://www.example.com/your-logo-url-here.png");
      expect(text).toContain(image);
      expect(text).toContain("The source has no date,");
      expect(text).not.toContain("Nothing waits for you");
    }
  });

  it("takes no address from a placeholder, nor the home page's, and makes one from the title", async () => {
    for (const url of [
      "https://www.example.com/",
      "https://www.example.com/your-page-url-here/",
      "",
      "example",
    ]) {
      const { site, report } = await importOf(
        "page.txt",
        page.replace(`https://www.example.com${address}`, url),
      );
      expect(fieldsOf(site, report).fields.permalink).toBeUndefined();
    }
  });

  it("makes a category for a section that has no file", async () => {
    const { site, report } = await importOf(
      "page.txt",
      page.replace("“Managed IT”", "“Choosing a provider”"),
    );
    expect(fieldsOf(site, report).fields.category).toBe("choosing-a-provider");
    expect(site.read("categories/choosing-a-provider.yaml")).toContain("name: Choosing a provider");
  });

  it("finds the section by its file's name, and the others become keywords", async () => {
    const sections = "[“Outsourcing”, “managed-it”]";
    const { site, report } = await importOf("page.txt", page.replace("“Managed IT”", sections));
    const { fields } = fieldsOf(site, report);
    expect(fields.category).toBe("managed-it");
    expect(fields.keywords).toContain("Outsourcing");
  });

  it("reads two blocks, each where it was pasted", async () => {
    const faq = block.slice(
      block.indexOf("“mainEntity”: {") + "“mainEntity”: ".length,
      block.lastIndexOf("}"),
    );
    const article = `${block.slice(0, block.indexOf(",\n  “mainEntity”: {"))}\n}`;
    const alone = faq.trim().replace("{", "{\n  “@context”: “https://schema.org”,");
    const { site, report } = await importOf("page.txt", `${page.replace(block, article)}\n${alone}\n`);
    const { fields, file } = fieldsOf(site, report);
    expect(fields).toMatchObject({ permalink: address, category: "managed-it" });
    expect(fields.faq).toHaveLength(6);
    expect(file).not.toContain("@type");
  });
});

it("the site's own content with the founding page in it has no finding that the import does not name", async () => {
  const site = scratchSite();
  const root = dirname(dirname(site.out));
  cpSync(join(import.meta.dirname, "../../../content"), join(root, "content"), { recursive: true });
  const report = await site.import([site.source("page.txt", page)]);
  const [article] = report.articles;
  const { problems } = await inspectContent({ root, advice: false, keep: false });
  const about = problems.filter(({ where }) => where.file === `content/${article?.file}`);
  expect(about.map(({ rule }) => rule)).toEqual(["search-title-length"]);
  expect(article?.findings.map(({ rule }) => rule)).toContain("long-title");
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});
