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
