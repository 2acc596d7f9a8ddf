/** The blocks that a landing page is made of: part of the one list in registry.ts. */
import { z } from "zod";
import { type ComponentDefinition, id, line, ownPage } from "./definition.ts";

export const blocks = {
  Hero: {
    description:
      "The opening of a landing page: what you offer in large letters, up to two buttons, and one picture beside them. It comes first in the text.",
    props: z.strictObject({}),
    children: "blocks",
    example:
      '<Hero>\n\nYour people call one number, and somebody who knows your office picks up.\n\n<Button to="/contact/" label="Book a first call" />\n\n</Hero>',
  },
  Cards: {
    description: "Two to six short texts beside each other; holds <Card> parts.",
    props: z.strictObject({}),
    children: "blocks",
    example:
      '<Cards>\n<Card title="About us" to="/about/">\n\nWho answers when you call.\n\n</Card>\n<Card title="Write to us" to="/contact/">\n\nWhat you need, in a sentence or two.\n\n</Card>\n</Cards>',
  },
  Card: {
    description: "One part of <Cards>, with a heading that may lead to a page of this site.",
    props: z.strictObject({
      title: line(80, "Its heading."),
      to: ownPage("The page of this site that it leads to, such as /pricing/.").optional(),
    }),
    children: "blocks",
    example: '<Card title="About us" to="/about/">\n\nWho answers when you call.\n\n</Card>',
  },
  Figures: {
    description: "One to four figures in large type; holds <Figure> parts.",
    props: z.strictObject({}),
    children: "blocks",
    example:
      '<Figures>\n<Figure price="managed-per-user" label="Managed IT" />\n<Figure fact="microsoft-365-business-premium-user-limit" label="The most users of one Microsoft 365 Business plan" />\n</Figures>',
  },
  Figure: {
    description: "One part of <Figures>: a fact with its source, or a price. Its number is never typed.",
    props: z.strictObject({
      fact: id("A fact's file name in content/facts.").optional(),
      price: id("A price's file name in content/prices.").optional(),
      label: line(
        90,
        "What the figure counts, without a number; the fact's sentence or the price's name where left out.",
      ).optional(),
    }),
    children: "none",
    example: '<Figure price="managed-per-user" label="Managed IT" />',
  },
  Button: {
    description: "A large link to a page of this site.",
    props: z.strictObject({
      to: ownPage("The page of this site that it leads to, such as /contact/."),
      label: line(40, "What it says: what happens next, in two to four words."),
    }),
    children: "none",
    example: '<Button to="/contact/" label="Book a first call" />',
  },
} as const satisfies Record<string, ComponentDefinition>;
