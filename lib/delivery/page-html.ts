/**
 * From a page as Next prerendered it to the page visitors get: no framework script, its style inside, a policy made
 * from what is really there; and to its Markdown alternate. Both come from one tree, which parse5 reads.
 */
import { fromParse5 } from "hast-util-from-parse5";
import { html, parse, type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from "parse5";
import { markdownOf, type PageAddress } from "../publish/markdown/write.ts";
import { attribute, elements } from "../site/html-elements.ts";
import { chosenFaces } from "./css/chosen-faces.ts";
import type { Pruner } from "./css/prune.ts";
import { shortenNames } from "./css/short-names.ts";
import { withoutStrangers } from "./css/without-strangers.ts";
import { DeliveryError } from "./delivery-error.ts";
import { leanHtml, leanText } from "./lean-html.ts";
import type { PageScript } from "./page-scripts.ts";
import { policyOf } from "./policy.ts";

export interface Stylesheet {
  text: string;
  /** The part of it that a page can use. */
  pruned: Pruner;
}

export interface PageHtmlOptions {
  /** The page's address, for messages. */
  path: string;
  /** A stylesheet by its address. */
  stylesheet: (href: string) => Stylesheet;
  /** The project's page script of an address, `/scripts/<name>.js`; undefined for every other script. */
  script: (src: string) => PageScript | undefined;
  forms?: FormServer;
  /** Whether the page has to be there without loading anything else, as the page for an attack. */
  alone?: boolean;
  /** Absent where the page has no Markdown alternate. */
  address?: PageAddress | undefined;
}

/** The server that takes the forms, where another one has the pages. */
export interface FormServer {
  /** Its origin. */
  leads: string;
  /** The origin of the pages, where its answers lead. */
  site: string;
}

export interface DeliveredPage {
  html: string;
  markdown?: string;
  /** The project's page scripts that it names. */
  scripts: PageScript[];
}

type Element = Tree.Element;

/**
 * The data of Next's router, two thirds of a page's source, in which Next escapes every "<", and React's markers between texts. The
 * tree is read without them, because parse5 goes through scripts character by character; what has another form is removed from the tree.
 */
const unread = /<script>(?:\(self|self)\.__next_f[^<]*<\/script>|<!-- -->/g;

/**
 * @param source the prerendered HTML
 * @throws DeliveryError where a part of the page waits for a script to be put in place
 */
export function pageHtml(
  source: string,
  { path, stylesheet, script, forms, alone = false, address }: PageHtmlOptions,
): DeliveredPage {
  const document = parse(source.replace(unread, ""));
  const all = elements(document);
  refuseStreamedParts(all, path);
  leanText(document);
  const main = all.find(({ tagName }) => tagName === "main");
  const markdown = address && markdownOf(main ? fromParse5(main) : "", address);
  const links: Element[] = [];
  const ownStyles: string[] = [];
  const scripts: PageScript[] = [];
  for (const element of all) {
    const own = element.tagName === "script" ? script(attribute(element, "src") ?? "") : undefined;
    if (own) {
      element.attrs = [
        { name: "type", value: "module" },
        { name: "src", value: own.path },
        { name: "integrity", value: own.integrity },
      ];
      scripts.push(own);
    } else if (isFrameworkPart(element)) {
      tree.detachNode(element);
    } else if (element.tagName === "style") {
      ownStyles.push(element.childNodes.map((node) => ("value" in node ? node.value : "")).join(""));
    } else if (element.tagName === "link" && attribute(element, "rel") === "stylesheet") {
      links.push(element);
    }
  }
  const adds = scripts.some((own) => own.adds);
  const named = [source, ...scripts.map(({ text }) => text)].join("\n");
  const sheets = links.map((link) => {
    const { text, pruned } = stylesheet(attribute(link, "href") ?? "");
    // A script may add what no rule could be found for in the page.
    return adds ? withoutStrangers(text, named) : pruned(document);
  });
  if (alone) removeLoads(document);
  const whole = sheets.join("\n");
  const style = alone ? whole.replace(/@font-face\{[^}]*\}/g, "") : chosenFaces(whole, named);
  const inlined = inlineStyle(links, style, (css) =>
    // What a script draws has the names of the sources.
    scripts.length > 0 || ownStyles.length > 0 ? css : shortenNames(document, css),
  );
  const video = elements(document).some(({ tagName }) => tagName === "video");
  const sent = forms && hasFormFor(document, forms) ? forms : undefined;
  if (sent) keepReferrerFromOthers(document, sent);
  finishHead(
    document,
    policyOf({
      styles: [...inlined, ...ownStyles],
      scripts,
      video,
      ...(sent && { formTargets: [sent.leads, sent.site] }),
    }),
  );
  return { html: leanHtml(document), ...(markdown !== undefined && { markdown }), scripts };
}

/** A large part that waits for data arrives in a template, which only a script puts in place. */
function refuseStreamedParts(all: readonly Element[], path: string): void {
  for (const element of all) {
    if (element.tagName === "template" && attribute(element, "id")?.startsWith("B:")) {
      throw new DeliveryError(
        `${path}: a part of the page is streamed in by script (<Suspense>), so it would stay at 'loading'. Render it without await, or make it smaller.`,
      );
    }
  }
}

/** Puts one style element in the place of the links and returns its text; none where there is no link. */
function inlineStyle(links: readonly Element[], css: string, finished: (css: string) => string): string[] {
  const [first] = links;
  if (!first) return [];
  const text = finished(css);
  const style = tree.createElement("style", html.NS.HTML, []);
  tree.insertText(style, text);
  tree.insertBefore(parentOf(first), style, first);
  for (const link of links) tree.detachNode(link);
  return [text];
}

function parentOf(element: Element): Tree.ParentNode {
  if (!element.parentNode) throw new DeliveryError(`<${element.tagName}> has no parent`);
  return element.parentNode;
}

/** Scripts, their preloads, and what only they would read. */
function isFrameworkPart(element: Element): boolean {
  const { tagName } = element;
  if (tagName === "script") return attribute(element, "type") !== "application/ld+json";
  if (tagName === "meta") return attribute(element, "name") === "next-size-adjust";
  if (tagName === "link")
    return (
      ["modulepreload", "preconnect"].includes(attribute(element, "rel") ?? "") ||
      // What React asks to have early: a script that no page keeps, a picture whose element comes with the page's first bytes.
      ["script", "image"].includes(attribute(element, "as") ?? "")
    );
  return (
    tagName === "div" &&
    element.attrs.some(({ name }) => name === "hidden") &&
    element.childNodes.length === 0
  );
}

/** What a browser would load beside a page that has to be there alone: faces, and the manifest of an app. */
function removeLoads(document: Tree.Document): void {
  for (const element of elements(document))
    if (element.tagName === "link" && ["preload", "manifest"].includes(attribute(element, "rel") ?? ""))
      tree.detachNode(element);
}

function hasFormFor(document: Tree.Document, { leads }: FormServer): boolean {
  return elements(document).some(
    (element) => element.tagName === "form" && attribute(element, "action")?.startsWith(`${leads}/`),
  );
}

/**
 * By the site's policy, `same-origin`, a form sent to another origin says `Origin: null` (Fetch, "append a request Origin header"), and the
 * lead service could not tell this site from any other. A form has no `referrerpolicy`, so such a page has another policy, and each of
 * its links to others the site's own.
 */
function keepReferrerFromOthers(document: Tree.Document, { site }: FormServer): void {
  for (const element of elements(document)) {
    const href = element.tagName === "a" ? (attribute(element, "href") ?? "") : "";
    if (/^(?:https?:)?\/\//.test(href) && !href.startsWith(`${site}/`))
      element.attrs.push({ name: "referrerpolicy", value: "same-origin" });
    if (element.tagName !== "head") continue;
    tree.appendChild(
      element,
      tree.createElement("meta", html.NS.HTML, [
        { name: "name", value: "referrer" },
        { name: "content", value: "no-referrer-when-downgrade" },
      ]),
    );
  }
}

/**
 * The policy comes right after the character set, so that nothing it governs comes before it. Next prints its metadata and the
 * layout's own links in whichever order they are ready, so two builds of one site could differ: the links come last.
 */
function finishHead(document: Tree.Document, policy: string): void {
  const head = elements(document).find(({ tagName }) => tagName === "head");
  if (!head) return;
  const inHead = elements(head);
  for (const rel of ["expect", "describedby"]) {
    for (const link of inHead.filter((element) => attribute(element, "rel") === rel)) {
      const place = parentOf(link);
      tree.detachNode(link);
      tree.appendChild(place, link);
    }
  }
  const meta = tree.createElement("meta", html.NS.HTML, [
    { name: "http-equiv", value: "Content-Security-Policy" },
    { name: "content", value: policy },
  ]);
  const charset = inHead.find(
    (element) => element.tagName === "meta" && attribute(element, "charset") !== undefined,
  );
  const after = charset ? head.childNodes[head.childNodes.indexOf(charset) + 1] : head.childNodes[0];
  if (after) tree.insertBefore(head, meta, after);
  else tree.appendChild(head, meta);
}
