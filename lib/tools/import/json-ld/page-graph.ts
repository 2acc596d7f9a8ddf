/** The JSON-LD of one source document: taken out of its text, read, and used where the source itself says nothing. */
import { publishedPath, safeName } from "../place/addresses.ts";
import { type ContentFolder, fold } from "../place/library.ts";
import type { SourcePost } from "../source/source-post.ts";
import type { KnowsAddress } from "./addresses.ts";
import { type JsonLdBlock, takeJsonLd } from "./find.ts";
import type { Json } from "./json.ts";
import { type Claims, claimsOf } from "./meaning.ts";

export interface PageGraph {
  /** The post's content without its JSON-LD. */
  html: string;
  blocks: JsonLdBlock[];
  claims: Claims;
}

/** Takes the JSON-LD out of a post's content and reads it together with what stood in the page's head. */
export function pageGraph(post: SourcePost, content: ContentFolder, knows: KnowsAddress): PageGraph {
  const isOwn = (graph: Json) => mentionsHost(graph, post.link, content);
  const inBody = takeJsonLd(post.content, knows, isOwn);
  const inHead = post.scripts.flatMap(
    (script) => takeJsonLd(`<script type="application/ld+json">${script}</script>`, knows, isOwn).blocks,
  );
  const blocks = [...inBody.blocks, ...inHead];
  const claims = claimsOf(
    blocks.flatMap((block) => (block.ok ? [block.graph] : [])),
    post,
  );
  return { html: inBody.html, blocks, claims };
}

/** The post with what it lacks and its JSON-LD says: address, title, author, picture, categories. */
export function completedPost(post: SourcePost, claims: Claims, content: ContentFolder): SourcePost {
  const link =
    post.link === "" && claims.url !== undefined && publishedPath(claims.url) !== undefined ? claims.url : "";
  const slug = link === "" ? "" : (/([^/]+)\/?$/.exec(link.replace(/[?#].*$/, ""))?.[1] ?? "");
  const image = post.format === "html" && !post.meta.has("og:image") ? claims.image : undefined;
  const hasCategory = post.categories.some(({ slug }) => slug !== "uncategorized");
  return {
    ...post,
    ...(link === "" ? {} : { link, slug: slug.replace(/\.(?:html?|php)$/i, "") || post.slug }),
    ...(post.title === "" && claims.headline !== undefined ? { title: claims.headline } : {}),
    ...(!post.author && claims.authors[0] !== undefined ? { author: claims.authors[0] } : {}),
    ...(image === undefined ? {} : { meta: new Map([...post.meta, ["og:image", image]]) }),
    ...(hasCategory || claims.sections.length === 0
      ? {}
      : { categories: sections(claims.sections, content) }),
  };
}

/** A saved page with what its JSON-LD says; under its address it is the same page whatever its file is called. */
export function completedPage(saved: SourcePost, content: ContentFolder): SourcePost {
  const post = completedPost(saved, pageGraph(saved, content, () => false).claims, content);
  return post.link === ""
    ? post
    : { ...post, key: `page:${post.link.replace(/^https?:\/\/(?:www\.)?/, "")}` };
}

/** Sections as categories, the one that has a file already first: it is the article's, the others become keywords. */
function sections(names: readonly string[], content: ContentFolder): SourcePost["categories"] {
  const all = names.map((name) => {
    const slug = safeName(name, "uncategorized");
    const byName = content.categories.has(fold(name));
    const byFile = content.categories.has(slug);
    return { known: byName || byFile, slug, name: byFile && !byName ? slug : name };
  });
  return all.toSorted((a, b) => Number(b.known) - Number(a.known)).map(({ slug, name }) => ({ slug, name }));
}

function mentionsHost(graph: Json, link: string, content: ContentFolder): boolean {
  const hosts = [link, content.company?.url ?? ""]
    .filter((url) => URL.canParse(url))
    .map((url) => new URL(url).host);
  const text = JSON.stringify(graph);
  return hosts.some((host) => text.includes(host));
}
