/** A crowd whose members are known one by one, as a server saw it: recorded once, apart from what counts it, and kept in a file. */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { SeenRequest } from "#lib/reading/request.ts";

const file = new URL("../fixtures/reading/crowd.json", import.meta.url);

/** Whoever took part: people, whose browsers are real, and programs. */
export const parts = ["person", "listed program", "unlisted program", "browser of a program"] as const;
export type Part = (typeof parts)[number];

const crowdSchema = z.object({
  /** Each with what it really did: the pages that were on its screen, each with its day. A program has none. */
  members: z.array(z.object({ part: z.enum(parts), seen: z.array(z.string()) })),
  agents: z.array(z.string()),
  /** The number of the member, and the request in the order of {@link fields}; the agent by its number. */
  requests: z.array(z.array(z.union([z.string(), z.number()]))),
});

const text = z.string();
const requestSchema = z.object({
  at: z.number(),
  method: text,
  status: z.number(),
  mode: text,
  dest: text,
  purpose: text,
  gpc: text,
  address: text,
  host: text,
  source: text,
  campaign: text,
  path: text,
  language: text,
  referrer: text,
  agent: text,
  // The recorded site had no experiment.
  variant: z.literal("").default(""),
}) satisfies z.ZodType<SeenRequest>;

const fields = [
  "at",
  "method",
  "status",
  "mode",
  "dest",
  "purpose",
  "gpc",
  "address",
  "host",
  "source",
  "campaign",
  "path",
  "language",
  "referrer",
] as const satisfies readonly (keyof SeenRequest)[];

export interface Crowd {
  readonly members: readonly { readonly part: Part; readonly seen: readonly string[] }[];
  /** In the order of their time, each with the number of whoever sent it. */
  readonly requests: readonly { readonly member: number; readonly request: SeenRequest }[];
}

export function writeCrowd({ members, requests }: Crowd): void {
  const agents = [...new Set(requests.map(({ request }) => request.agent))];
  const rows = requests.map(({ member, request }) =>
    JSON.stringify([member, ...fields.map((name) => request[name]), agents.indexOf(request.agent)]),
  );
  const lines = [
    `{"members":[`,
    members.map((member) => JSON.stringify(member)).join(",\n"),
    `],"agents":[`,
    agents.map((agent) => JSON.stringify(agent)).join(",\n"),
    `],"requests":[`,
    rows.join(",\n"),
    "]}\n",
  ];
  writeFileSync(file, lines.join("\n"));
}

/** @throws Error where nothing is recorded yet */
export function readCrowd(): Crowd {
  const { members, agents, requests } = crowdSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return {
    members,
    requests: requests.map((row) => {
      const [member = 0, ...values] = row;
      const agent = agents[Number(values.pop())] ?? "";
      const told = Object.fromEntries(fields.map((name, index) => [name, values[index]]));
      return { member: Number(member), request: requestSchema.parse({ ...told, agent }) };
    }),
  };
}
