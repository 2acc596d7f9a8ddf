/** One source document as its visitors had it: words, pictures and links of the text, and what its markup says. */
import { z } from "zod";
import type { SourcePost } from "../source/source-post.ts";
import { type MarkupWords, markupWords, withoutPasted } from "./markup.ts";
import { type SourceWords, sourceWords } from "./source-words.ts";
import { hasBlockMarks, isPicture, readWordPress } from "./wordpress.ts";

export interface MediaLibrary {
  block: (id: number) => string | undefined;
  attachment: (id: number) => { url: string } | undefined;
}

export interface PostWords {
  source: SourceWords;
  markup: MarkupWords;
}

/** Reads a post with everything that belongs to it: reusable blocks, footnotes, excerpt, featured picture, tags. */
export function postWords(post: SourcePost, library: MediaLibrary): PostWords {
  const isWordPress = post.format === "wordpress";
  const read = isWordPress
    ? readWordPress(post.content, library.block)
    : { html: post.content, words: [], addresses: [], pictures: [] };
  const source = sourceWords(read.html, isWordPress && !hasBlockMarks(post.content));
  const { lines, pasted } = withoutPasted(source.lines);
  const extra = [...read.words, post.excerpt, ...footnotes(post), ...customWords(post)].flatMap(
    (html) => sourceWords(html, true).lines,
  );
  const featured = Number(post.meta.get("_thumbnail_id") ?? Number.NaN);
  const pictures = [...read.pictures, featured].flatMap((id) => library.attachment(id)?.url ?? []);
  if (featured > 0 && library.attachment(featured) === undefined)
    source.pictures.push({
      src: `number ${featured} of the media library`,
      alt: "",
      line: 0,
    });
  const line = lines.length;
  const scripts = post.scripts.map((text) => `<script type="application/ld+json">${text}</script>`);
  const markup = markupWords([post.content, ...scripts].join("\n"), pasted);
  return {
    source: {
      lines: [...lines, ...extra],
      pictures: [
        ...source.pictures,
        ...[...read.addresses.filter(isPicture), ...pictures].map((src) => ({ src, alt: "", line })),
      ],
      links: source.links,
      code: source.code,
      questions: source.questions,
      media: [...source.media, ...read.addresses.filter((url) => !isPicture(url))],
    },
    markup: { ...markup, keywords: [...markup.keywords, ...post.tags] },
  };
}

/** The block editor keeps footnotes as JSON in a custom field. */
function footnotes(post: SourcePost): string[] {
  const notes = z.array(z.looseObject({ content: z.string() }));
  try {
    return notes.parse(JSON.parse(post.meta.get("footnotes") ?? "[]")).map(({ content }) => content);
  } catch {
    return [];
  }
}

const prose = /\p{L}+(?:[\s,;:.!?'’()-]+\p{L}+){5}/u;

/** A setting whose name says that a reader saw its value, in JSON or in PHP's serialized form. */
const shownByName =
  /"(?:\w+_)?(?:text|heading|title|label|caption|content|html|description|question|answer)"(?:\s*:\s*"((?:[^"\\]|\\.)*)"|;s:\d+:"([\s\S]*?)";(?=[sidbaNO}]))/g;

/** Texts that a theme or page builder keeps beside the post's own, in custom fields. */
function customWords(post: SourcePost): string[] {
  return [...post.meta].flatMap(([name, value]) => {
    const isBuilder = /builder|bricks|oxygen|elementor_data/i.test(name);
    if ((name.startsWith("_") && !isBuilder) || name === "footnotes") return [];
    if (!/^(?:[aOsbid]:\d|[[{])/.test(value.trim())) return prose.test(value) ? [value] : [];
    const quoted = [...value.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => jsonText(text));
    const named = [...value.matchAll(shownByName)].map(([, json, php]) => php ?? jsonText(json ?? ""));
    return [
      ...quoted.filter((text) => prose.test(text)),
      ...named.filter((text) => /\p{L}\S*\s+\S/u.test(text)),
    ];
  });
}

/** The text of a string in JSON; itself where it is none. */
function jsonText(text: string): string {
  try {
    return z.string().parse(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}
