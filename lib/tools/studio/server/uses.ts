/** What leads to a document or needs it: texts that link to its page, that print its figures, and that name it. */
import { pathOf } from "../../../content/check/addresses.ts";
import type { CheckedDocument } from "../../../content/check/document.ts";
import { type SiteFigures, siteFigures } from "../../../content/check/figures.ts";
import { urlParts } from "../../../content/check/rules/link-targets.ts";
import { everyDocument, type Site } from "../../../content/check/site.ts";
import type { UseView } from "../contract.ts";
import { keyWords, splitName } from "../document/field-name.ts";
import { contentFile } from "./content-file.ts";
import type { StudioContext } from "./context.ts";
import { titleOf } from "./title.ts";

/** Documents of the same language, in the order of the list; each way once. */
export function usesOf({ root, content }: StudioContext, file: string): UseView[] {
  contentFile(root, file);
  const { site } = content.latest();
  const documents = everyDocument(site);
  const used = documents.find(({ source }) => source.file === file);
  if (!used) return [];
  const figures = siteFigures(site);
  return documents
    .filter((document) => document !== used && document.source.folder === used.source.folder)
    .flatMap((document): UseView[] => {
      const ways = [...new Set(waysTo(used, document, site, figures))];
      return ways.length > 0 ? [{ file: document.source.file, title: titleOf(document), ways }] : [];
    });
}

function waysTo(
  used: CheckedDocument,
  document: CheckedDocument,
  site: Site,
  figures: SiteFigures,
): string[] {
  const { collection, id } = used.source;
  const path = pathOf(used);
  const isIt = (other: { collection: string; id: string }) =>
    other.collection === collection && other.id === id;
  return [
    ...document.links
      .filter(({ url }) => path !== undefined && leadsTo(url, site) === path)
      .map(({ text }) => (text === "" || text === "-" ? "a link" : `a link, “${text}”`)),
    ...document.references.filter(isIt).map(({ by }) => placeInWords(by)),
    ...document.figures.flatMap((figure) => (figures.behind(figure).some(isIt) ? ["prints its figure"] : [])),
  ];
}

/** @param by a field's name, or an attribute with its component: `relatedServices[0]`, `'of' of <Comparison>` */
function placeInWords(by: string): string {
  const component = /<(\w+)>$/.exec(by)?.[1];
  return component
    ? `shows it (${splitName(component)})`
    : `names it in its ${keyWords(by.replace(/\W.*$/, ""))}`;
}

/** The page behind an address, its place on the page left out, where an old address has moved to. */
function leadsTo(url: string, { origin, redirects }: Site): string {
  const own = origin !== undefined && url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
  const { path } = urlParts(own);
  return redirects.get(path) ?? path;
}
