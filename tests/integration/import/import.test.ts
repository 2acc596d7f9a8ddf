import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { articleSchema } from "#lib/content/schema/article.ts";
import { categorySchema } from "#lib/content/schema/category.ts";
import { pageSchema } from "#lib/content/schema/page.ts";
import type { ImportReport } from "#lib/tools/import/report/finding.ts";
import { htmlParts } from "#lib/tools/import/report/html.ts";
import { terminalReport } from "#lib/tools/import/report/terminal.ts";
import { exportFile, fixtures, scratchSite, wxr, wxrItem } from "#tests/unit/import/scratch-site.ts";

const fieldsOf = (file: string): unknown => parse(/^---\n([\s\S]*?)\n---/.exec(file)?.[1] ?? "");
const textsOf = (report: ImportReport, ...rules: string[]) =>
  report.articles.flatMap(({ findings }) =>
    findings.filter(({ rule }) => rules.includes(rule)).map(({ message }) => message),
  );
const articleOf = (report: ImportReport, file: string) =>
  report.articles.find((article) => article.file === `articles/${file}.mdx`);

describe("the article this product grew out of", () => {
  it("gets its six questions, names and trail from the damaged graph, and loses the block", async () => {
    const site = scratchSite();
    const report = await site.import([exportFile]);
    const file = site.read("articles/managed-it-or-break-fix.mdx");
    const fields = articleSchema.parse(fieldsOf(file));
    expect(fields).toMatchObject({
      title: "Managed IT or break-fix: which one fits?",
      breadcrumb: "Managed or break-fix",
      publishedAt: "2024-03-05T09:00:00-06:00",
      updatedAt: "2024-06-11T10:30:00-05:00",
      category: "buying-it",
      about: ["Managed IT", "Break-fix support"],
      image: { src: "2024/03/server-rack.jpg", alt: "Two servers in an open rack" },
      aliases: ["/break-fix-vs-managed/", "/?p=101"],
    });
    expect(fields.keywords).toEqual(expect.arrayContaining(["managed IT", "break-fix", "IT costs"]));
    expect(fields.faq).toHaveLength(6);
    expect(fields.faq?.[1]?.answer).toBe(
      "A provider looks after every computer for a monthly fee – it’s paid to keep things running.",
    );
    expect(file).not.toMatch(/@context|schema\.org|×|your-logo/);
    const findings = articleOf(report, "managed-it-or-break-fix")?.findings ?? [];
    expect(findings.filter(({ rule }) => rule === "invisible-question")).toHaveLength(6);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: "placeholder",
        before: "https://www.example.com/your-logo-url-here.png",
      }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: "repaired-address",
        before: "https://www.example.com/wp-content/uploads/2024/03/server-rack-800×283.jpg",
        after: "https://www.example.com/wp-content/uploads/2024/03/server-rack-800x283.jpg",
      }),
    );
    expect(findings.map(({ message }) => message).join("\n")).toContain(
      "telephone '+1 217-555-0199', company.yaml '+1 217-555-0142'",
    );
  });
});

