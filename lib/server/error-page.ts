/** A page of the site as the page of an error: for the visitor who met it, and for no search engine. */
import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from "parse5";
import { attribute, elements } from "../site/html-elements.ts";

/**
 * Takes out what presents the page to machines: its graph, its address, its alternates and its card. What would be said of
 * the contact page is not true of a message that it could not be sent.
 */
export function keepFromSearch(document: Tree.Document): void {
  for (const element of elements(document)) {
    if (presents(element)) tree.detachNode(element);
    if (element.tagName !== "head") continue;
    const noindex = tree.createElement("meta", element.namespaceURI, [
      { name: "name", value: "robots" },
      { name: "content", value: "noindex" },
    ]);
    tree.appendChild(element, noindex);
  }
}

/**
 * Has the links and forms of a page lead to the server with the pages, where another one answers with it. Pictures, faces and scripts stay
 * where they are, because their policy lets no other origin have them: the server that answers has them too. The page's own referrer policy
 * (lib/delivery/page-html.ts) would go before that of the answer, whose address may be a secret.
 *
 * @param pagesOrigin undefined where one server has both: nothing changes
 */
export function linkToPages(document: Tree.Document, pagesOrigin: string | undefined): void {
  if (pagesOrigin === undefined) return;
  for (const element of elements(document)) {
    if (element.tagName === "meta" && attribute(element, "name") === "referrer") tree.detachNode(element);
    const name = { a: "href", form: "action" }[element.tagName];
    for (const found of element.attrs)
      if (found.name === name && /^\/(?!\/)/.test(found.value)) found.value = `${pagesOrigin}${found.value}`;
  }
}

function presents(element: Tree.Element): boolean {
  switch (element.tagName) {
    case "script":
      return attribute(element, "type") === "application/ld+json";
    case "link":
      return /^(?:canonical|alternate)$/.test(attribute(element, "rel") ?? "");
    case "meta":
      return /^(?:robots|og:|article:|twitter:)/.test(
        attribute(element, "name") ?? attribute(element, "property") ?? "",
      );
    default:
      return false;
  }
}
