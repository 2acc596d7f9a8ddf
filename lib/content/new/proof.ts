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
} as const satisfies Record<string, Kind>;
