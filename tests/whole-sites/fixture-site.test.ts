import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { siteFiles } from "#lib/site/addresses.ts";
import { auditSite, errorsIn } from "#lib/tools/audit/audit.ts";
import type { BuiltSite } from "#lib/tools/audit/site/built-site.ts";
import { readFolder } from "#lib/tools/audit/site/read-folder.ts";
import {
  article,
  everything,
  secretWords,
  variants,
  writeFixtureContent,
} from "#tests/builders/fixture-content.ts";
import { landingPath, writeLandingPage } from "#tests/builders/landing-page.ts";
import { buildScratchSite, digestsOf, forgetBuilds, makeScratchSite } from "#tests/support/scratch-site.ts";

const content = join("tests", ".tmp", "fixture-content");
let folder: string;
let site: BuiltSite;

function page(path: string) {
  return site.pages.find((candidate) => candidate.path === path);
}

beforeAll(async () => {
  rmSync(content, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  writeFixtureContent(content);
  folder = makeScratchSite("fixture-site", content);
  writeLandingPage(folder);
  const { status, output } = buildScratchSite(folder, { BUILD_TIME: "2026-11-23T12:00:00Z" });
  expect(status, output).toBe(0);
  site = await readFolder(join(folder, "out"));
}, 900_000);

describe("the fixture site", () => {
  it("keeps every rule of the audit, whatever is missing and whatever is there", async () => {
    const errors = errorsIn(await auditSite(site));
    expect(
      errors.map(({ rule, where, property, message }) => [rule, where.address, property, message]),
    ).toEqual([]);
  });

  it("has a whole page for each variant, at the address of its page, and says nothing of it elsewhere", () => {
    const path = "/five-ways/";
    expect(site.variants?.map((variant) => [variant.path, variant.canonical, variant.builtAt])).toEqual(
      [1, 2].map((number) => [path, `https://www.example.com${path}`, siteFiles.variant(path, number)]),
    );
    const [titled, answered] = site.variants ?? [];
    const { title } = variants[0];
    const headlines = titled?.nodes
      .filter((node) => node["@type"] === "Article")
      .map((node) => node.headline);
    expect([titled?.headlines, titled?.meta.get("og:title"), headlines]).toEqual([[title], title, [title]]);
    expect(titled?.meta.get("og:image")).toBe(page(path)?.meta.get("og:image"));
    for (const words of [variants[1].verdict, ...Object.values(variants[1].callToAction)]) {
      expect(answered?.text).toContain(words);
      expect(page(path)?.text).not.toContain(words);
    }
    const markdown = (address: string) =>
      readFileSync(join(folder, "out", siteFiles.markdown(address)), "utf8");
    expect(markdown(siteFiles.variant(path, 2))).toContain(variants[1].verdict);
    expect(markdown(path)).not.toContain(variants[1].verdict);
    const named = Object.keys(digestsOf(join(folder, "out")))
      .filter((file) => !/\.(?:br|gz)$|_variants/.test(file))
      .filter((file) => readFileSync(file, "latin1").includes("Another headline"));
    expect(named).toEqual([]);
  });

  it("is told of by the audit where a variant does not show what its graph or its Markdown says", async () => {
    const address = siteFiles.variant("/five-ways/", 2);
    const faults = [
      [`${address}index.html`, /"headline":"[^"]*"/, '"headline":"Seen by nobody"'],
      [siteFiles.markdown(address), variants[1].verdict, ""],
    ] as const;
    const texts = faults.map(([file]) => readFileSync(join(folder, "out", file), "utf8"));
    try {
      for (const [index, [file, right, wrong]] of faults.entries())
        writeFileSync(join(folder, "out", file), texts[index]?.replace(right, wrong) ?? "");
      const found = errorsIn(await auditSite(await readFolder(join(folder, "out"))));
      expect(found.map(({ rule, where }) => [rule, where.address])).toEqual([
        ["article-visible", address],
        ["markdown-alternate", address],
      ]);
    } finally {
      for (const [index, [file]] of faults.entries())
        writeFileSync(join(folder, "out", file), texts[index] ?? "");
    }
  });

  it("lists articles twelve a page, the newest first", () => {
    expect(
      page("/blog/")?.links.filter(({ href }) =>
        /^\/(?:article-\d+|windows-lines|hidden|guides|five-ways|two-ways)/.test(href),
      ),
    ).toHaveLength(12);
    expect(page("/blog/page/3/")).toBeDefined();
    expect(page("/blog/page/4/")).toBeUndefined();
  });

  it("calls a hub by its short name wherever it is named", () => {
    const names = {
      "/blog/": "Articles",
      "/glossary/": "Glossary",
      "/services/": "Services",
      "/tools/": "Tools",
    };
    for (const { path, breadcrumbs, links } of site.pages) {
      expect(
        breadcrumbs.filter((name) => Object.values(names).includes(name)),
        path,
      ).toEqual([]);
      for (const [hub, title] of Object.entries(names))
        expect(
          links.filter(({ href, text }) => href === hub && text === title && path !== "/search/"),
          path,
        ).toEqual([]);
    }
    expect(page("/glossary/widget/")?.breadcrumbs.slice(0, 2)).toEqual(["Home", "Words"]);
  });

  it("leaves drafts and what is scheduled out of every page", () => {
    expect(page("/a-draft/")).toBeUndefined();
    expect(page("/scheduled/")).toBeUndefined();
    for (const { links } of site.pages)
      expect(links.filter(({ href }) => /a-draft|scheduled/.test(href))).toEqual([]);
  });

  it("publishes a plain page at its permalink, sends its old addresses there, and leaves a draft page out", () => {
    expect(page("/about-us/staff/")?.headlines).toEqual(["The team of the fixture"]);
    const redirects = readFileSync(join(folder, "out", "_redirects"), "utf8").split("\n");
    expect(redirects).toEqual(
      expect.arrayContaining(["/ page_id=301 /about-us/staff/ 308", "/staff/ /about-us/staff/ 308"]),
    );
    expect(page("/not-yet/")).toBeUndefined();
  });

  it("has no word of a draft or of what is scheduled in any file: page, list, feed, sitemap, card, Markdown, search", () => {
    const names = readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" });
    const secret = new RegExp(secretWords.join("|"), "i");
    const telling = names.filter((name) => {
      const path = join(folder, "out", name);
      if (secret.test(name)) return true;
      if (!statSync(path).isFile()) return false;
      const bytes = readFileSync(path);
      const text = name.endsWith(".br")
        ? brotliDecompressSync(bytes)
        : name.endsWith(".gz")
          ? gunzipSync(bytes)
          : bytes;
      return secret.test(text.toString("latin1"));
    });
    expect(names.length).toBeGreaterThan(100);
    expect(telling).toEqual([]);
  });

  it("says on the page of an empty category that nothing is there, and keeps it out of search engines", () => {
    expect(page("/blog/category/empty/")?.text).toContain("No articles here yet");
    expect(page("/blog/category/empty/")?.indexable).toBe(false);
  });

  it("publishes an address with slashes and sends the old ones there", () => {
    expect(page("/guides/deep/everything/")?.headlines).toHaveLength(1);
    expect(readFileSync(join(folder, "out", "_redirects"), "utf8")).toContain(
      "/old/everything/ /guides/deep/everything/ 308",
    );
  });

  it("shows a photograph in the forms and sizes that fit, in a place kept free, and a drawing as it is", () => {
    const html = readFileSync(join(folder, "out/guides/deep/everything/index.html"), "utf8");
    const [picture = ""] = /<picture>.*?<\/picture>/s.exec(html) ?? [];
    for (const type of ["image/avif", "image/webp"]) expect(picture).toContain(`<source type="${type}"`);
    expect(picture).toMatch(
      /<img src="\/images\/photo\.png" alt="[^"]+" width="\d+" height="\d+" loading="lazy"/,
    );
    const addresses = [...picture.matchAll(/\/pictures\/[^ ]+/g)].map(([address]) => address);
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect(existsSync(join(folder, "out", address)), address).toBe(true);
  });

  it("prints a title full of markup as the words it is", () => {
    expect(page("/guides/deep/everything/")?.headlines[0]).toBe(
      "Tom & “Jerry’s” </script> <b>1 < 2</b> “curly” 👩‍💻 עברית",
    );
  });

  it("gives an article with an author and a reviewer their own nodes, and dates with the offset of their day", () => {
    const nodes = (page("/guides/deep/everything/") ?? page("/") ?? raise()).nodes;
    expect(nodes.filter((node) => node["@type"] === "Person").map(({ name }) => name)).toEqual([
      "Ada Example",
      "Ben Example",
    ]);
    const found = nodes.find((node) => node["@type"] === "Article");
    expect([found?.datePublished, found?.dateModified]).toEqual([
      "2026-03-08T12:00:00-05:00",
      "2026-04-01T09:30:00+02:00",
    ]);
  });

  it("has a landing page of every block: figures with their source, a form of its own, files with their sizes", () => {
    const html = readFileSync(join(folder, "out", landingPath, "index.html"), "utf8");
    const main = /<main.*<\/main>/s.exec(html)?.[0] ?? raise();
    expect(main).toMatch(/<a class="\w+" href="\/contact\/">Book a first call<\/a>/);
    expect(main).toMatch(/\$115–\$165<\/span> a user a month/);
    expect(main).toMatch(/300 users<\/span>.*href="#source-1"/s);
    expect(main).toContain("Checklist for your first day with us (PDF, 240 KB)");
    expect(main).toContain("A tour of our office (MP4, 1.2 MB)");
    expect(main).toContain("Watch “A talk” on video.example.org (opens another site)");
    expect(main).toContain("is about 35 miles wide");
    expect(main.match(/<form/g)).toHaveLength(1);
    // It asks with its form, and not once more.
    expect(main).not.toContain('href="tel:');
    expect(main).not.toContain("<iframe");
    const text = readFileSync(join(folder, "out", "landing.md"), "utf8");
    for (const words of [
      "$115–$165 a user a month",
      "[Northtown](https",
      "(PDF, 240 KB)](https",
      "Book a first call",
    ])
      expect(text).toContain(words);
  });

  it("lets a page play videos of its own only where there is one", () => {
    const policies = site.pages.map(({ path }) => ({
      path,
      plays: readFileSync(join(folder, "out", path, "index.html"), "utf8").includes("media-src"),
    }));
    expect(policies.filter(({ plays }) => plays).map(({ path }) => path)).toEqual([landingPath]);
  });

  it("is an Organization without an address, and each of its two offices a business of its own", () => {
    const organization = "https://www.example.com/#organization";
    const home = page("/") ?? raise();
    expect(home.nodes.map((node) => node["@type"])).not.toContain("LocalBusiness");
    const company = home.nodes.find((node) => node["@id"] === organization);
    expect(company).toMatchObject({ "@type": "Organization" });
    expect(company).not.toHaveProperty("address");
    for (const [office, locality] of [
      ["north-office", "Northtown"],
      ["south-office", "Southtown"],
    ]) {
      const { nodes } = page(`/locations/${office}/`) ?? raise();
      const id = `https://www.example.com/locations/${office}/#location`;
      expect(nodes.find((node) => node["@type"] === "ItemPage")).toMatchObject({ mainEntity: { "@id": id } });
      expect(nodes.filter((node) => node["@type"] === "LocalBusiness")).toMatchObject([
        { "@id": id, parentOrganization: { "@id": organization }, address: { addressLocality: locality } },
      ]);
    }
  });

  it("shows a person's portrait at their headline, and names a video of its own in the graph", () => {
    const html = readFileSync(join(folder, "out/authors/cy-example/index.html"), "utf8");
    expect(/<header.*<h1.*?<\/header>/s.exec(html)?.[0]).toContain('alt="Cy Example at the front desk"');
    expect(page(landingPath)?.nodes).toContainEqual(
      expect.objectContaining({
        "@type": "VideoObject",
        thumbnailUrl: "https://www.example.com/images/front-desk.png",
      }),
    );
  });

  it("is built again to the same bytes in every file, with what the last build kept and without", () => {
    const cold = digestsOf(join(folder, "out"));
    const written = statSync(join(folder, "out", "index.html")).mtimeMs;
    expect(built()).toContain("pages are as they were and stay");
    expect(digestsOf(join(folder, "out"))).toEqual(cold);
    expect(statSync(join(folder, "out", "index.html")).mtimeMs).toBe(written);
    forgetBuilds(folder);
    expect(built()).not.toContain("as they were");
    expect(digestsOf(join(folder, "out"))).toEqual(cold);
  }, 900_000);

  it("renders an edited article alone, and is then the site that a first build would make", () => {
    const file = join(folder, "content", "articles", "article-7.mdx");
    const before = readFileSync(file, "utf8");
    const untouched = statSync(join(folder, "out", "article-8", "index.html")).mtimeMs;
    writeFileSync(file, `${before}\nA sentence that nobody has read yet.\n`);
    expect(built()).toContain("pages are as they were and stay");
    for (const text of ["article-7/index.html", "article-7.md", "feed.xml"])
      expect(readFileSync(join(folder, "out", text), "utf8"), text).toContain("nobody has read yet");
    expect(statSync(join(folder, "out", "article-8", "index.html")).mtimeMs).toBe(untouched);
    const edited = digestsOf(join(folder, "out"));
    forgetBuilds(folder);
    built();
    expect(digestsOf(join(folder, "out"))).toEqual(edited);
    writeFileSync(file, before);
  }, 900_000);

  it("renders every article again if a title changed, because others show it", () => {
    const file = join(folder, "content", "articles", "article-7.mdx");
    const before = readFileSync(file, "utf8");
    writeFileSync(file, before.replace(/^title: .*$/m, "title: A title nobody has seen"));
    expect(built()).not.toContain("as they were");
    const namers = site.pages.filter(
      ({ path }) =>
        /^\/article-(?!7\/)/.test(path) &&
        readFileSync(join(folder, "out", path, "index.html"), "utf8").includes("A title nobody has seen"),
    );
    expect(namers).not.toEqual([]);
    writeFileSync(file, before);
    built();
  }, 900_000);

  it.each([
    [
      "a missing field",
      { ...everything, permalink: "/b1/", aliases: undefined, faq: undefined, category: undefined },
      /category/,
    ],
    [
      "a misspelled field",
      { ...everything, permalink: "/b2/", aliases: undefined, faq: undefined, catgory: "even" },
      /catgory/,
    ],
    [
      "an unknown author",
      { ...everything, permalink: "/b3/", aliases: undefined, faq: undefined, author: "nobody" },
      /nobody/,
    ],
    [
      "an address that is taken",
      { ...everything, aliases: undefined, faq: undefined },
      /guides\/deep\/everything/,
    ],
  ])("stops the build on %s, naming the file, without a stack trace", (_name, fields, words) => {
    const file = join(folder, "content", "articles", "broken.mdx");
    writeFileSync(file, article(JSON.parse(JSON.stringify(fields))));
    const { status, output } = buildScratchSite(folder);
    rmSync(file);
    expect(status).toBe(1);
    expect(output).toMatch(/content\/articles\/(?:broken|everything)\.mdx:\d+:\d+/);
    expect(output).toMatch(words);
    expect(output).not.toMatch(/^\s+at /m);
    expect(existsSync(join(folder, "out", "index.html"))).toBe(true);
  });
});

describe("a preview of the fixture site", () => {
  it("shows drafts and what is scheduled, says so on their pages, and keeps every page out of search engines", async () => {
    const { status, output } = buildScratchSite(folder, { BUILD_TIME: "2026-11-23T12:00:00Z", PREVIEW: "1" });
    expect(status, output).toBe(0);
    const preview = await readFolder(join(folder, "out"));
    const textAt = (path: string) => preview.pages.find((candidate) => candidate.path === path)?.text;
    expect(textAt("/a-draft/")).toContain("Draft. This page is not published.");
    expect(textAt("/a-draft-page/")).toContain("Draft. This page is not published.");
    expect(textAt("/scheduled/")).toContain(
      "goes live with the first build after Thursday, December 24, 2026 at 8:00 AM CST",
    );
    expect(preview.pages.filter(({ indexable }) => indexable)).toEqual([]);
    expect(textAt("/article-2/")).not.toContain("This page is not published");
  }, 900_000);
});

/** Builds the fixture site; what the build said. */
function built(): string {
  const { status, output } = buildScratchSite(folder, { BUILD_TIME: "2026-11-23T12:00:00Z" });
  expect(status, output).toBe(0);
  return output;
}

function raise(): never {
  throw new Error("The page is not in the built site.");
}
