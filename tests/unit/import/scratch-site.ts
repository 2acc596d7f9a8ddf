/** A content folder of its own for each test, with the sample company in it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { inspectContent } from "#lib/content/check/check.ts";
import type { ImportReport } from "#lib/tools/import/report/finding.ts";
import { type ImportOptions, runImport } from "#lib/tools/import/run.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { sampleCompany } from "./sample-company.ts";

export const fixtures = join(import.meta.dirname, "../../fixtures/wordpress");
export const exportFile = join(fixtures, "export.xml");
export const uploads = join(fixtures, "uploads");

export interface ScratchSite {
  out: string;
  /** The text of a file of the content folder. */
  read: (file: string) => string;
  write: (file: string, text: string) => void;
  /** A source file of that text; answers its path. */
  source: (name: string, content: string | Buffer) => string;
  /** Every file below the site's root with its text and time of change. */
  snapshot: () => Map<string, string>;
  import: (sources: string[], options?: Partial<ImportOptions>) => ReturnType<typeof runImport>;
}

/** A fixture of `wordpress/cases`: an export or a saved page as a fault report had it. */
export const caseFile = (name: string) => join(fixtures, "cases", name);

/** All that the report says, a line a finding. */
export const saidOf = (report: ImportReport, ...rules: string[]) =>
  [...report.general, ...report.articles.flatMap(({ findings }) => findings)]
    .filter(({ rule }) => rules.length === 0 || rules.includes(rule))
    .map(({ message, before = "", remedy = "" }) => `${message} ${before} ${remedy}`.trim())
    .join("\n");

/** What the content check refuses in the articles and pages of a site. */
export async function checkErrors({ out }: ScratchSite): Promise<string[]> {
  const { problems } = await inspectContent({ root: dirname(dirname(out)), advice: false, keep: false });
  return (
    problems
      .filter(
        ({ severity, where }) => severity === "error" && /^content\/(?:articles|pages)\/./.test(where.file),
      )
      // A scratch site has none of the pages that every site needs.
      .filter(({ where }) => existsSync(join(dirname(dirname(out)), where.file)))
      .map(({ where, rule, message }) => `${where.file} ${rule}: ${message}`)
  );
}

export function scratchSite(): ScratchSite {
  const root = temporaryFolder("import-test");
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const content = join(root, "content");
  mkdirSync(content);
  mkdirSync(join(root, "sources"));
  writeFileSync(join(content, "company.yaml"), sampleCompany);
  const out = join(content, "articles");
  return {
    out,
    read: (file) => readFileSync(join(content, file), "utf8"),
    write: (file, text) => {
      mkdirSync(dirname(join(content, file)), { recursive: true });
      writeFileSync(join(content, file), text);
    },
    source: (name, text) => {
      const path = join(root, "sources", name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return path;
    },
    snapshot: () =>
      new Map(
        readdirSync(root, { recursive: true, encoding: "utf8" })
          .map((file) => join(root, file))
          .filter((file) => statSync(file).isFile())
          .map((file) => [file, `${statSync(file).ino} ${readFileSync(file, "latin1")}`]),
      ),
    import: (sources, options = {}) =>
      runImport({ sources, out, dryRun: false, media: uploads, today: "2026-11-23", ...options }),
  };
}

/** A small export around items, for what the large one does not have. */
export function wxr(items: string, head = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${head}
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Sample</title><wp:base_blog_url>https://www.example.com</wp:base_blog_url>
${items}
</channel></rss>
`;
}

export function wxrItem(id: number, slug: string, content: string, title = slug): string {
  return `<item><title>${title}</title><link>https://www.example.com/${slug}/</link><wp:post_id>${id}</wp:post_id>
<wp:post_date>2024-03-05 09:00:00</wp:post_date><wp:post_date_gmt>2024-03-05 15:00:00</wp:post_date_gmt>
<wp:post_name>${slug}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<content:encoded><![CDATA[${content}]]></content:encoded></item>`;
}
