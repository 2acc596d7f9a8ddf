/** One page saved from a browser: its HTML, or its text alone. */
import { statSync } from "node:fs";
import { basename } from "node:path";
import type { Element, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { toString as hastText } from "hast-util-to-string";
import { parseDocument } from "../body/html-tree.ts";
import { takeJsonLd } from "../json-ld/find.ts";
import { type Claims, claimsOf, type PageIdentity } from "../json-ld/meaning.ts";
import { safeName } from "../place/addresses.ts";
import type { Finding } from "../report/finding.ts";
import { littleTaken as tooLittle } from "../report/rules/posts.ts";
import { guessedEncoding, unreadableCharacters } from "../report/rules/sources.ts";
import { SourceError } from "./decode-stream.ts";
import { articleOf, isFurniture, type PageBody } from "./page-body.ts";
import { anyDate, pageDates } from "./page-dates.ts";
import { type EncodingDoubt, readPageText } from "./page-text.ts";
import { titleOf, titlesOf } from "./page-title.ts";
import { attribute, childrenWithout, elementsOf, pathTo, sameWords, wordsOf } from "./page-tree.ts";
import { fromPlainText } from "./plain-text-page.ts";
import type { SourceFile } from "./source-files.ts";
import type { SourcePost } from "./source-post.ts";
import { standfirstOf } from "./standfirst.ts";

/** File names that browsers and servers give to any page. */
const namesNothing =
  /^(?:index|default|home|page|saved-page|untitled|download|document)(?:-page)?(?:-?\d+)?$/;
const largestFile = 64 * 1024 * 1024;
/** More would not fit the memory that the import allows itself. */
const largestMarkup = 4_000_000;
const weightless = /<(script|style|svg)\b[\s\S]*?<\/\1\s*>|data:[^"')\s]+/gi;

/**
 * Reads `page.html` or `page.txt`.
 *
 * @param timeZone of the company, for times without one.
 * @throws {SourceError} where the file has no words, or is too large to be one page.
 */
export async function readSavedPage(
  file: SourceFile,
  timeZone: string,
  encoding?: string,
): Promise<SourcePost> {
  if (statSync(file.path).size > largestFile)
    throw new SourceError(
      `${file.name} is larger than any page (64 MB). For a whole site, import WordPress's own export.`,
    );
  const { text, doubt } = await readPageText(file.path, encoding);
  const markup = text.replace(weightless, "").length;
  if (markup > largestMarkup)
    throw new SourceError(
      `${file.name} has ${markup.toLocaleString("en-US")} characters without its pictures and scripts, more than a page can have (${largestMarkup.toLocaleString("en-US")}). Save its parts as pages of their own, or copy the text you need into a .txt file.`,
    );
  const empty = { ...emptyPost(file.name), findings: doubt === undefined ? [] : [doubtFinding(doubt)] };
  const post = file.kind === "page" ? fromHtml(text, empty, timeZone) : fromText(text, empty, timeZone);
  if (post.content.trim() === "" && post.scripts.length === 0)
    throw new SourceError(
      `${file.name} has no words in it. Save the page again, 'HTML only', or copy its text into a .txt file.`,
    );
  return post;
}

function doubtFinding({ encoding, unreadable }: EncodingDoubt): Finding {
  return unreadable > 0 ? unreadableCharacters({ unreadable, encoding }) : guessedEncoding({ encoding });
}

function emptyPost(name: string): SourcePost {
  return {
    key: `file:${name}`,
    kind: "articles",
    title: "",
    slug: safeName(basename(name).replace(/\.\w+$/, ""), "saved-page"),
    link: "",
    status: "publish",
    password: false,
    categories: [],
    tags: [],
    excerpt: "",
    content: "",
    format: "html",
    meta: new Map(),
    oldSlugs: [],
    scripts: [],
    comments: 0,
    damage: [],
    findings: [],
  };
}

function fromHtml(html: string, empty: SourcePost, timeZone: string): SourcePost {
  const document = parseDocument(html);
  const elements = [...elementsOf(document)];
  const meta = metaOf(elements);
  const scripts = elements.filter(
    (each) => each.tagName === "script" && attribute(each, "type").includes("ld+json"),
  );
  const canonical = elements.find(
    (each) => each.tagName === "link" && attribute(each, "rel").split(" ").includes("canonical"),
  );
  const link = absolute(attribute(canonical, "href")) || absolute(meta("og:url"));
  const siteName = meta("og:site_name") || meta("application-name");
  const head = wordsOf(elements.find(({ tagName }) => tagName === "title"));
  const claims = claimsIn(scripts, { title: meta("og:title") || head, link });
  const titles = titlesOf([claims.headline ?? "", meta("og:title"), meta("twitter:title"), head], siteName);
  const body = articleOf(document, titles);
  const { title, heading } = titleOf(document, body?.element, titles, siteName);
  const inside = new Set(body === undefined ? [] : elementsOf(body.element));
  const language = attribute(
    elements.find(({ tagName }) => tagName === "html"),
    "lang",
  );
  const dates = pageDates(meta, claims, nearBy(document, body), link, language, timeZone);
  const image = meta("og:image");
  const author = meta("author");
  const description = meta("description") || meta("og:description");
  const standfirst =
    body === undefined || heading === undefined ? undefined : standfirstOf(document, body.element, heading);
  // The new page shows its description in that place.
  const isDescription = standfirst !== undefined && sameWords(wordsOf(standfirst), description);
  const before: Element[] =
    standfirst === undefined || isDescription ? [] : [{ ...standfirst, tagName: "div", properties: {} }];
  return {
    ...empty,
    title,
    // An address such as /show.php?id=3 names a program, not the page.
    slug:
      (link.includes("?") ? "" : lastSegment(link)) ||
      (namesNothing.test(empty.slug) ? safeName(title, empty.slug) : empty.slug),
    link,
    ...(dates.publishedAt === undefined ? {} : { publishedAt: dates.publishedAt }),
    ...(dates.updatedAt === undefined ? {} : { updatedAt: dates.updatedAt }),
    ...(author === "" ? {} : { author }),
    categories: sections(elements.filter(isSection).map((each) => attribute(each, "content"))),
    tags: elements
      .filter((each) => each.tagName === "meta" && attribute(each, "property") === "article:tag")
      .map((each) => attribute(each, "content")),
    excerpt: description,
    content:
      body === undefined
        ? ""
        : toHtml({ type: "root", children: [...before, ...childrenWithout(body.element, heading)] }),
    meta: new Map(image === "" ? [] : [["og:image", image]]),
    scripts: scripts.filter((script) => !inside.has(script)).map((script) => hastText(script)),
    findings: [...empty.findings, ...(body === undefined ? [] : littleTaken(body, scripts))],
  };
}

function fromText(text: string, empty: SourcePost, timeZone: string): SourcePost {
  const { title, content, byline } = fromPlainText(text);
  const publishedAt = anyDate(byline, "", timeZone);
  return {
    ...empty,
    slug: safeName(title, "saved-page"),
    title,
    content,
    ...(publishedAt !== undefined && { publishedAt }),
  };
}

function metaOf(elements: readonly Element[]): (name: string) => string {
  const metas = elements.filter(({ tagName }) => tagName === "meta");
  return (name) =>
    attribute(
      metas.find((each) =>
        ["name", "property", "itemProp"].some(
          (key) =>
            attribute(each, key).toLowerCase() === name.toLowerCase() && attribute(each, "content") !== "",
        ),
      ),
      "content",
    );
}

function isSection(element: Element): boolean {
  return element.tagName === "meta" && attribute(element, "property") === "article:section";
}

function sections(names: readonly string[]): SourcePost["categories"] {
  return [...new Set(names.map((name) => name.trim()))]
    .filter((name) => name !== "")
    .map((name) => ({ slug: safeName(name, ""), name }));
}

function claimsIn(scripts: readonly Element[], page: PageIdentity): Claims {
  const blocks = scripts.flatMap(
    (script) =>
      takeJsonLd(
        `<script type="application/ld+json">${hastText(script)}</script>`,
        () => false,
        () => false,
      ).blocks,
  );
  return claimsOf(
    blocks.flatMap((block) => (block.ok ? [block.graph] : [])),
    page,
  );
}

/** Everything of the part the article is in, without other articles and the site's furniture. */
function nearBy(document: Root, body: PageBody | undefined): Element[] {
  const path = body === undefined ? [] : pathTo(document, body.element);
  const home =
    path.findLast(({ tagName }) => tagName === "article") ??
    path.findLast(({ tagName }) => tagName === "main");
  const other = (each: Element) => each.tagName === "article" && !path.includes(each);
  return [...elementsOf(home ?? document, (each) => isFurniture(each) || other(each))];
}

/** Says so where the part taken for the article is a small one of what the page has, or says it has. */
function littleTaken({ element, words, all }: PageBody, scripts: readonly Element[]): Finding[] {
  const counts = scripts.map((script) =>
    Number(/"wordCount"\s*:\s*"?(\d+)/.exec(hastText(script))?.[1] ?? 0),
  );
  const claimed = Math.max(0, ...counts);
  const few = words < 0.25 * all;
  const fewer = claimed >= 50 && words < 0.6 * claimed;
  if (!few && !fewer) return [];
  const name = `<${[element.tagName, ...[element.properties.className ?? []].flat()].join(".")}>`;
  return [tooLittle({ words, element: name, all, claimed: fewer ? claimed : 0 })];
}

function absolute(url: string): string {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : "";
}

function lastSegment(link: string): string {
  return /([^/?#]+)\/?(?:[?#].*)?$/.exec(link.replace(/^https?:\/\/[^/]+/, ""))?.[1] ?? "";
}
