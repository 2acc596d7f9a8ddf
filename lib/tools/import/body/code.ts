/** Code that was marked up as HTML, in one form: a block where it has lines, with the name of its language. */
import type { Element, ElementContent, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import type { Finding } from "../report/finding.ts";
import { linkInCode } from "../report/rules/links.ts";
import { classesOf, findAll } from "./html-tree.ts";

/**
 * `<code>` over several lines is a block of code. In a classic post WordPress shows its line ends; in other HTML only `<br>` makes
 * lines, or a `<code>` that is alone in its paragraph.
 */
export function makeCodeBlocks(root: Root, classic: boolean): void {
  visit(root, "element", (element, index, parent) => {
    if (element.tagName === "table" && index !== undefined && parent !== undefined) {
      const pre = codeOfTable(element);
      if (pre !== undefined) {
        parent.children[index] = pre;
        return "skip";
      }
    }
    if (element.tagName === "pre") return "skip";
    if (element.tagName !== "code" || index === undefined || parent === undefined) return undefined;
    const breaks = findAll(element, "br");
    const text = textOf(element);
    const lines = /\S[^\n]*\n\s*\S/.test(text);
    const alone = parent.children.every(
      (node) => node === element || (node.type === "text" && node.value.trim() === ""),
    );
    if (breaks.length === 0 && !(lines && (classic || alone))) return undefined;
    const code: Element = {
      ...element,
      children: [
        {
          type: "text",
          value: withLines(element.children)
            .replace(/^\s*\n/, "")
            .trimEnd(),
        },
      ],
    };
    parent.children[index] = { type: "element", tagName: "pre", properties: {}, children: [code] };
    return "skip";
  });
}

/** Highlighters number lines with a table of one row: the numbers in a cell, the code in another. */
function codeOfTable(table: Element): Element | undefined {
  const cells = [...findAll(table, "td"), ...findAll(table, "th")].filter(
    (cell) => !/^[\s\d]*$/.test(textOf(cell)),
  );
  const [cell] = cells;
  const [pre, ...more] = cell === undefined ? [] : findAll(cell, "pre");
  if (cells.length !== 1 || cell === undefined || pre === undefined || more.length > 0) return undefined;
  return textOf(cell).trim() === textOf(pre).trim() ? pre : undefined;
}

/** The text with its line ends; `<br />` and the line end behind it are one. */
function withLines(nodes: readonly ElementContent[]): string {
  let text = "";
  let afterBreak = false;
  for (const node of nodes) {
    if (node.type === "text") text += afterBreak ? node.value.replace(/^\n/, "") : node.value;
    else if (node.type === "element") text += node.tagName === "br" ? "\n" : withLines(node.children);
    afterBreak = node.type === "element" && node.tagName === "br";
  }
  return text;
}

/** A block of code is text alone: its pictures follow it, and links leave their words. @param pre with its children cleaned */
export function codeBlock(pre: Element, findings: Finding[]): ElementContent[] {
  for (const { properties } of findAll(pre, "a"))
    if (typeof properties.href === "string" && /^[^#]/.test(properties.href.trim()))
      findings.push(linkInCode({ address: properties.href.trim() }));
  const pictures = findAll(pre, "img");
  if (pictures.length === 0) return [pre];
  const block = textOf(pre).trim() === "" ? [] : [pre];
  return [...block, { type: "element", tagName: "p", properties: {}, children: pictures }];
}

/** Highlighters write the language in a dozen ways; Markdown knows one. */
export function nameLanguage(element: Element): void {
  const classes = classesOf(element);
  const language =
    element.properties.dataEnlighterLanguage ??
    element.properties.lang ??
    classes.map((name) => /^(?:lang(?:uage)?[-:]|brush:?)([\w+#-]*)/.exec(name)?.[1]).find(Boolean) ??
    (classes.includes("brush:") ? classes[classes.indexOf("brush:") + 1]?.replace(/;$/, "") : undefined);
  const code = element.children.find(
    (child): child is Element => child.type === "element" && child.tagName === "code",
  );
  if (typeof language !== "string" || language === "") return;
  if (code === undefined)
    element.children = [
      {
        type: "element",
        tagName: "code",
        properties: { className: [`language-${language}`] },
        children: element.children,
      },
    ];
  else if (!classesOf(code).some((name) => name.startsWith("language-")))
    code.properties.className = [`language-${language}`];
}
