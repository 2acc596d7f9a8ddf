/** The kinds whose documents are texts: fields and a body. */
import { descriptionOf } from "./description.ts";
import { type Kind, listOf } from "./kind.ts";
import { templateTexts } from "./template-texts.ts";

const description = descriptionOf("title");

export const texts = {
  article: {
    collection: "articles",
    description: "an article",
    named: "title",
    questions: [
      { name: "title", field: "title", ask: "The headline" },
      description,
      { name: "category", field: "category", ask: "The section", from: "categories" },
      { name: "publish", field: "publishedAt", ask: "The day it should appear", standard: (today) => today },
    ],
    data: ({ title, description, category, publish }) => ({
      title,
      description,
      publishedAt: publish,
      category,
    }),
    body: ({ title = "" }) =>
      `${templateTexts.firstAnswer(title)}\n\n## ${templateTexts.firstHeading()}\n\n${templateTexts.tone()}\n`,
  },
  page: {
    collection: "pages",
    description: "a page of its own, such as one about jobs",
    named: "title",
    questions: [{ name: "title", field: "title", ask: "The headline" }, description],
    data: ({ title, description }, today) => ({ title, description, updatedAt: today }),
    body: ({ title = "" }) => `${templateTexts.page(title)}\n`,
  },
  service: {
    collection: "services",
    description: "a service page",
    named: "title",
    questions: [
      { name: "title", field: "title", ask: "The service's name" },
      description,
      {
        name: "type",
        field: "serviceType",
        ask: "The kind of service, in the trade's words",
        standard: (_, { title = "" }) => title,
      },
      {
        name: "audience",
        field: "audience",
        ask: "Who it is for, in one sentence",
        standard: templateTexts.audience,
      },
      {
        name: "notFor",
        ask: "Who should buy something else (several: separated by semicolons)",
        list: true,
        standard: templateTexts.notFor,
      },
      {
        name: "included",
        ask: "What it includes (separated by semicolons)",
        list: true,
        standard: templateTexts.included,
      },
      {
        name: "excluded",
        ask: "What it does not include (separated by semicolons)",
        list: true,
        standard: templateTexts.excluded,
      },
    ],
    data: ({ title, description, type, audience, notFor, included, excluded }, today) => ({
      title,
      description,
      serviceType: type,
      audience,
      notFor: listOf(notFor),
      included: listOf(included),
      excluded: listOf(excluded),
      steps: [{ title: "A first talk", text: templateTexts.step() }],
      updatedAt: today,
    }),
    body: ({ title = "" }) => `${templateTexts.service(title)}\n`,
  },
  term: {
    collection: "glossary",
    description: "a term of the glossary; articles link to it automatically",
    named: "term",
    questions: [
      { name: "term", field: "term", ask: "The term, as it is written inside a sentence" },
      {
        name: "definition",
        field: "definition",
        ask: "What it means, in one or two plain sentences (40 to 400 characters)",
        standard: (_, { term = "" }) => templateTexts.definition(term),
      },
    ],
    data: ({ term, definition }, today) => ({ term, definition, updatedAt: today }),
    body: () => `${templateTexts.example()}\n`,
  },
} as const satisfies Record<string, Kind>;
