/** Finds the JSON-LD of a post, in script elements or pasted among its words, and cuts it out. */
import type { AddressRepair, KnowsAddress } from "./addresses.ts";
import { asList, isObject, type Json } from "./json.ts";
import { prepare } from "./prepare.ts";
import { type Found, recoverJsonLd } from "./recover.ts";

export type JsonLdBlock = ReadableBlock | UnreadableBlock;

interface Place {
  /** The block as it stands in the source. */
  raw: string;
  /** `script`: no visitor saw it; `text`: every visitor did. */
  found: Found;
}

export interface ReadableBlock extends Place {
  ok: true;
  graph: Json;
  repairs: string[];
  addresses: AddressRepair[];
}

export interface UnreadableBlock extends Place {
  ok: false;
  reason: string;
}

const quote = String.raw`(?:\\*(?:["“”„″«»]|&(?:amp;)*(?:quot|ldquo|rdquo|bdquo|Prime|laquo|raquo|#0?34|#822[0-2]|#8243|#x201[c-e]|#x22);))`;
const gap = String.raw`(?:\s|\\[nrt]|\u00A0|&nbsp;|&#160;|<\/?(?:p|br|div|span)\b[^<>]*>|<!--(?:(?!-->)[\s\S])*-->)*`;
const pastedStart = new RegExp(`(?:\\[${gap})?\\{${gap}${quote}${gap}@(?:context|graph|type|id)\\b`, "g");
const scriptStart =
  /(?:<|&lt;)script\b(?:(?!&gt;|[<>{])[\s\S])*?ld\+json(?:(?!&gt;|[<>{])[\s\S])*?(?:>|&gt;)/gi;
/** What stood around a block that was pasted with it, and says nothing without it. */
const around = String.raw`(?:<|&lt;)\/?script\b(?:(?!&gt;)[^<>])*(?:>|&gt;)|(?:\/\/|\/\*)?\s*(?:(?:<|&lt;)!\[CDATA\[|\]\](?:>|&gt;))(?:\s*\*\/)?|\x60{3,}\w*`;
const longestWrapper = 500;
const wrapperBefore = new RegExp(`(?:${around})(${gap})$`, "i");
const wrapperAfter = new RegExp(`(${gap})(?:${around})`, "iy");
/** Not the bracket of `<![CDATA[`, which older themes write around the block. */
const firstBracket = /(?<!CDATA|<!|&lt;!)[{[]/;
const scriptEnd = /(?:<|&lt;)\/script\s*(?:>|&gt;)/gi;

/**
 * The text without its JSON-LD, and the blocks in their order. JSON-LD shown on purpose (inside `<pre>` or `<code>`,
 * about another site) stays where it is.
 *
 * @param isOwn tells a block about this site from a sample in a tutorial.
 */
export function takeJsonLd(
  html: string,
  knows: KnowsAddress,
  isOwn: (graph: Json) => boolean,
): { html: string; blocks: JsonLdBlock[] } {
  const blocks: JsonLdBlock[] = [];
  const scripts = takeScripts(html, knows, blocks);
  const rest = takePasted(scripts, knows, isOwn, blocks);
  return { html: rest, blocks };
}

function takeScripts(html: string, knows: KnowsAddress, blocks: JsonLdBlock[]): string {
  let kept = "";
  let from = 0;
  for (const match of html.matchAll(scriptStart)) {
    if (match.index < from) continue;
    const start = match.index + match[0].length;
    scriptEnd.lastIndex = start;
    const close = scriptEnd.exec(html);
    if (close === null) continue;
    const raw = html.slice(start, close.index);
    const found: Found = match[0].startsWith("<") ? "script" : "text";
    blocks.push(...scriptBlocks(raw, found, knows));
    kept += html.slice(from, match.index);
    from = scriptEnd.lastIndex;
  }
  return kept + html.slice(from);
}

/** A script may hold several objects one after the other, and the comment marks that old themes put around them. */
function scriptBlocks(raw: string, found: Found, knows: KnowsAddress): JsonLdBlock[] {
  const blocks: JsonLdBlock[] = [];
  let at = raw.search(firstBracket);
  while (at >= 0) {
    const outcome = recoverJsonLd(raw, at, found, knows);
    if (!outcome.ok) return [...blocks, { ok: false, reason: outcome.reason, raw: raw.slice(at), found }];
    blocks.push({ ...outcome, raw: raw.slice(at, outcome.end), found });
    const next = raw.slice(outcome.end).search(firstBracket);
    at = next < 0 ? -1 : outcome.end + next;
  }
  return blocks;
}

function takePasted(
  html: string,
  knows: KnowsAddress,
  isOwn: (graph: Json) => boolean,
  blocks: JsonLdBlock[],
): string {
  let kept = "";
  let from = 0;
  const cut = (start: number, end: number) => {
    kept += html.slice(from, start);
    from = end;
    for (;;) {
      const shorter =
        kept.slice(0, -longestWrapper) + kept.slice(-longestWrapper).replace(wrapperBefore, "$1");
      wrapperAfter.lastIndex = from;
      const after = wrapperAfter.exec(html);
      if (shorter === kept && after === null) return;
      kept = `${shorter}${after?.[1] ?? ""}`;
      from = after === null ? from : wrapperAfter.lastIndex;
    }
  };
  for (const match of html.matchAll(pastedStart)) {
    const start = match.index;
    if (start < from) continue;
    const outcome = recoverJsonLd(html, start, "text", knows);
    const sample = insideCode(html, start);
    if (outcome.ok) {
      if (sample && !isOwn(outcome.graph)) continue;
      blocks.push({ ...outcome, raw: html.slice(start, outcome.end), found: "text" });
      cut(start, outcome.end);
      continue;
    }
    if (sample) continue;
    const end = extentOf(html, start);
    blocks.push({ ok: false, reason: outcome.reason, raw: html.slice(start, end), found: "text" });
    cut(start, end);
  }
  return kept + html.slice(from);
}

function insideCode(html: string, at: number): boolean {
  const before = html.slice(Math.max(0, at - 20_000), at).toLowerCase();
  return ["pre", "code"].some((name) => before.lastIndexOf(`<${name}`) > before.lastIndexOf(`</${name}`));
}

/**
 * Where an unreadable block ends: at the bracket that closes its first one or, where none does, behind the last line
 * that still looks like JSON.
 */
function extentOf(html: string, start: number): number {
  const { text, offsets } = prepare(html.slice(start), 1);
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "{" || character === "[") depth += 1;
    if (character === "}" || character === "]") depth -= 1;
    if (depth === 0) return start + (offsets[at + 1] ?? 0);
  }
  let end = 0;
  for (const line of text.matchAll(/[^\n\uFDD0]*[\n\uFDD0]?/g)) {
    const words = line[0].replace(/[\s\u00A0\uFDD0]/g, "");
    if (line[0] === "" || (words !== "" && !/^["“”„″«»[\]{},\\]/.test(words))) break;
    if (words !== "") end = line.index + line[0].replace(/[\s\u00A0\uFDD0]+$/, "").length;
  }
  return start + (offsets[end] ?? 0);
}

/** All nodes of a block, nested ones too. */
export function* nodesOf(graph: Json): Generator<{ [key: string]: Json }> {
  if (isObject(graph)) yield graph;
  if (typeof graph !== "object" || graph === null) return;
  for (const value of Array.isArray(graph) ? graph : Object.values(graph)) {
    for (const item of asList(value)) yield* nodesOf(item);
  }
}
