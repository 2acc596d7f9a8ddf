import type { Problem } from "../problem.ts";
import { rules } from "../rules.ts";
import type { Site } from "../site.ts";

/** Pages that the site's own code asks for by name. */
const required: Record<string, string> = {
  home: "the home page",
  compare: "the list of comparisons",
  services: "the list of services",
  glossary: "the glossary",
  search: "the search",
  blog: "the list of articles",
};

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
