/** The page that a form's consent leads to says what is kept, made from the forms themselves: a typed list would stay behind. */
import { type Placed, type Site, waitingOf } from "../site.ts";
import { urlParts } from "./link-targets.ts";

export function storedDataFindings(site: Site): Placed[] {
  const published = site.documents.filter((document) => !waitingOf(document, site));
  if (published.some(({ body }) => body.blocks.some(({ name }) => name === "StoredData"))) return [];
  const forms = published.filter(({ source }) => source.collection === "forms");
  const named = new Set(
    forms.flatMap(({ links }) =>
      links.flatMap(({ url }) => site.byPath.get(urlParts(url).path)?.document ?? []),
    ),
  );
  return published
    .filter(
      (document) =>
        document.source.collection === "pages" && (document.source.id === "privacy" || named.has(document)),
    )
    .map((document) => ({
      document,
      finding: {
        rule: "form-privacy",
        range: document.at("title"),
        message: `This page says what you keep about a visitor, and does not list what your ${forms.length === 1 ? "form asks" : "forms ask"}: a typed list is wrong as soon as a form changes.`,
        remedy:
          "Write <StoredData /> on a line of its own where the list belongs, and delete what was typed there. It prints each form's fields, purpose, readers, days and consent.",
      },
    }));
}
