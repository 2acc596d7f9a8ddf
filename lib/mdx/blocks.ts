/** The blocks that a landing page is made of: part of the one list in registry.ts. */

import { z } from "zod";
import { date, reference, webAddress } from "../content/schema/fields.ts";
import { downloadEndings } from "../forms/downloads.ts";
import { contactForm } from "../forms/fields.ts";
import { defaultRoutes } from "../site/addresses.ts";
import {
  type ComponentDefinition,
  line,
  ownPage,
  photograph,
  publicFile,
  videoEndings,
} from "./definition.ts";

const contact = defaultRoutes.contact();

export const blocks = {
  Hero: {
    description:
      "The opening of a landing page: what you offer in large letters, up to two buttons, and one picture beside them. It comes first in the text.",
    props: z.strictObject({}),
    children: "blocks",
    once: true,
    example: `<Hero>\n\nYour people call one number, and somebody who knows your office picks up.\n\n<Button to="${contact}" label="Book a first call" />\n\n</Hero>`,
  },
  Cards: {
    description: "Two to six short texts beside each other; holds <Card> parts.",
    props: z.strictObject({}),
    children: "blocks",
    example: `<Cards>\n<Card title="About us" to="/about/">\n\nWho answers when you call.\n\n</Card>\n<Card title="Write to us" to="${contact}">\n\nWhat you need, in a sentence or two.\n\n</Card>\n</Cards>`,
  },
  Card: {
    description: "One part of <Cards>, with a heading that may lead to a page of this site.",
    props: z.strictObject({
      title: line(80, "Its heading."),
      to: ownPage("The page of this site that it leads to, such as /pricing/.", "title").optional(),
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
      fact: reference("facts", "A fact's file name in content/facts.").optional(),
      price: reference("prices", "A price's file name in content/prices.").optional(),
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
      to: ownPage("The page of this site that it leads to, such as /contact/.", "label"),
      label: line(40, "What it says: what happens next, in two to four words."),
    }),
    children: "none",
    example: `<Button to="${contact}" label="Book a first call" />`,
  },
  Ask: {
    description:
      "A form of content/forms. A page has one, and ends with it instead of its invitation to the contact page.",
    props: z.strictObject({
      form: reference("forms", "The form's file name; the contact form where left out.").default(contactForm),
      title: line(80, "The form's heading; the form's own where left out.").optional(),
    }),
    children: "none",
    once: true,
    example: '<Ask title="Ask for a first call" />',
  },
  Map: {
    description:
      "A drawn map of the offices and areas that have 'geo', with their names as links. Nothing is loaded from a map service.",
    props: z.strictObject({}),
    children: "none",
    once: true,
    example: "<Map />",
  },
  Download: {
    description: "A file of public/ to save, with its type and size.",
    props: z.strictObject({
      file: publicFile(downloadEndings, "A file in public/, by its address: /downloads/checklist.pdf."),
      title: line(80, "What it is."),
    }),
    children: "none",
    example: '<Download file="/downloads/checklist.pdf" title="Checklist for your first day with us" />',
  },
  Video: {
    description:
      "A video of public/ with its captions, loaded when somebody plays it; or, with 'href', a picture and a link to where it is.",
    props: z.strictObject({
      title: line(80, "What it shows."),
      file: publicFile(videoEndings, "A video in public/, by its address: /videos/tour.mp4.").optional(),
      captions: publicFile(
        ["vtt"],
        "What is said in it, as a WebVTT file in public/: /videos/tour.vtt. Needed with 'file'.",
      ).optional(),
      href: webAddress("The page of another site that shows it, with https.").optional(),
      poster: photograph("A picture in content/images shown before it plays. Needed with 'href'.").optional(),
      uploaded: date(
        "The day a video of ours was put online. With it and a 'poster', search engines can show the video.",
      ).optional(),
    }),
    children: "none",
    example:
      '<Video title="A tour of our office" file="/videos/tour.mp4" captions="/videos/tour.vtt" poster="front-desk.png" uploaded="2026-03-01" />',
  },
  Gallery: {
    description: "Two to twelve pictures beside each other; holds <Photo> parts.",
    props: z.strictObject({}),
    children: "blocks",
    example:
      '<Gallery>\n<Photo src="front-desk.png" alt="A technician at the front desk" caption="Where you bring a laptop" />\n<Photo src="workbench.png" alt="A workbench with three open laptops" caption="Where it is repaired" />\n</Gallery>',
  },
} as const satisfies Record<string, ComponentDefinition>;
