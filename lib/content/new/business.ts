/** The kinds that say who the company is and what it asks and promises. */
import { type PriceModel, priceModels } from "../schema/price.ts";
import { type Kind, listOf } from "./kind.ts";
import { slugOf } from "./slug.ts";
import { templateTexts } from "./template-texts.ts";

const units: Record<PriceModel, string> = {
  "per-user": "a user a month",
  "per-device": "a device a month",
  hourly: "an hour",
  block: "a block of hours",
  flat: "a month",
  project: "a project",
};

export const business = {
  price: {
    collection: "prices",
    description: "a price of the company, to be put into sentences and tables",
    named: "name",
    questions: [
      { name: "name", field: "name", ask: "What is bought" },
      {
        name: "model",
        field: "model",
        ask: `How it is counted: ${priceModels.join(", ")}`,
        standard: () => priceModels[0],
      },
      { name: "amount", field: "from", ask: "The price, or the lower end of its range", number: true },
      {
        name: "unit",
        field: "unit",
        ask: "What one price buys",
        standard: (_, { model }) => units[priceModels.find((known) => known === model) ?? "per-user"],
      },
      { name: "currency", field: "currency", ask: "The currency's code", standard: () => "USD" },
      { name: "note", field: "note", ask: "What the price depends on", standard: templateTexts.price },
    ],
    data: ({ name, model, amount, unit, currency, note }) => ({
      name,
      model,
      currency,
      from: Number(amount),
      unit,
      basis: "own",
      note,
    }),
  },
  sum: {
    collection: "sums",
    description: "amounts with names, worked out from prices and facts, to be put into sentences",
    named: "title",
    questions: [
      { name: "title", field: "title", ask: "What is worked out, for whom" },
      {
        name: "amount",
        ask: "The first amount, from numbers and names of prices and facts",
        standard: () => "25 * 12",
      },
    ],
    data: ({ title, amount }) => ({ title, amounts: { total: amount } }),
  },
  category: {
    collection: "categories",
    description: "a section of the blog",
    named: "name",
    questions: [
      { name: "name", field: "name", ask: "Its name" },
      {
        name: "description",
        field: "description",
        ask: "One or two sentences for its page (50 to 300 characters)",
        standard: (_, { name = "" }) => templateTexts.section(name),
      },
    ],
    data: ({ name, description }) => ({ name, description }),
  },
  person: {
    collection: "people",
    description: "somebody who writes here; only people who exist",
    named: "name",
    questions: [
      { name: "name", field: "name", ask: "The name, without titles" },
      { name: "role", field: "role", ask: "What they do in the company", standard: templateTexts.role },
      {
        name: "bio",
        field: "bio",
        ask: "Two to four sentences (50 to 800 characters)",
        standard: (_, { name = "" }) => templateTexts.biography(name),
      },
    ],
    data: ({ name, role, bio }) => ({ name, role, bio }),
  },
  "service-level": {
    collection: "service-levels",
    description: "a table of response times, to be put into a page",
    named: "name",
    questions: [
      { name: "name", field: "name", ask: "The table's caption" },
      { name: "hours", field: "hours", ask: "When the clock runs", standard: templateTexts.hours },
      {
        name: "levels",
        ask: "The levels' names, the most severe first (separated by semicolons)",
        list: true,
        standard: () => "1: Nobody can work; 2: Some cannot work; 3: A request",
      },
      {
        name: "note",
        field: "note",
        ask: "What is promised and what is not",
        standard: templateTexts.promise,
      },
    ],
    data: ({ name, hours, levels, note }) => ({
      name,
      hours,
      levels: listOf(levels).map((severity) => ({
        severity,
        meaning: templateTexts.severity(),
        response: templateTexts.response(),
        updates: templateTexts.updates(),
        hours: templateTexts.hours(),
      })),
      note,
    }),
  },
  responsibilities: {
    collection: "responsibilities",
    description: "a table of who does what, to be put into a page",
    named: "title",
    questions: [
      { name: "title", field: "title", ask: "The table's caption" },
      {
        name: "columns",
        ask: "The ways of working side by side (separated by semicolons)",
        list: true,
        standard: () => "Your own IT staff; Co-managed; Fully managed",
      },
    ],
    data: ({ title, columns }) => {
      const ways = listOf(columns).map((name) => ({ id: slugOf(name), name }));
      return {
        title,
        columns: ways,
        groups: [
          {
            name: templateTexts.tasks(),
            tasks: [
              { task: templateTexts.task(), who: Object.fromEntries(ways.map(({ id }) => [id, "shared"])) },
            ],
          },
        ],
      };
    },
  },
  redirect: {
    collection: "redirects",
    description: "an old address that leads to a new one; a line of content/redirects.yaml",
    named: "from",
    questions: [
      { name: "from", field: "redirects.0.from", ask: "The old address, from the slash on (/old-page/)" },
      { name: "to", field: "redirects.0.to", ask: "The address it leads to (/about/)" },
    ],
    data: ({ from, to }) => ({ from, to, permanent: true }),
  },
} as const satisfies Record<string, Kind>;
