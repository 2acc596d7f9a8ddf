/** Each page's Markdown alternate in out/ says what the page says (invariant 29). */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toString as textOf } from "mdast-util-to-string";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { siteContent } from "#lib/content/site-content.ts";
import { passedOver } from "#lib/delivery/search-index.ts";
import { editionOf } from "#lib/kinds/all-pages.ts";
import { knownClasses } from "#lib/publish/markdown/forms.ts";
import { siteFiles } from "#lib/site/addresses.ts";
import { asideClasses } from "#lib/site/aside-classes.ts";
import { site } from "#tests/support/built-site.ts";
import { prerendered } from "#tests/support/prerendered.ts";

const content = siteContent();
const indexable = site.pages.filter((page) => page.indexable);
/** What a tool's script fills in is in no Markdown. */
const tools = content.editions.flatMap(({ routes }) => [routes.tools(), routes.costCalculator()]);
const markdown = unified().use(remarkParse).use(remarkGfm);

type Element = Tree.Element;

/** Ways around the site and the page, forms, drawings, marks, and what a filter says: not what the page says. */
const around = /^(?:nav|form|fieldset|svg|script|button|sup|caption|input|label)$/;
const aroundClass =
  /\b(?:kicker|breadcrumbs|byline|cta|related|chips|tally|glance|none|rating|cta-actions|contact-ways|standfirst)\b/;
const blocks = new Set(["p", "li", "td", "th", "h2", "h3", "dt", "dd", "figcaption"]);

function attribute(element: Element, name: string): string {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? "";
}

function isAround(node: Tree.Node): boolean {
  return "tagName" in node && (around.test(node.tagName) || aroundClass.test(attribute(node, "class")));
}

function words(node: Tree.Node): string {
  if ("value" in node) return node.value;
  if (!("childNodes" in node) || isAround(node)) return "";
  return node.childNodes.map(words).join("");
}

/** The texts of the blocks that hold no other block. */
function* blockTexts(node: Tree.ParentNode): Generator<string> {
  for (const child of node.childNodes) {
    if (!("tagName" in child) || isAround(child)) continue;
    const inner = [...blockTexts(child)];
    yield* inner;
    if (inner.length === 0 && blocks.has(child.tagName)) yield words(child);
  }
}

function find(node: Tree.ParentNode, tag: string): Element | undefined {
  for (const child of node.childNodes) {
    if (!("tagName" in child)) continue;
    const found = child.tagName === tag ? child : find(child, tag);
    if (found) return found;
  }
  return undefined;
}

/** Letters and digits: what is left when marks, spaces and Markdown's own signs are taken away. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

const alternate = (path: string) => readFileSync(join("out", siteFiles.markdown(path)), "utf8");

describe("the Markdown alternates", () => {
  it("are as many as the indexable pages", () => {
    const files = readdirSync("out", { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => `/${name}`)
      .sort();
    const expected = indexable.map(({ path }) => siteFiles.markdown(path)).sort();
    expect(files).toEqual(expected);
  });

  it.each(content.editions)(
    "in $company.language: are the entries of its llms.txt, and no others",
    (edition) => {
      const text = readFileSync(join("out", edition.routes.llms()), "utf8");
      const listed = [...text.matchAll(/^- \[.*?\]\(([^)]+)\):/gm)];
      const own = indexable.filter(({ path }) => editionOf(edition, path) === edition);
      expect(listed.map(([, url]) => new URL(url ?? "").pathname).sort()).toEqual(
        own.map(({ path }) => siteFiles.markdown(path)).sort(),
      );
    },
  );

  it.each(indexable.map(({ path }) => path).filter((path) => !tools.some((start) => path.startsWith(start))))(
    "%s says in its Markdown every sentence that the page says",
    (path) => {
      const page = parse(prerendered(path));
      const main = find(page, "main");
      if (!main) throw new Error("The page has no main part.");
      const { sourceReference } = editionOf(content, path).labels.article;
      const said = bare(
        markdown
          .parse(alternate(path))
          .children.map((node) => textOf(node))
          .join(" ")
          .replaceAll(new RegExp(`\\(${sourceReference(0).replace("0", "\\d+")}\\)`, "g"), ""),
      );
      const texts = [...blockTexts(main)];
      expect(texts.join("").length).toBeGreaterThan(100);
      expect(texts.filter((text) => bare(text).length > 2 && !said.includes(bare(text)))).toEqual([]);
    },
  );

  it("know only classes that some page has, as do the search and the list of elements beside the text", () => {
    const printed = new Set(
      site.pages.flatMap(({ path }) =>
        [...prerendered(path).matchAll(/ class="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(" ")),
      ),
    );
    const searched = passedOver.flatMap((selector) => /^\.([\w-]+)/.exec(selector)?.[1] ?? []);
    // GFM's own section, which the sample content has no use for.
    const known = [...knownClasses, ...asideClasses, ...searched].filter((name) => name !== "footnotes");
    expect(known.filter((name) => !printed.has(name))).toEqual([]);
  });

  it("leave no tag, no path and no component behind", () => {
    for (const { path } of indexable) {
      const text = alternate(path);
      expect(text, path).not.toMatch(/<[A-Z][A-Za-z]*[\s/>]/);
      expect(text, path).not.toMatch(/\]\(\/[^)]*\)/);
    }
  });

  it("and the feeds are named in each page's head", () => {
    for (const { path } of site.pages) {
      const html = readFileSync(join("out", path, "index.html"), "utf8");
      const named = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/.exec(html)?.[1];
      const wanted = existsSync(join("out", siteFiles.markdown(path)));
      expect(named, path).toBe(wanted ? `${site.origin}${siteFiles.markdown(path)}` : undefined);
      const feed = editionOf(content, path).routes.feed("rss");
      expect(html, path).toContain(`type="application/rss+xml" href="${site.origin}${feed}"`);
    }
  });
});
