/** What a text can name, by its title: pages with their anchors, terms, figures as they are printed, pictures, documents. */
import { pathOf } from "../../../content/check/addresses.ts";
import type { CheckedDocument } from "../../../content/check/document.ts";
import { siteFigures } from "../../../content/check/figures.ts";
import type { Site } from "../../../content/check/site.ts";
import { isPublishedPicture } from "../../../content/picture-files.ts";
import { collections } from "../../../content/schema/collections.ts";
import type { Reference } from "../contract.ts";
import { splitName } from "../document/field-name.ts";
import { titleOf } from "./title.ts";

export function referencesOf(site: Site): Reference[] {
  const figures = siteFigures(site);
  const print = (tag: string): { shown: string } | undefined => {
    try {
      return { shown: figures.fill(tag) };
    } catch {
      return undefined;
    }
  };
  const inSentence = (document: CheckedDocument, title: string): Reference[] => {
    const { collection, id } = document.source;
    if (collection === "facts")
      return [{ kind: "fact", value: id, title, shown: document.text("display") ?? "" }];
    if (collection === "prices")
      return [{ kind: "price", value: id, title, ...print(`<Price of="${id}" />`) }];
    const address = collection === "glossary" ? pathOf(document) : undefined;
    return address === undefined ? [] : [{ kind: "term", value: address, title }];
  };
  /** What `file.name` means, of a worked example or a case study. */
  const amount = (named: string): Reference[] => {
    const [id = "", part] = named.split(".");
    const document = part && site.documents.find(({ source }) => hasAmounts(source) && source.id === id);
    if (!document) return [];
    const title = `${titleOf(document)}: ${splitName(part)}`;
    return [{ kind: "amount", value: named, title, ...print(`<Amount of="${named}" />`) }];
  };
  return [
    ...site.claims.flatMap(({ path, document }) => (document ? pageReferences(path, document) : [])),
    ...site.documents.flatMap((document): Reference[] => {
      const { collection, id } = document.source;
      const title = titleOf(document);
      return [
        ...inSentence(document, title),
        ...(collections[collection].place === "folder"
          ? [{ kind: "document", value: id, title, shown: collection } as const]
          : []),
      ];
    }),
    ...figures.names.flatMap(amount),
    ...[...site.images.keys()]
      .filter(isPublishedPicture)
      .map((name): Reference => ({ kind: "picture", value: name, title: name })),
  ];
}

const hasAmounts = ({ collection }: CheckedDocument["source"]): boolean =>
  collection === "sums" || collection === "case-studies";

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
