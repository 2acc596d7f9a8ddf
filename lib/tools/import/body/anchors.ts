/** Places inside a page that links lead to: a heading's address is made from its words now, and links to the old one follow. */
import type { Element, Root as HastRoot } from "hast";
import type { Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { markedHeadings } from "../../../mdx/marks.ts";
import type { Finding } from "../report/finding.ts";
import { deadAnchor, sectionAnchor, topLink } from "../report/rules/links.ts";
import { noteExpression } from "./marker.ts";

/** The old ids that a heading answers to. */
export interface Anchors {
  /** Ids at the heading itself or right before it. */
  own: string[];
  /** Ids somewhere in the section below it. */
  within: string[];
}

declare module "mdast" {
  interface HeadingData {
    anchors?: Anchors;
  }
}

/** The page's own place for its questions. */
const questions = "#questions";

/** Notes on every heading of an HTML tree which old ids it answers to. Changes the tree. */
export function markAnchors(root: HastRoot): void {
  let waiting: string[] = [];
  let current: Element | undefined;
  const settle = (heading: Element | undefined, part: "dataOwn" | "dataWithin") => {
    if (heading !== undefined && waiting.length > 0)
      heading.properties[part] = [...listOf(heading.properties[part]), ...waiting];
    waiting = [];
  };
  const walk = (parent: HastRoot | Element, heading: Element | undefined) => {
    for (const child of parent.children) {
      if (child.type === "text" && child.value.trim() !== "")
        settle(heading ?? current, heading ? "dataOwn" : "dataWithin");
      if (child.type !== "element") continue;
      const inside = /^h[1-6]$/.test(child.tagName) ? child : heading;
      const { id, name } = child.properties;
      for (const anchor of [id, child.tagName === "a" ? name : undefined])
        if (typeof anchor === "string" && anchor !== "") waiting.push(anchor);
      walk(child, inside);
      if (inside === child) {
        settle(child, "dataOwn");
        current = child;
      }
    }
  };
  walk(root, undefined);
  settle(current, "dataWithin");
}

/** What {@link markAnchors} noted on a heading. */
export function anchorsOf({ properties }: Element): Anchors {
  return { own: listOf(properties.dataOwn), within: listOf(properties.dataWithin) };
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Leads the links inside the page to its headings; one that leads nowhere becomes plain words. `taken` are ids of questions that moved to `faq`. */
export function fixAnchors(root: Root, taken: ReadonlySet<string>, findings: Finding[]): void {
  const own = new Map<string, string>();
  const within = new Map<string, string>();
  const known = new Set<string>();
  for (const { node, id } of markedHeadings(root)) {
    known.add(id);
    for (const old of node.data?.anchors?.own ?? []) if (!own.has(old)) own.set(old, `#${id}`);
    for (const old of node.data?.anchors?.within ?? []) if (!within.has(old)) within.set(old, `#${id}`);
  }
  visit(root, "link", (node, index, parent) => {
    if (!node.url.startsWith("#") || parent === undefined || index === undefined) return;
    const before = node.url;
    const old = decode(before.slice(1));
    const target = own.get(old) ?? (taken.has(old) ? questions : undefined);
    const section = within.get(old);
    if (target !== undefined) node.url = target;
    else if (known.has(old)) return;
    else if (section !== undefined) {
      node.url = section;
      findings.push(sectionAnchor({ words: textOf(node) }, { before, after: section }));
    } else if (old === "" || old === "top") {
      findings.push(topLink({}, { before: textOf(node) }));
      parent.children.splice(index, 1, ...node.children);
      return index;
    } else {
      findings.push(deadAnchor({ words: textOf(node), anchor: old }));
      const note = {
        type: "mdxTextExpression" as const,
        value: noteExpression(`Link not carried over: #${old}`),
      };
      parent.children.splice(index, 1, ...node.children, note);
      return index;
    }
    return;
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
