import { collectionNames, collections, contentPath } from "../../schema/collections.ts";
import type { Problem } from "../problem.ts";
import { rules } from "../rules.ts";
import type { Placed, Site } from "../site.ts";

/** Pages that the site's own code asks for by name. */
const required = {
  home: "the home page",
  compare: "the list of comparisons",
  services: "the list of services",
  glossary: "the glossary",
  search: "the search",
  tools: "the list of tools",
  blog: "the list of articles",
  contact: "the page with the contact form",
  thanks: "the page that a sent form leads to",
  "cost-calculator": "the cost calculator",
} as const;

/** Pages that stand where the site expects them; the last where an article without an author says who wrote it. */
const fixed = { ...required, about: "the page about the company" } as const;

/** The files without which no page can be made. */
export const requiredFiles: readonly string[] = [
  ...collectionNames
    .filter((name) => collections[name].place === "file")
    .map((name) => contentPath(name, name)),
  ...Object.keys(required).map((id) => contentPath("pages", id)),
].map((path) => `content/${path}`);

/** A page that the site asks for by name is always there, at the address where it is asked for. */
export function requiredPageFields({ documents }: Pick<Site, "documents">): Placed[] {
  return documents.flatMap((document): Placed[] => {
    const { collection, id } = document.source;
    const name = collection === "pages" ? Object.entries(fixed).find(([key]) => key === id)?.[1] : undefined;
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
          remedy: "Delete the line. An old address that shall lead here goes into 'aliases'.",
        },
      });
    return found;
  });
}

export function requiredPages({ ids }: Pick<Site, "ids">): Problem[] {
  return Object.entries(required)
    .filter(([id]) => !ids.get("pages")?.has(id))
    .map(([id, name]) => ({
      file: `content/pages/${id}.mdx`,
      line: 1,
      column: 1,
      severity: rules["file-missing"].severity,
      rule: "file-missing",
      message: `The file content/pages/${id}.mdx is missing: it holds the words of ${name}.`,
      remedy:
        "Bring it back from an earlier version, or write it with 'title', 'description' and 'updatedAt'.",
    }));
}
