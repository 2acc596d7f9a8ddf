import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkContent } from "#lib/content/check/check.ts";
import { createStaticServer } from "#lib/server/static-server.ts";
import { auditSite, errorsIn } from "#lib/tools/audit/audit.ts";
import type { BuiltSite } from "#lib/tools/audit/site/built-site.ts";
import { readFolder } from "#lib/tools/audit/site/read-folder.ts";
import type { ImportReport } from "#lib/tools/import/report/finding.ts";
import { runImport } from "#lib/tools/import/run.ts";
import { verify } from "#lib/tools/import/verify.ts";
import { writeFixtureContent } from "#tests/builders/fixture-content.ts";
import { buildScratchSite, makeScratchSite } from "#tests/support/scratch-site.ts";

const now = "2026-11-23T12:00:00Z";
const fixtures = join("tests", "fixtures", "wordpress");
const exportFile = join(fixtures, "export.xml");
/** Folders below one another: the import keeps its notes beside the content folder. */
const home = join("tests", ".tmp", "imported");
const articles = join(home, "content", "articles");

let report: ImportReport;
let folder: string;
let site: BuiltSite;

beforeAll(async () => {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFixtureContent(join(home, "content"));
  report = await runImport({
    sources: [exportFile, join(fixtures, "saved-page.html"), join(fixtures, "saved-page.txt")],
    out: articles,
    dryRun: false,
    media: join(fixtures, "uploads"),
    published: "2024-05-01",
    today: now.slice(0, 10),
  });
  folder = makeScratchSite("imported-site", join(home, "content"));
  const { status, output } = buildScratchSite(folder, { BUILD_TIME: now });
  expect(status, output).toBe(0);
  site = await readFolder(join(folder, "out"));
}, 300_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("a WordPress blog brought home", () => {
  it("has no error for the content check", async () => {
    const problems = await checkContent({ root: home, now: new Date(now) });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("keeps every rule of the audit once it is built", async () => {
    const errors = errorsIn(await auditSite(site));
    expect(
      errors.map(({ rule, where, property, message }) => [rule, where.address, property, message]),
    ).toEqual([]);
  });

  it("shows every published article and page at the address it had, and none of the drafts", () => {
    const paths = site.pages.map(({ path }) => path);
    for (const path of [
      "/managed-it-or-break-fix/",
      "/backup-promise-or-plan/",
      "/disk-full/",
      "/about-us/team/",
    ])
      expect(paths).toContain(path);
    for (const path of ["/half-written/", "/disk-full-2/", "/the-year-ahead/", "/for-clients-only/"])
      expect(paths).not.toContain(path);
    expect(report.articles.map(({ outcome }) => outcome)).not.toContain("held");
  });

  it("loses no address and no sentence: every one answers 200, or redirects once to its successor", async () => {
    const server = createStaticServer(join(folder, "out")).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const { mismatches, ...counts } = await verify({
      against: exportFile,
      out: articles,
      url: `http://127.0.0.1:${port}`,
    });
    server.close();
    server.closeAllConnections();
    // The export has two posts at one address; only one of them can have it.
    const second = { what: "address", text: expect.stringMatching(/^\/disk-full\/ |^\/\?p=\d+ /) };
    const lost = mismatches.filter(({ waiting }) => !waiting);
    expect(lost).toEqual(lost.map(() => expect.objectContaining(second)));
    expect(lost.length).toBeLessThanOrEqual(2);
    // What is in a comment of the new file waits for a person: a picture that is not there, a dead link, a shortcode.
    const waiting = mismatches.filter((mismatch) => mismatch.waiting);
    expect(waiting.map(({ what }) => what)).toEqual(["picture", "link", "text"]);
    expect(counts.posts).toBe(9);
    expect(counts.sentences).toBeGreaterThan(60);
  });
});

describe("the article this product grew out of, brought home", () => {
  const path = "/managed-it-or-break-fix/";
  const html = () => readFileSync(join(folder, "out", path, "index.html"), "utf8");

  it("has one graph that machines read, with its dates, its author and six questions", () => {
    const page = site.pages.find((candidate) => candidate.path === path);
    expect(page?.graphs).toHaveLength(1);
    const graph = page?.graphs[0]?.text ?? "";
    expect(graph.match(/"@type":"Question"/g)).toHaveLength(6);
    for (const part of [
      '"datePublished":"2024-03-05T09:00:00-06:00"',
      '"dateModified":"2024-06-11T10:30:00-05:00"',
      '"@type":"Article"',
      '"@type":"BreadcrumbList"',
    ])
      expect(graph).toContain(part);
    expect(graph).not.toMatch(/your-logo|×|“@/);
  });

  it("shows the six questions to the reader and no markup", () => {
    const page = site.pages.find((candidate) => candidate.path === path);
    for (const question of ["What is break-fix IT support?", "What should the contract say?"])
      expect(page?.text).toContain(question);
    expect(page?.text).not.toMatch(/@context|schema\.org|“@type/);
    expect(html()).toContain("<details");
  });
});
