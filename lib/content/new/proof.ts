/** The kinds that rest on somebody else's word. */
import { descriptionOf } from "./description.ts";
import { type Kind, listOf } from "./kind.ts";
import { templateTexts } from "./template-texts.ts";

export const proof = {
  "case-study": {
    collection: "case-studies",
    description: "what was done for one client; published once the client agrees",
    named: "title",
    questions: [
      { name: "title", field: "title", ask: "The headline" },
      descriptionOf("title"),
      { name: "service", field: "services.0", ask: "The service that the client has", from: "services" },
      {
        name: "client",
        field: "client.name",
        ask: "The client's name, or a description",
        standard: templateTexts.clientName,
      },
      {
        name: "industry",
        field: "client.industry",
        ask: "What the client does",
        standard: templateTexts.industry,
      },
      { name: "size", field: "client.size", ask: "How big it is", standard: templateTexts.clientSize },
      { name: "before", field: "before", ask: "How it was before", standard: templateTexts.before },
      {
        name: "done",
        ask: "What was done (several: separated by semicolons)",
        list: true,
        standard: templateTexts.work,
      },
      { name: "publish", field: "publishedAt", ask: "The day it should appear", standard: (today) => today },
    ],
    data: ({ title, description, service, client, industry, size, before, done, publish }, today) => ({
      title,
      description,
      publishedAt: publish,
      client: { name: client, industry, size },
      services: [service],
      before,
      done: listOf(done),
      outcomes: [
        {
          id: "first",
          name: templateTexts.outcome(),
          value: 0,
          unit: "hours",
          method: templateTexts.measuring(),
          measured: today,
        },
      ],
    }),
    body: ({ title = "" }) => `${templateTexts.study(title)}\n`,
  },
  quote: {
    collection: "quotes",
    description: "what somebody said about the company, with permission",
    named: "person",
    questions: [
      { name: "person", field: "person", ask: "Who said it" },
      { name: "firm", field: "firm", ask: "The firm" },
      { name: "source", field: "source", ask: "Where readers can open the same words, with https://" },
      { name: "words", field: "words", ask: "The words", standard: templateTexts.words },
      { name: "said", field: "said", ask: "The day it was said", standard: (today) => today },
      {
        name: "from",
        field: "permission.from",
        ask: "Who gave the permission",
        standard: templateTexts.saying,
      },
      { name: "covers", field: "permission.covers", ask: "What it covers", standard: templateTexts.covers },
      {
        name: "expires",
        field: "expires",
        ask: "The last day it is shown",
        standard: (today) => `${Number(today.slice(0, 4)) + 2}${today.slice(4, 8)}28`,
      },
    ],
    data: ({ person, firm, source, words, said, from, covers, expires }, today) => ({
      words,
      person,
      firm,
      said,
      permission: { from, given: today, covers },
      source,
      expires,
    }),
  },
} as const satisfies Record<string, Kind>;
