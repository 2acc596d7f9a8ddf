/** What the Markdown forms of pages and llms.txt say beyond what a page says. */
import type { Parts } from "../parts.ts";

export const machine = {
  textOf: <Part>(page: Part): Parts<Part> => ["This is the text of ", page, "."],
  /** What the graph says of a tool of this site (schema.org WebApplication). */
  tool: {
    operatingSystem: "Any",
    browsers: "Any current browser; a part of it works without JavaScript",
  },
  llms: {
    introduction: <Part>(graph: Part): Parts<Part> => [
      "Every page of this site is also available as Markdown: at its own address, with .md in place of the last slash. The links below lead there. The facts of all pages as one schema.org graph: ",
      graph,
      ".",
    ],
    start: "Start here",
    company: "The company",
    lists: "Lists",
  },
};
