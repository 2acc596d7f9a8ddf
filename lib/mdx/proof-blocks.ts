/** The blocks that show what others vouch for: part of the one list in registry.ts. */
import { z } from "zod";
import { reference } from "../content/schema/fields.ts";
import { type ComponentDefinition, references } from "./definition.ts";

export const proofBlocks = {
  Quote: {
    description: "What somebody said about the company, from content/quotes; nothing once it has expired.",
    props: z.strictObject({ of: reference("quotes", "A file name in content/quotes.") }),
    children: "none",
    example: '<Quote of="a-dentist" />',
  },
  CaseStudies: {
    description: "Links to case studies, with what each is about.",
    props: z.strictObject({ of: references("case-studies").optional() }),
    children: "none",
    example: "<CaseStudies />",
  },
  People: {
    description: "The people of the team with what they do, each with a link to the person's page.",
    props: z.strictObject({ of: references("people").optional() }),
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
