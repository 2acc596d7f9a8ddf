/** What a text can name, by its title: pages with their anchors, terms, facts and prices as they are printed, pictures, documents. */
import { pathOf } from "../../../content/check/addresses.ts";
import type { CheckedDocument } from "../../../content/check/document.ts";
import { siteFigures } from "../../../content/check/figures.ts";
import type { Site } from "../../../content/check/site.ts";
import { isPublishedPicture } from "../../../content/picture-files.ts";
import { collections } from "../../../content/schema/collections.ts";
import type { Reference } from "../contract.ts";
import { titleOf } from "./rows.ts";

export function referencesOf(site: Site): Reference[] {
  const figures = siteFigures(site);
  const print = (tag: string): { shown: string } | undefined => {
    try {
      return { shown: figures.fill(tag) };
    } catch {
      return undefined;
    }
  };
  const figure = (document: CheckedDocument, title: string): Reference[] => {
    const { collection, id } = document.source;
    if (collection === "facts")
      return [{ kind: "fact", value: id, title, shown: document.text("display") ?? "" }];
    if (collection === "prices")
      return [{ kind: "price", value: id, title, ...print(`<Price of="${id}" />`) }];
    return [];
  };
  return [
    ...site.claims.flatMap(({ path, document }) => (document ? pageReferences(path, document) : [])),
    ...site.documents.flatMap((document): Reference[] => {
      const { collection, id } = document.source;
      const title = titleOf(document);
      return [
        ...(collection === "glossary" ? [{ kind: "term", value: id, title } as const] : []),
        ...figure(document, title),
        ...(collections[collection].place === "folder"
          ? [{ kind: "document", value: id, title, shown: collection } as const]
          : []),
      ];
    }),
    ...[...site.images.keys()]
      .filter(isPublishedPicture)
      .map((name): Reference => ({ kind: "picture", value: name, title: name })),
  ];
}

/** A page and its headings. */
function pageReferences(path: string, document: CheckedDocument): Reference[] {
  const title = titleOf(document);
  const headings = pathOf(document) === path ? document.body.headings : [];
  return [
    { kind: "page", value: path, title },
    ...headings.map(
      ({ id, text }): Reference => ({ kind: "page", value: `${path}#${id}`, title: `${title}: ${text}` }),
    ),
  ];
}
