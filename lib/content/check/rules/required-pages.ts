import { requiredWords } from "../../../kinds/kinds.ts";
import { type Place, places, routes } from "../../../site/addresses.ts";
import { collectionNames, collections, contentPath } from "../../schema/collections.ts";
import type { Placed, Site } from "../site.ts";
import type { ContentDiagnostic } from "../source.ts";
import { wholeFile } from "../whole-file.ts";

/** Pages that the site's own code asks for by name, and what they are. */
const required: ReadonlyMap<string, string> = new Map(
  requiredWords.map((id) => {
    const path = routes.plain(id);
    return [
      id,
      Object.values<Place>(places).find((place) => place.path === path)?.is ?? `the page at ${path}`,
    ];
  }),
);

/** Pages that stand where the site expects them; the last where an article without an author says who wrote it. */
const fixed: ReadonlyMap<string, string> = new Map([...required, ["about", "the page about the company"]]);

/** The files without which no page can be made. */
export const requiredFiles: readonly string[] = [
  ...collectionNames
    .filter((name) => collections[name].place === "file")
    .map((name) => contentPath(name, name)),
  ...[...required.keys()].map((id) => contentPath("pages", id)),
].map((path) => `content/${path}`);

/** A page that the site asks for by name is always there, at the address where it is asked for. */
export function requiredPageFields({ documents }: Pick<Site, "documents">): Placed[] {
  return documents.flatMap((document): Placed[] => {
    const { collection, id } = document.source;
    const name = collection === "pages" ? fixed.get(id) : undefined;
    if (name === undefined) return [];
    const found: Placed[] = [];
    if (document.draft)
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

export function requiredPages({ ids }: Pick<Site, "ids">): ContentDiagnostic[] {
  return [...required]
    .filter(([id]) => !ids.get("pages")?.has(id))
    .map(([id, name]) =>
      wholeFile(
        `content/pages/${id}.mdx`,
        "file-missing",
        `The file content/pages/${id}.mdx is missing: it has the words of ${name}.`,
        "Bring it back from an earlier version, or write it with 'title', 'description' and 'updatedAt'.",
      ),
    );
}