describe("a whole export", () => {
  it("becomes files that the content schemas accept", async () => {
    const site = scratchSite();
    const report = await site.import([exportFile]);
    const files = report.articles.flatMap(({ file }) => file ?? []);
    expect(files).toHaveLength(13);
    for (const file of files) {
      const schema = file.startsWith("pages/") ? pageSchema : articleSchema;
      expect(schema.safeParse(fieldsOf(site.read(file))).error?.issues ?? [], file).toEqual([]);
    }
    for (const name of ["buying-it", "backups", "running-it", "uncategorized"]) {
      expect(categorySchema.safeParse(parse(site.read(`categories/${name}.yaml`))).success).toBe(true);
    }
  });

  it("turns every block into clean MDX", async () => {
    const site = scratchSite();
    await site.import([exportFile]);
    const body = site.read("articles/backup-promise-or-plan.mdx");
    for (const part of [
      "**Every backup is a promise.** Until somebody restores one, it is only that.",
      "## What to test",
      "### The file nobody missed",
      "1. Pick one file at random.\n   - Not the newest.",
      "| A whole server \\| with data | \\<4 times a year |",
      "_A small plan is better than none._",
      "> Notes from our workshop",
      '```bash\nif [ "$size" -lt 5 ]; then\n  echo "{too small} <5"\n\nfi\n```',
      "Disk by disk\\\nthe shelf fills.",
      '<Photo src="2024/03/server-rack.jpg" alt="Two servers in an open rack" caption="The rack, before the labels." />',
      "[https://www.youtube.com/watch?v=aaaaaaaaaaa](https://www.youtube.com/watch?v=aaaaaaaaaaa)",
      "[Managed or break-fix?](/managed-it-or-break-fix/)",
      "10 m² is enough for \\{one} rack",
      "**And the cloud?**",
      "Questions? Ask before the disk is full.",
      '{/* Block not carried over: latest-posts {"postsToShow":3} */}',
      "[what to test](#what-to-test)",
      "[the questions](/questions-before-you-sign/)",
      "[^1]: A phrase seen on _several_ boxes.",
    ]) {
      expect(body).toContain(part);
    }
    expect(body).not.toMatch(/wp:|class=|style=|pixel\.wp|window\.tracked/);
  });

  it("undoes wpautop and shortcodes of a classic post, unknown ones kept as comments", async () => {
    const site = scratchSite();
    const report = await site.import([exportFile]);
    const body = site.read("articles/disk-full.mdx");
    for (const part of [
      "_everything_ stops at once.\\\nIt's rarely the disk's fault.\n\nThree habits help:",
      '<Photo src="2024/03/ticket-board.png" alt="A ticket board with three columns" caption="Tickets on a quiet Monday" />',
      '{/* Shortcode not carried over: [pricing_table id="7"] */}The words inside stay.',
      '\\[sic] on Friday." Was it 5 \\< 6 or \\{x}?',
      "[not_a_shortcode]\n```",
      "[Meet the team](/about-us/team/)",
      "[^1]: A note in a shortcode.",
    ]) {
      expect(body).toContain(part);
    }
    expect(articleOf(report, "disk-full")?.findings.map(({ before }) => before)).toEqual(
      expect.arrayContaining(['[pricing_table id="7"]', "[nested_thing/]"]),
    );
  });

  it("moves FAQ blocks and visible questions to the frontmatter, each once", async () => {
    const site = scratchSite();
    await site.import([exportFile]);
    const file = site.read("articles/questions-before-you-sign.mdx");
    expect(articleSchema.parse(fieldsOf(file))).toMatchObject({
      noindex: true,
      faq: [
        { question: "How long is the notice?", answer: "Ask for **30 days** or fewer." },
        { question: "Who owns the passwords?", answer: "You do, always." },
      ],
    });
    expect(file.match(/You do, always/g)).toHaveLength(1);
  });

  it("keeps drafts, schedules, addresses of other scripts and doubled slugs apart", async () => {
    const site = scratchSite();
    const report = await site.import([exportFile]);
    expect(fieldsOf(site.read("articles/notes-for-a-talk-10-20-really.mdx"))).toMatchObject({ draft: true });
    expect(fieldsOf(site.read("articles/the-year-ahead.mdx"))).toMatchObject({
      publishedAt: "2031-01-06T08:00:00-06:00",
    });
    expect(fieldsOf(site.read("articles/the-year-ahead.mdx"))).not.toHaveProperty("draft");
    expect(fieldsOf(site.read("articles/grosse.mdx"))).toMatchObject({
      aliases: ["/2021/03/gr%c3%b6%c3%9fe/", "/?p=109"],
    });
    expect(fieldsOf(site.read("articles/disk-full-2.mdx"))).toMatchObject({ draft: true });
    expect(textsOf(report, "address-taken").join()).toContain("/disk-full/ is already the address");
    expect(fieldsOf(site.read("articles/for-clients-only.mdx"))).toMatchObject({ draft: true });
    expect(fieldsOf(site.read("pages/team.mdx"))).toMatchObject({
      permalink: "/about-us/team/",
      aliases: ["/?page_id=201"],
    });
    const draftPage = report.articles.find(({ title }) => title === "Half-written page")?.file;
    expect(fieldsOf(site.read(draftPage ?? ""))).toMatchObject({ draft: true });
  });

  it("says which JSON-LD is beyond repair, word for word, and imports the rest", async () => {
    const site = scratchSite();
    const report = await site.import([exportFile]);
    const findings = articleOf(report, "a-week-of-small-alarms")?.findings ?? [];
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: "unreadable-markup",
        before: "{“@context”: “https://schema.org”, “@type”: “Article”, “headline”: , “name”: “lost}",
      }),
    );
    expect(site.read("articles/a-week-of-small-alarms.mdx")).toMatch(
      /hour by hour\.\n\nThe eighth was real\.\n$/,
    );
  });

  it("finds the author's file once somebody has written it", async () => {
    const site = scratchSite();
    await site.import([exportFile]);
    expect(site.read("articles/disk-full.mdx")).not.toContain("author:");
    site.write("../content/person.tmp", "");
    const people = join(site.out, "../people");
    const { mkdirSync } = await import("node:fs");
    mkdirSync(people);
    site.write(
      "people/sample-editor.yaml",
      "name: Sample Editor\nrole: Editor\nbio: A sample person for the tests.\n",
    );
    await site.import([exportFile]);
    expect(site.read("articles/disk-full.mdx")).toContain("author: sample-editor");
  });
});

