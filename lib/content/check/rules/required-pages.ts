import { contactForm } from "../../../forms/fields.ts";
import { optionalWords, requiredWords } from "../../../kinds/kinds.ts";
import { defaultRoutes, type Place, places } from "../../../site/addresses.ts";
import { collectionNames, collections, contentPath, isOptional } from "../../schema/collections.ts";
import { listsOf } from "../addresses.ts";
import type { Placed, Site } from "../site.ts";
import type { ContentDiagnostic } from "../source.ts";
import { wholeFile } from "../whole-file.ts";

/** Pages that the site's own code asks for by name, and what they are. */
const required: ReadonlyMap<string, string> = new Map(requiredWords.map((id) => [id, nameOf(id)]));

/** Pages that are where the site expects them, whether it can do without them or not. */
const fixed: ReadonlyMap<string, string> = new Map([
  ...required,
  ...optionalWords.map((id) => [id, nameOf(id)] as const),
]);

function nameOf(id: string): string {
  const path = defaultRoutes.plain(id);
  if (id === "about") return "the page about the company";
  return Object.values<Place>(places).find((place) => place.path === path)?.is ?? `the page at ${path}`;
}

/** The files without which no page can be made. */
export const requiredFiles: readonly string[] = [
  ...collectionNames
    .filter((name) => collections[name].place === "file" && !isOptional(name))
    .map((name) => contentPath(name, name)),
  ...[...required.keys()].map((id) => contentPath("pages", id)),
  contentPath("forms", contactForm),
].map((path) => `content/${path}`);

/** A page that the site asks for by name is always there, at the address where it is asked for. */
export function requiredPageFields({ documents }: Pick<Site, "documents">): Placed[] {
  const needed = new Set<string>([...required.keys(), ...documents.flatMap(listsOf)]);
  return documents.flatMap((document): Placed[] => {
    const { collection, id } = document.source;
    const name = collection === "pages" ? fixed.get(id) : undefined;
    if (name === undefined) return [];
    const found: Placed[] = [];
    if (document.draft && needed.has(id))
      found.push({
        document,
        finding: {
          rule: "file-missing",
          range: document.at("draft"),
          message: `This page is a draft, and the site cannot do without ${name}.`,
          remedy: "Delete the line with 'draft'.",
        },
      });
    if (document.text("permalink") !== undefined)
      found.push({
        document,
        finding: {
          rule: "reserved-address",
          range: document.at("permalink"),
          message: `The address of ${name} is fixed; 'permalink' changes nothing here.`,
          remedy: "Delete the line. An old address that should lead here goes into 'aliases'.",
        },
      });
    return found;
  });
}

export function requiredPages({ ids, documents }: Pick<Site, "ids" | "documents">): ContentDiagnostic[] {
  const lists = new Map(documents.flatMap((document) => listsOf(document).map((hub) => [hub, document])));
  const missing = (id: string) => !ids.get("pages")?.has(id);
  return [
    ...[...required].filter(([id]) => missing(id)).map(([id, name]) => missingPage(id, name, "")),
    ...[...lists]
      .filter(([id]) => missing(id))
      .map(([id, document]) => missingPage(id, nameOf(id), `, which ${document.source.file} is shown in`)),
  ];
}

function missingPage(id: string, name: string, why: string): ContentDiagnostic {
  return wholeFile(
    `content/pages/${id}.mdx`,
    "file-missing",
    `The file content/pages/${id}.mdx is missing: it has the words of ${name}${why}.`,
    "Bring it back from an earlier version, or write it with 'title', 'description' and 'updatedAt'.",
  );
}
