/** Tags that do not find each other: never closed, closed twice, crossed. */
import type { VFileMessage } from "vfile-message";
import { componentNames } from "../../mdx/registry.ts";
import type { Range } from "../../shared/diagnostic.ts";
import { allowedHtml, dangerousHtml, inMarkdown, voidHtml } from "./html.ts";
import { type Explained, noScript, offsetOf, pictureOf } from "./mdx-tags.ts";
import type { Finding, Source } from "./source.ts";
import { closest, didYouMean, some } from "./suggest.ts";

/**
 * The parser has one code for three mistakes, and says tags and places in its sentence alone. What it names tells them apart, in
 * whatever words: two tags are crossed, a closing one meets another kind of text, an opening one has no partner.
 */
export function mismatch(message: VFileMessage, text: string, source: Pick<Source, "lineStarts">): Explained {
  const [tag = "", other] = [...message.reason.matchAll(/`<([^`>]*)>`/g)].map(([, inside]) => inside ?? "");
  const name = tag.replace(/^\//, "");
  const position = /\((\d+):(\d+)-(\d+):(\d+)\)/.exec(message.reason);
  if (other !== undefined && position) {
    const start = offsetOf(message);
    const open = fromPosition(position, source);
    return {
      finding: {
        rule: "mdx-unclosed",
        range: { start, end: Math.max(start + 1, text.indexOf(">", start) + 1) },
        message: `'</${name}>' closes nothing: the component still open is '${other}' from line ${position[1]}.`,
        remedy: `Write '</${other}>' here, or close '${other}' before.`,
      },
      cover: [
        { start, end: start + 1 },
        { start: open.start, end: open.start + 1 },
      ],
    };
  }
  if (tag.startsWith("/")) {
    const closeStart = Math.max(0, text.indexOf(`</${name}`, offsetOf(message)));
    const openStart = openingBefore(text, name, closeStart);
    return {
      finding: splitComponent(text, name, openStart, closeStart),
      cover: [
        { start: closeStart, end: closeStart + 1 },
        { start: openStart, end: openStart + 1 },
      ],
    };
  }
  const open = position
    ? fromPosition(position, source)
    : { start: offsetOf(message), end: offsetOf(message) + 1 };
  const closeStart = text.indexOf(`</${name}`, open.end);
  const nextOpen = text.indexOf(`<${name}`, open.end);
  const closes = closeStart !== -1 && (nextOpen === -1 || nextOpen > closeStart);
  return {
    finding:
      closes && name !== "" ? splitComponent(text, name, open.start, closeStart) : unclosed(text, name, open),
    cover: [
      { start: open.start, end: open.start + 1 },
      ...(closes ? [{ start: closeStart, end: closeStart + 1 }] : []),
    ],
  };
}

function fromPosition(position: RegExpExecArray, source: Pick<Source, "lineStarts">): Range {
  const at = (line: number, column: number) => (source.lineStarts[line - 1] ?? 0) + column - 1;
  return {
    start: at(Number(position[1]), Number(position[2])),
    end: at(Number(position[3]), Number(position[4])),
  };
}

function openingBefore(text: string, name: string, before: number): number {
  const found = text.lastIndexOf(`<${name}`, Math.max(0, before - 1));
  return found === -1 ? before : found;
}

/** Both tags exist, placed so that they cannot find each other. */
function splitComponent(text: string, name: string, openStart: number, closeStart: number): Finding {
  const openEnd = text.indexOf(">", openStart) + 1;
  const closeEnd = text.indexOf(">", closeStart) + 1;
  const inner = text.slice(openEnd, closeStart);
  const before = text.slice(text.lastIndexOf("\n", Math.max(0, openStart - 1)) + 1, openStart);
  const after = /^[^\n]*/.exec(text.slice(closeEnd))?.[0] ?? "";
  const isFixable =
    componentNames.some((known) => known === name) &&
    before === "" &&
    after.trim() === "" &&
    openEnd > openStart &&
    closeStart > openEnd;
  return {
    rule: "mdx-unclosed",
    range: { start: openStart, end: Math.max(openStart + 1, openEnd) },
    message: `The tags of '${name}' are inside lines of text, where the text between them is cut in two.`,
    remedy: `Put '${text.slice(openStart, openEnd)}' and '</${name}>' each on a line of its own, with an empty line before and after the text between them.`,
    ...(isFixable && {
      fix: {
        title: "Put the tags on lines of their own",
        edits: [
          { start: openEnd, end: closeStart, text: `\n\n${inner.replace(/^\s*\n|^\s+/, "").trimEnd()}\n\n` },
        ],
      },
    }),
  };
}

function unclosed(text: string, name: string, open: Range): Finding {
  const tag = text.slice(open.start, open.end);
  if (dangerousHtml.has(name)) return noScript(name, open);
  const selfClosing = tag.replace(/\s*>$/, " />");
  const asWritten = {
    title: `Write '${selfClosing}'`,
    edits: [{ start: open.start, end: open.end, text: selfClosing }],
  };
  const picture = name === "img" ? pictureOf(tag) : undefined;
  if (picture)
    return {
      rule: "no-html",
      range: open,
      message: `'<img>' is HTML from another system.`,
      remedy: `Write: ${picture.markdown}`,
      ...(picture.sure && {
        fix: {
          title: "Write the picture in Markdown",
          edits: [{ start: open.start, end: open.end, text: picture.markdown }],
        },
      }),
    };
  if (voidHtml.has(name) && !allowedHtml.has(name))
    return {
      rule: "no-html",
      range: open,
      message: `'<${name}>' is HTML from another system.`,
      remedy: inMarkdown.has(name) ? `Write ${inMarkdown.get(name)}.` : "Delete it.",
    };
  if (voidHtml.has(name))
    return {
      rule: "mdx-unclosed",
      range: open,
      message: `'${tag}' is never closed.`,
      remedy: `Write '${selfClosing}'.`,
      fix: asWritten,
    };
  const known = componentNames.find((component) => component === name);
  if (!known) {
    const meant = name === "" ? undefined : closest(name, componentNames);
    if (/^[a-z]+$/.test(name))
      return {
        rule: "no-html",
        range: open,
        message: `'${tag}' is read as HTML, and it is never closed.`,
        remedy:
          "If you mean the character '<', write a backslash before it. If you mean HTML, write it in Markdown.",
      };
    return {
      rule: "no-unknown-component",
      range: open,
      message: `'${name}' is not a component, and its tag is never closed.${didYouMean(meant)} Known: ${some(componentNames, 20)}.`,
      remedy: "If no component is meant, write a backslash before '<'.",
    };
  }
  return {
    rule: "mdx-unclosed",
    range: open,
    message: `'${name}' is opened here and never closed.`,
    remedy: `Write '</${name}>' on a line of its own after its text${tag.endsWith("/>") ? "" : `, or '${selfClosing}' if it has none`}.`,
  };
}

export function strayClosing(text: string, offset: number): Explained {
  const start = Math.max(0, text.lastIndexOf("<", offset));
  const tag = /^<\s*\/\s*([\w.-]*)\s*>?/.exec(text.slice(start, start + 200));
  const end = start + (tag?.[0].length ?? 1);
  return {
    finding: {
      rule: "mdx-unclosed",
      range: { start, end },
      message: `'${tag?.[0] ?? "</"}' closes nothing: no '<${tag?.[1] ?? ""}>' is open here.`,
      remedy: "Delete it, or write the opening tag before it.",
    },
    cover: [{ start, end: start + 1 }],
  };
}