describe("single pages", () => {
  it("reads a saved page: its own article, dates, address and both of its graphs", async () => {
    const site = scratchSite();
    await site.import([join(fixtures, "saved-page.html")]);
    const file = site.read("articles/five-signs-of-a-tired-server.mdx");
    expect(articleSchema.parse(fieldsOf(file))).toMatchObject({
      publishedAt: "2023-10-02T08:15:00-05:00",
      category: "running-it",
      keywords: ["servers", "hardware age"],
      faq: [{ question: "How old is too old?" }],
    });
    expect(file).toContain(
      "## It is louder than last year\n\nDust and old bearings. [Ask us](/contact/) to listen to it.",
    );
    expect(file).not.toMatch(/Footer words|Home/);
  });

  it("reads the plain text of a page, a draft until somebody gives it a date", async () => {
    const site = scratchSite();
    const text = join(fixtures, "saved-page.txt");
    const report = await site.import([text]);
    const file = site.read("articles/what-does-an-hour-of-downtime-cost.mdx");
    expect(fieldsOf(file)).toMatchObject({ draft: true, publishedAt: "2026-11-23", about: ["Downtime"] });
    expect(file).toContain(
      "## How to count\n\n- The people who could not work\n- The orders that went elsewhere\n\nA rough figure",
    );
    expect(textsOf(report, "no-date").join()).toContain("has no date");
    await site.import([text], { today: "2027-01-01" });
    expect(site.read("articles/what-does-an-hour-of-downtime-cost.mdx")).toBe(file);
    await site.import([text], { published: "2022-05-01" });
    const dated = fieldsOf(site.read("articles/what-does-an-hour-of-downtime-cost.mdx"));
    expect(dated).toMatchObject({ publishedAt: "2022-05-01" });
    expect(dated).not.toHaveProperty("draft");
  });
});

describe("the site's own addresses", () => {
  const at = (id: number, path: string, type = "post") =>
    wxrItem(id, path.split("/").at(-2) ?? "x", "<p>Enough words to be an article of its own here.</p>")
      .replace(/<link>.*<\/link>/, `<link>https://www.example.com${path}</link>`)
      .replace("<wp:post_type>post", `<wp:post_type>${type}`);

  it("are not taken: what stood below one moves, with its old address leading there; what stood at one is a draft", async () => {
    const site = scratchSite();
    mkdirSync(join(site.out, "../pages"));
    site.write("pages/about.mdx", "---\ntitle: About us\n---\n\nBy hand.\n");
    const report = await site.import([
      site.source(
        "a.xml",
        wxr(
          `${at(1, "/services/cloud/")}${at(2, "/about/")}${at(3, "/contact/", "page")}${at(4, "/cloud/")}`,
        ),
      ),
    ]);
    expect(report.articles.map(({ file }) => file)).toEqual([
      "articles/cloud.mdx",
      "articles/about-2.mdx",
      "pages/contact-2.mdx",
      "articles/cloud-2.mdx",
    ]);
    expect(fieldsOf(site.read("articles/cloud.mdx"))).toMatchObject({
      aliases: ["/services/cloud/", "/?p=1"],
    });
    expect(fieldsOf(site.read("articles/cloud.mdx"))).not.toHaveProperty("draft");
    for (const file of ["articles/about-2", "pages/contact-2", "articles/cloud-2"]) {
      expect(fieldsOf(site.read(`${file}.mdx`))).toMatchObject({ draft: true });
    }
    expect(textsOf(report, "address-taken").join()).toContain(
      "/about/ is already the address of pages/about.mdx",
    );
    expect(site.read("pages/about.mdx")).toContain("By hand.");
  });
});

