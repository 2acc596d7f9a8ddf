/** Documents of content/pages that give a list of other pages its words; the blog is a kind of its own. */
export const hubs = ["compare", "services", "glossary", "search", "tools"] as const;
export type Hub = (typeof hubs)[number];
