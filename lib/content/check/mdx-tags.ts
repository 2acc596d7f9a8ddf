/** Tags that MDX cannot read: unfinished, unclosed, crossed, or a sign that was never meant as one. */
import type { VFileMessage } from "vfile-message";
import { componentNames } from "../../mdx/registry.ts";
import type { Range } from "../../shared/diagnostic.ts";
import { dangerousHtml, voidHtml } from "./html.ts";
import { jsonLdFinding, pastedJsonLd } from "./pasted.ts";
import type { Finding } from "./source.ts";
import { closest } from "./suggest.ts";

export interface Explained {
  finding: Finding;
  cover: Range[];
}

export function offsetOf(message: VFileMessage): number {
  const { place } = message;
  if (!place) return 0;
  return ("start" in place ? place.start.offset : place.offset) ?? 0;
}

export function lessThan(message: VFileMessage, text: string, offset: number): Explained {
  const start = Math.max(
    0,
    text.lastIndexOf("<", message.ruleId === "unexpected-eof" ? text.length : offset),
  );
  const rest = text.slice(start, start + 400);
  const cover = [{ start, end: start + 1 }];
  const comment = /^<!--([\s\S]*?)-->/.exec(text.slice(start));
  if (rest.startsWith("<!"))
    return {
      finding: htmlComment(comment, start),
      cover: comment ? [{ start, end: start + comment[0].length }] : cover,
    };
  const link = /^<([a-z][a-z0-9+.-]+:\/?\/?[^\s<>]+|[^\s<>@/]+@[^\s<>@]+\.[^\s<>@]+)>/i.exec(rest);
  if (link?.[1]) {
    const address = link[1];
    const href = address.includes(":") ? address : `mailto:${address}`;
    const shownText = address.replace(/^mailto:/, "");
    return {
      finding: {
        rule: "mdx-less-than",
        range: { start, end: start + link[0].length },
        message: "An address in angle brackets cannot be read here.",
        remedy: `Write a link:  [${shownText}](${href})`,
        fix: {
          title: "Write it as a link",
          edits: [{ start, end: start + link[0].length, text: `[${shownText}](${href})` }],
        },
      },
      cover: [{ start, end: start + link[0].length }],
    };
  }
  const name = /^<\/?([A-Za-z][\w.-]*)/.exec(rest)?.[1];
  const known =
    name !== undefined &&
    (closest(name, componentNames) !== undefined ||
      dangerousHtml.has(name) ||
      (/^[a-z]+$/.test(name) && voidHtml.has(name)));
  const tagEnd = text.indexOf(">", start);
  const tag = tagEnd === -1 ? rest : text.slice(start, tagEnd + 1);
  if (name && (known || /^<\/?[A-Za-z][\w.-]*(?:\s+[\w-]+=|\s*\/?>)/.test(rest)))
    return brokenTag(name, tag, text, start);
  const next = rest.charAt(1);
  return {
    finding: {
      rule: "mdx-less-than",
      range: { start, end: start + Math.max(1, /^<\S*/.exec(rest)?.[0].length ?? 1) },
      message: `'<' ${/\s/.test(next) || next === "" ? "at the end of the line" : `followed by '${next}'`} is read as the beginning of a component.`,
      remedy: `Write 'less than' or 'under', or put a backslash before it: \\${/^<\S{0,12}/.exec(rest)?.[0] ?? "<"}`,
      fix: { title: "Write a backslash before '<'", edits: [{ start, end: start, text: "\\" }] },
    },
    cover,
  };
}

function htmlComment(comment: RegExpExecArray | null, start: number): Finding {
  const inner = comment?.[1] ?? "";
  return {
    rule: "mdx-html-comment",
    range: { start, end: start + (comment?.[0].length ?? 4) },
    message: comment ? "HTML comments cannot be read here." : "An HTML comment begins here and does not end.",
    remedy: "Delete it, or write a note to yourself as {/* note */}.",
    ...(comment &&
      !inner.includes("*/") && {
        fix: {
          title: "Write it as {/* … */}",
          edits: [{ start, end: start + comment[0].length, text: `{/*${inner}*/}` }],
        },
      }),
  };
}

function brokenTag(name: string, tag: string, text: string, start: number): Explained {
  const range = { start, end: start + tag.length };
  const close = tag.endsWith("/>") || tag.startsWith("</") ? -1 : text.indexOf(`</${name}`, range.end);
  const cover = [{ start, end: start + 1 }, ...(close === -1 ? [] : [{ start: close, end: close + 1 }])];
  if (dangerousHtml.has(name.toLowerCase())) {
    const data = pastedJsonLd(text, Math.max(start, text.indexOf("{", start)));
    if (data) return { finding: jsonLdFinding(data), cover: [data] };
    return {
      finding: noScript(name, range),
      cover: close === -1 ? cover : [{ start, end: Math.max(close, text.indexOf(">", close) + 1) }],
    };
  }
  return { finding: tagFinding(name, tag, range), cover };
}

export function noScript(name: string, range: Range): Finding {
  return {
    rule: "no-script",
    range,
    message: `'<${name}>' cannot be used in an article: pages have no scripts, frames, styles or forms of their own.`,
    remedy: "Delete it. A video or a form is linked to, not embedded.",
  };
}

function tagFinding(name: string, tag: string, range: Range): Finding {
  const { start } = range;
  const straight = tag
    .replace(/=[\u201C\u201D\u2033"]([^\u201C\u201D\u2033"]*)[\u201C\u201D\u2033"]/g, '="$1"')
    .replace(/=[\u2018\u2019]([^\u2018\u2019'"]*)[\u2018\u2019]/g, '="$1"');
  if (straight !== tag) {
    return {
      rule: "mdx-syntax",
      range,
      message: `The quotes in the tag of '${name}' are typographic (“ ”); only straight ones can be read.`,
      remedy: `Write: ${straight.slice(0, 120)}`,
      fix: { title: "Write straight quotes", edits: [{ ...range, text: straight }] },
    };
  }
  const unquoted = /\s([\w-]+)=([^\s"'{}<>/]+)/.exec(tag);
  if (unquoted) {
    const value = `${unquoted[1]}="${unquoted[2]}"`;
    const from = start + unquoted.index + 1;
    return {
      rule: "mdx-syntax",
      range,
      message: `The value of '${unquoted[1]}' in '${name}' has no quotes.`,
      remedy: `Write: ${value}`,
      fix: {
        title: "Put quotes around the value",
        edits: [{ start: from, end: start + unquoted.index + unquoted[0].length, text: value }],
      },
    };
  }
  return {
    rule: "mdx-syntax",
    range: { start, end: start + name.length + 1 },
    message: `The tag '<${name}' is not finished, or a character in it is out of place.`,
    remedy: `Write it as <${name} name="value" /> with straight quotes, an even number of them, and '>' at its end. If no component is meant, write a backslash before '<'.`,
  };
}

/** A picture's tag in Markdown; sure where it needs nothing more, so that one mistake is not replaced by the next. */
export function pictureOf(tag: string): { markdown: string; sure: boolean } | undefined {
  const attribute = (name: string): string =>
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "i")
      .exec(tag)
      ?.slice(1)
      .find((value) => value !== undefined)
      ?.trim() ?? "";
  const [src, alt] = [attribute("src"), attribute("alt")];
  if (src === "") return undefined;
  return {
    markdown: `![${alt || "what it shows"}](${src})`,
    sure: alt !== "" && /^\/images\/[^\s()<>]+$/.test(src) && !/[[\]{}<>\\]/.test(alt),
  };
}