describe("again and again", () => {
  it("changes no file the second time", async () => {
    const site = scratchSite();
    await site.import([exportFile]);
    const before = site.snapshot();
    const report = await site.import([exportFile]);
    const state = [...before.keys()].find((file) => file.endsWith("state.json")) ?? "";
    const after = site.snapshot();
    expect(after.get(state)?.replace(/^\d+ /, "")).toBe(before.get(state)?.replace(/^\d+ /, ""));
    for (const files of [before, after]) files.delete(state);
    expect(after).toEqual(before);
    expect(new Set(report.articles.map(({ outcome }) => outcome))).toEqual(new Set(["unchanged"]));
  });

  it("writes nothing on a dry run", async () => {
    const site = scratchSite();
    const before = site.snapshot();
    const report = await site.import([exportFile], { dryRun: true });
    expect(site.snapshot()).toEqual(before);
    expect(report.articles.filter(({ outcome }) => outcome === "new")).toHaveLength(13);
  });

  it("keeps an edit by hand while the source stays the same", async () => {
    const site = scratchSite();
    await site.import([exportFile]);
    site.write("articles/grosse.mdx", "mine");
    const report = await site.import([exportFile]);
    expect(site.read("articles/grosse.mdx")).toBe("mine");
    expect(articleOf(report, "grosse")?.outcome).toBe("unchanged");
  });

  it("shows both changes where the source changed too, and overwrites only when told", async () => {
    const site = scratchSite();
    const first = site.source(
      "a.xml",
      wxr(wxrItem(1, "one", "<p>First words of an article about cables.</p>")),
    );
    await site.import([first]);
    site.write("articles/one.mdx", site.read("articles/one.mdx").replace("First words", "My words"));
    const mine = site.read("articles/one.mdx");
    const second = site.source(
      "a.xml",
      wxr(wxrItem(1, "one", "<p>First words of an article about switches.</p>")),
    );
    const report = await site.import([second]);
    expect(site.read("articles/one.mdx")).toBe(mine);
    const conflict = articleOf(report, "one")?.findings[0];
    expect(conflict?.rule).toBe("changed-on-both-sides");
    expect(conflict?.before).toContain("My words of an article about cables.");
    expect(conflict?.after).toContain("+First words of an article about switches.");
    await site.import([second], { choices: new Map([["articles/one.mdx", "mine"]]) });
    expect(articleOf(await site.import([second]), "one")?.outcome).toBe("unchanged");
    expect(site.read("articles/one.mdx")).toBe(mine);
    await site.import([second], { choices: new Map([["articles/one.mdx", "theirs"]]) });
    expect(site.read("articles/one.mdx")).toContain("First words of an article about switches.");
  });

  it("takes over a change of the source where nobody edited the file", async () => {
    const site = scratchSite();
    await site.import([site.source("a.xml", wxr(wxrItem(1, "one", "<p>Old words.</p>")))]);
    const report = await site.import([site.source("a.xml", wxr(wxrItem(1, "one", "<p>New words.</p>")))]);
    expect(articleOf(report, "one")?.outcome).toBe("updated");
    expect(site.read("articles/one.mdx")).toContain("New words.");
  });

  it("does not bring back a file that somebody deleted", async () => {
    const site = scratchSite();
    await site.import([site.source("a.xml", wxr(wxrItem(1, "one", "<p>Words.</p>")))]);
    rmSync(join(site.out, "one.mdx"));
    const report = await site.import([site.source("a.xml", wxr(wxrItem(1, "one", "<p>Other words.</p>")))]);
    expect(existsSync(join(site.out, "one.mdx"))).toBe(false);
    expect(articleOf(report, "one")?.outcome).toBe("conflict");
  });

  it("never overwrites a file that was there before any import", async () => {
    const site = scratchSite();
    await site.import([site.source("b.xml", wxr(wxrItem(9, "other", "<p>Words.</p>")))]);
    site.write("articles/one.mdx", "written by hand");
    const report = await site.import([site.source("a.xml", wxr(wxrItem(1, "one", "<p>Words.</p>")))]);
    expect(site.read("articles/one.mdx")).toBe("written by hand");
    expect(articleOf(report, "one")?.findings[0]?.message).toContain("existed before any import");
  });

  it("follows a post to its new address, the old file gone", async () => {
    const site = scratchSite();
    await site.import([site.source("a.xml", wxr(wxrItem(1, "one", "<p>Words.</p>")))]);
    await site.import([site.source("a.xml", wxr(wxrItem(1, "two", "<p>Words.</p>")))]);
    expect(existsSync(join(site.out, "one.mdx"))).toBe(false);
    expect(site.read("articles/two.mdx")).toContain("Words.");
  });
});

describe("the report", () => {
  it("lists what to do first in the terminal and in one HTML file without script", async () => {
    const site = scratchSite();
    const report = await site.import([exportFile]);
    expect(terminalReport(report, "report.html")).toContain("JSON-LD that cannot be read without guessing");
    const html = [...htmlParts(report, "Import <of> export")].join("");
    expect(html).toContain("Import &lt;of&gt; export");
    expect(html).toContain("server-rack-800×283.jpg");
    expect(html).not.toMatch(/<script|https?:\/\/[^<]*\.(?:js|css)"/);
  });
});
