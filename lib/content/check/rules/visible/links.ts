/** Links and pictures that readers see as brackets, because something in them keeps Markdown from reading them. */

import type { Finding } from "../../source.ts";
import { plainFileName } from "../../typography.ts";
import type { Passage, Printed } from "./passage.ts";

const address = "(?:\\/|#|https?:|mailto:|tel:|www\\.)";
const whole = /(!?)\[([^[\]\n]*)\]\(([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)/g;
const spaced = new RegExp(`\\[([^[\\]\\n]+)\\]([ \\t]+)\\((?=${address})[^()\\s]*\\)`, "g");
const swapped = new RegExp(`\\(([^()\\n]+)\\)\\[(${address}[^\\]\\s]*)\\]`, "g");
const open = new RegExp(`\\[[^[\\]\\n]+\\]\\(${address}[^()\\s]*(?=\\s|$)`, "g");
const named = /\[([^[\]\n]+)\][ ]?\[([^[\]\n]*)\]/g;
const call = /\[\^([^[\]\s]+)\](?!:)/g;

export function printedLinks({ start, words }: Printed, { text, body }: Passage): Finding[] {
  if (!words.includes("[")) return [];
  const found: Finding[] = [];
  const add = (match: RegExpExecArray, finding: Omit<Finding, "range">): void => {
    const range = { start: start + match.index, end: start + match.index + match[0].length };
    if (found.some((other) => other.range.start < range.end && range.start < other.range.end)) return;
    found.push({ range, ...finding });
  };
  for (const match of words.matchAll(whole)) add(match, unread(match, text, start, body));
  for (const match of words.matchAll(spaced)) {
    const written = text.slice(start + match.index, start + match.index + match[0].length);
    add(match, {
      rule: "link-not-read",
      message: `Readers see '${written}' as typed: there is a space between the words and their address.`,
      remedy: `Write: ${written.replace(/\]\s+\(/, "](")}`,
      fix: {
        title: "Delete the space between words and address",
        edits: [gap(match, start)],
      },
    });
  }
  for (const match of words.matchAll(swapped))
    add(match, {
      rule: "link-not-read",
      message: `Readers see '${match[0]}' as typed: the brackets are the other way around.`,
      remedy: `Write: [${match[1]}](${match[2]})`,
    });
  for (const match of words.matchAll(open))
    add(match, {
      rule: "link-not-read",
      message: `Readers see '${match[0]}' as typed: the ')' after the address is missing.`,
      remedy: `Write: ${match[0]})`,
    });
  for (const match of words.matchAll(named)) {
    const [, shown = "", name = ""] = match;
    if (/^\d+$/.test(shown) || shown.startsWith("^")) continue;
    add(match, {
      rule: "link-not-read",
      message: `Readers see the brackets of '${match[0]}': nothing in this text says where [${name || shown}] leads.`,
      remedy: `Write the address here: [${shown}](/address/). Or add a line at the end of the text: [${name || shown}]: /address/`,
    });
  }
  for (const match of words.matchAll(call))
    add(match, {
      rule: "note-lost",
      message: `Readers see '${match[0]}': there is no note of that name in this text.`,
      remedy: `Write the note on a line of its own at the end of the text: ${match[0]}: …`,
    });
  return found;
}

/** `[words](address)` with something in the address that ends it. */
function unread(match: RegExpExecArray, text: string, start: number, body: boolean): Omit<Finding, "range"> {
  const [, picture, shown = "", target = ""] = match;
  const written = text.slice(start + match.index, start + match.index + match[0].length);
  const file = target.trim().split("/").at(-1) ?? "";
  const sized = /^(\S+\.[a-z]+)[ \t]+=[\dx%*]+$/i.exec(target.trim())?.[1];
  if (picture && sized)
    return {
      rule: "image-exists",
      message: `Readers see '${written}' as typed: a picture takes no size here, because the page gives it one.`,
      remedy: `Write: ${picture}[${shown}](${sized})`,
    };
  if (picture || /\.(?:png|jpe?g|gif|webp|avif|svg|heic)$/i.test(file)) {
    const name = plainFileName(file);
    return {
      rule: "image-exists",
      message: `Readers see '${written}' as typed: the address of a picture has no spaces.`,
      remedy: `Rename the file to ${name} and write: ${picture}[${shown}](/images/${name})`,
    };
  }
  const mail = /^mailto:/i.test(target.trim());
  return {
    rule: "link-not-read",
    message: `Readers see '${written}' as typed: ${/\s/.test(target.trim()) ? "an address has no spaces" : "something in it cannot be read as a link"}.`,
    remedy: /^[\w.+-]+@[\w.-]+$/.test(target.trim())
      ? `Write: [${shown}](mailto:${target.trim()})`
      : `Write the address without spaces: [${shown}](${target.trim().replace(/\s+/g, mail || /^https?:/i.test(target.trim()) ? "" : body ? "-" : "%20")})`,
  };
}

function gap(
  { 0: whole, index }: RegExpExecArray,
  start: number,
): { start: number; end: number; text: string } {
  const from = start + index + whole.search(/\]\s+\(/);
  return { start: from, end: start + index + whole.search(/\((?=[^()]*\)$)/) + 1, text: "](" };
}
