/**
 * From a page as Next prerendered it to the page visitors get: no framework script, its style inside, a policy made
 * from what is really there. Parsed as HTML with parse5, never matched by pattern.
 */
import { createHash } from "node:crypto";
import {
  html,
  parse,
  serialize,
  type DefaultTreeAdapterTypes as Tree,
  defaultTreeAdapter as tree,
} from "parse5";

export interface PageHtmlOptions {
  /** The page's address, for messages. */
  path: string;
  /** The text of a stylesheet by its address. */
  stylesheet: (href: string) => string;
}

/** A page that cannot be delivered without script; the message says why and what to do. */
export class DeliveryError extends Error {
  override name = "DeliveryError";
}

type Element = Tree.Element;

/**
 * @param source the prerendered HTML
 * @throws DeliveryError where a part of the page waits for a script to be put in place
 */
export function pageHtml(source: string, { path, stylesheet }: PageHtmlOptions): string {
  const document = parse(source);
  for (const element of elements(document)) {
    if (element.tagName === "template" && attribute(element, "id")?.startsWith("B:")) {
      throw new DeliveryError(
        `${path}: a part of the page is streamed in by script (<Suspense>), so it would stay at 'loading'. Render it without await, or make it smaller.`,
      );
    }
  }
  removeComments(document);
  const styles: string[] = [];
  for (const element of elements(document)) {
    if (isFrameworkPart(element)) {
      tree.detachNode(element);
    } else if (element.tagName === "link" && attribute(element, "rel") === "stylesheet") {
      const text = stylesheet(attribute(element, "href") ?? "");
      const style = tree.createElement("style", html.NS.HTML, []);
      tree.insertText(style, text);
      tree.insertBefore(parentOf(element), style, element);
      tree.detachNode(element);
      styles.push(text);
    }
  }
  insertPolicy(document, styles);
  return serialize(document);
}

function* elements(node: Tree.ParentNode): Generator<Element> {
  for (const child of [...node.childNodes]) {
    if (!("tagName" in child)) continue;
    yield child;
    yield* elements(child);
  }
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function parentOf(element: Element): Tree.ParentNode {
  if (!element.parentNode) throw new DeliveryError(`<${element.tagName}> stands nowhere`);
  return element.parentNode;
}

/** Scripts, their preloads, and what only they would read. */
function isFrameworkPart(element: Element): boolean {
  const { tagName } = element;
  if (tagName === "script") return attribute(element, "type") !== "application/ld+json";
  if (tagName === "meta") return attribute(element, "name") === "next-size-adjust";
  if (tagName === "link")
    return attribute(element, "rel") === "modulepreload" || attribute(element, "as") === "script";
  return (
    tagName === "div" &&
    element.attrs.some(({ name }) => name === "hidden") &&
    element.childNodes.length === 0
  );
}

/** React's markers between texts; no script is left to read them. */
function removeComments(node: Tree.ParentNode): void {
  for (const child of [...node.childNodes]) {
    if (child.nodeName === "#comment") tree.detachNode(child);
    else if ("childNodes" in child) removeComments(child);
  }
}

/** What the page may load, as Content-Security-Policy level 3 says it: its own style by hash, and no script at all. */
function insertPolicy(document: Tree.Document, styles: string[]): void {
  const hashes = styles.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  const style = hashes.length > 0 ? hashes.join(" ") : "'none'";
  const policy = `default-src 'none'; img-src 'self' data:; font-src 'self'; form-action 'self'; style-src ${style}`;
  const head = [...elements(document)].find(({ tagName }) => tagName === "head");
  if (!head) return;
  const meta = tree.createElement("meta", html.NS.HTML, [
    { name: "http-equiv", value: "Content-Security-Policy" },
    { name: "content", value: policy },
  ]);
  const charset = head.childNodes.find(
    (node): node is Element =>
      "tagName" in node && node.tagName === "meta" && attribute(node, "charset") !== undefined,
  );
  const after = charset ? head.childNodes[head.childNodes.indexOf(charset) + 1] : head.childNodes[0];
  if (after) tree.insertBefore(head, meta, after);
  else tree.appendChild(head, meta);
}
