/** The blocks that show what others vouch for: part of the one list in registry.ts. */
import { z } from "zod";
import { type ComponentDefinition, id } from "./definition.ts";

const several = (what: string) =>
  z
    .string()
    .min(1)
    .optional()
    .meta({ description: `File names in ${what}, separated by spaces or commas; all where left out.` });

export const proofBlocks = {
  Quote: {
    description: "What somebody said about the company, from content/quotes; nothing once it has expired.",
    props: z.strictObject({ of: id("A file name in content/quotes.") }),
    children: "none",
    example: '<Quote of="a-dentist" />',
  },
  CaseStudies: {
    description: "Links to case studies, with what each is about.",
    props: z.strictObject({ of: several("content/case-studies") }),
    children: "none",
    example: "<CaseStudies />",
  },
  People: {
    description: "The people of the team with what they do, each with a link to the person's page.",
    props: z.strictObject({ of: several("content/people") }),
    children: "none",
    example: "<People />",
  },
  Logos: {
    description: "The logos of clients who agreed to a case study with one; each leads to it.",
    props: z.strictObject({}),
    children: "none",
    example: "<Logos />",
  },
} as const satisfies Record<string, ComponentDefinition>;
