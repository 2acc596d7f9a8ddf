/** One page saved from a browser: its HTML, or its text alone. */
import { basename } from "node:path";
import type { Element, Nodes } from "hast";
import { toHtml } from "hast-util-to-html";
import { toString as textOf } from "hast-util-to-string";
import { parseDocument } from "../body/html-tree.ts";
import { safeName } from "../place/addresses.ts";
import { decodeFile, SourceError } from "./decode-stream.ts";
import type { SourcePost } from "./source-post.ts";

const largest = 64 * 1024 * 1024;

/**
 * Reads `page.html` or `page.txt`.
 *
 * @throws {SourceError} where the file has no words, or is too large to be one page.
 */
export async function readSavedPage(path: string, encoding?: string): Promise<SourcePost> {
  let text = "";
  for await (const part of decodeFile(path, encoding)) {
    text += part;
    if (text.length > largest)
      throw new SourceError(
        `${basename(path)} is larger than any page (64 MB). For a whole site, import WordPress's own export.`,
      );
  }
  const post = /\.html?$/i.test(path) ? fromHtml(text, path) : fromPlainText(text, path);
  if (post.content.trim() === "" && post.scripts.length === 0)
    throw new SourceError(
      `${basename(path)} has no words in it. Save the page again, 'HTML only', or copy its text into a .txt file.`,
    );
  return post;
}

function empty(path: string): SourcePost {
  const name = basename(path);
  return {
    key: `file:${name}`,
    kind: "articles",
    title: "",
    slug: safeName(name.replace(/\.\w+$/, ""), "saved-page"),
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
  };
}

function fromHtml(html: string, path: string): SourcePost {
  const document = parseDocument(html);
  const elements = [...elementsOf(document)];
  const meta = (name: string) => {
    const found = elements.find(
      ({ tagName, properties }) =>
        tagName === "meta" && (properties.name === name || properties.property === name),
    );
    const value = found?.properties.content;
    return typeof value === "string" ? value.trim() : "";
  };
  const canonical = elements.find(
    ({ tagName, properties }) => tagName === "link" && [properties.rel].flat().includes("canonical"),
  );
  const link = typeof canonical?.properties.href === "string" ? canonical.properties.href : meta("og:url");
  const heading = elements.find(({ tagName }) => tagName === "h1");
  const title =
    textOf(heading ?? { type: "root", children: [] }).trim() ||
    meta("og:title") ||
    textOf(elements.find(({ tagName }) => tagName === "title") ?? { type: "root", children: [] }).trim();
  const scripts = elements.filter(
    ({ tagName, properties }) => tagName === "script" && String(properties.type ?? "").includes("ld+json"),
  );
  const body = mainElement(elements);
  const inside = new Set(body === undefined ? [] : elementsOf(body));
  const post = empty(path);
  const image = meta("og:image");
  return {
    ...post,
    title: title.replace(/\s+/g, " "),
    slug: lastSegment(link) || post.slug,
    link,
    ...dated("publishedAt", meta("article:published_time")),
    ...dated("updatedAt", meta("article:modified_time")),
    ...(meta("author") === "" ? {} : { author: meta("author") }),
    categories:
      meta("article:section") === ""
        ? []
        : [{ slug: safeName(meta("article:section"), "uncategorized"), name: meta("article:section") }],
    tags: elements
      .filter(({ tagName, properties }) => tagName === "meta" && properties.property === "article:tag")
      .map(({ properties }) => String(properties.content ?? "")),
    excerpt: meta("description") || meta("og:description"),
    content:
      body === undefined
        ? ""
        : toHtml({ type: "root", children: body.children.filter((child) => child !== heading) }),
    meta: new Map(image === "" ? [] : [["og:image", image]]),
    scripts: scripts.filter((script) => !inside.has(script)).map((script) => textOf(script)),
  };
}

/** The article's own words: WordPress's content element, else `<article>`, `<main>`, `<body>`. */
function mainElement(elements: readonly Element[]): Element | undefined {
  const hasClass = (element: Element, pattern: RegExp) =>
    [element.properties.className].flat().some((name) => pattern.test(String(name)));
  return (
    elements.find((element) =>
      hasClass(element, /^(?:entry-content|post-content|wp-block-post-content|article-content)$/),
    ) ??
    elements.find(({ tagName }) => tagName === "article") ??
    elements.find(({ tagName }) => tagName === "main") ??
    elements.find(({ tagName }) => tagName === "body")
  );
}

function* elementsOf(node: Nodes): Generator<Element> {
  if (node.type === "element") yield node;
  if (!("children" in node)) return;
  for (const child of node.children) yield* elementsOf(child);
}

function dated(field: "publishedAt" | "updatedAt", value: string): Partial<SourcePost> {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(value);
  return parts === null ? {} : { [field]: `${parts[1]}${parts[2] ?? ""}` };
}

function lastSegment(link: string): string {
  return /([^/?#]+)\/?(?:[?#].*)?$/.exec(link.replace(/^https?:\/\/[^/]+/, ""))?.[1] ?? "";
}

/**
 * The text of a page, as somebody copied it: the first line is the title, blank lines end paragraphs, a short line without a
 * full stop before a paragraph is a heading.
 */
function fromPlainText(text: string, path: string): SourcePost {
  const whole = text.replaceAll("\r\n", "\n").trim();
  // A page that begins with its JSON-LD has its title in there.
  const lines = /^(?:[{[]|<script)/.test(whole) ? ["", whole] : whole.split("\n");
  const [first = "", ...rest] = lines;
  const title = first.replace(/^#+\s*/, "").trim();
  return { ...empty(path), slug: safeName(title, "saved-page"), title, content: htmlOfText(rest.join("\n")) };
}

function htmlOfText(text: string): string {
  const escapeHtml = (words: string) =>
    words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return text
    .split(/\n[ \t\u00A0]*\n\s*/)
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const lines = part
        .trim()
        .split("\n")
        .map((line) => line.trim());
      if (/[{}[\]]/.test(part)) return `<p>${lines.map(escapeHtml).join("<br />\n")}</p>`;
      if (lines.every((line) => /^[-*•–]\s/.test(line)))
        return `<ul>${lines.map((line) => `<li>${escapeHtml(line.slice(2))}</li>`).join("")}</ul>`;
      if (lines.every((line) => /^\d+[.)]\s/.test(line)))
        return `<ol>${lines.map((line) => `<li>${escapeHtml(line.replace(/^\d+[.)]\s+/, ""))}</li>`).join("")}</ol>`;
      const [only = ""] = lines;
      if (
        lines.length === 1 &&
        only.length <= 90 &&
        /^[\p{Lu}\d]/u.test(only) &&
        /[\p{L}\p{N}?)]$/u.test(only)
      )
        return `<h2>${escapeHtml(only)}</h2>`;
      return `<p>${lines.map(escapeHtml).join("<br>\n")}</p>`;
    })
    .join("\n");
}
