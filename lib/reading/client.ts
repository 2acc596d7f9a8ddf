/** Who asked for a page: a reader, an assistant, or another program. */
import crawlers from "crawler-user-agents";
import { isbotMatch } from "isbot";
import type { SeenRequest } from "./request.ts";

/** What an assistant wants a page for: to be trained with it, to find it later, or to answer somebody who asks now. */
export const assistantPurposes = ["training", "index", "question"] as const;
export type AssistantPurpose = (typeof assistantPurposes)[number];

export interface Client {
  readonly by: "reader" | "program" | AssistantPurpose;
  /** What a program calls itself. */
  readonly name?: string;
}

/** By the words that their makers document: OpenAI, Anthropic, Perplexity, Mistral, Google, Meta, Amazon, Apple, DuckDuckGo and others. */
const assistants: Readonly<Record<AssistantPurpose, readonly string[]>> = {
  question: [
    "ChatGPT-User",
    "Claude-User",
    "Perplexity-User",
    "MistralAI-User",
    "DuckAssistBot",
    "meta-externalfetcher",
    "Google-NotebookLM",
    "Gemini-Deep-Research",
  ],
  index: ["OAI-SearchBot", "Claude-SearchBot", "PerplexityBot", "Amazonbot", "Applebot"],
  training: [
    "GPTBot",
    "ClaudeBot",
    "anthropic-ai",
    "Claude-Web",
    "CCBot",
    "Bytespider",
    "meta-externalagent",
    "cohere-training-data-crawler",
    "cohere-ai",
    "AI2Bot",
    "Diffbot",
  ],
};

const known = new Map(
  assistantPurposes.flatMap((by) =>
    assistants[by].map((name) => [name.toLowerCase(), { by, name }] as const),
  ),
);
const assistantNames = new RegExp([...known.keys()].map((name) => RegExp.escape(name)).join("|"), "i");
const crawlerPatterns = new RegExp(crawlers.map(({ pattern }) => pattern).join("|"));

/**
 * Every browser that the site supports says what it fetches (`Sec-Fetch-*`) and for whom (`Accept-Language`) when it opens a page over
 * https, and no page can keep it from doing so. Who claims to be a browser and leaves one of them out is a program.
 */
export function clientOf({
  agent,
  mode,
  dest,
  language,
}: Pick<SeenRequest, "agent" | "mode" | "dest" | "language">): Client {
  const named = namedIn(agent);
  if (named !== undefined) return named;
  const isBrowser =
    agent.startsWith("Mozilla/5.0 ") && mode === "navigate" && dest === "document" && language !== "";
  return { by: isBrowser ? "reader" : "program" };
}

/** A name from the lists is looked for in what is usually one of a few dozen texts. */
const cache = new Map<string, Client | undefined>();
const mostCached = 2_000;

function namedIn(agent: string): Client | undefined {
  if (cache.has(agent)) return cache.get(agent);
  if (cache.size >= mostCached) cache.clear();
  const found = lookUp(agent);
  cache.set(agent, found);
  return found;
}

function lookUp(agent: string): Client | undefined {
  const assistant = known.get(assistantNames.exec(agent)?.[0].toLowerCase() ?? "");
  if (assistant !== undefined) return assistant;
  const word = crawlerPatterns.exec(agent)?.[0] ?? isbotMatch(agent);
  return word === null ? undefined : { by: "program", name: nameOf(word) };
}

/** The lists match with what surrounds a name: `Googlebot/`, `(compatible; Example`. */
function nameOf(word: string): string {
  return word.replace(/[^\p{L}\p{N}]+$|^[^\p{L}\p{N}]+/gu, "").slice(0, 40) || "unnamed";
}

/** Assistants whose answers link to the pages they quote, by the host that a visitor comes from. */
const answering: Readonly<Record<string, string>> = {
  "chatgpt.com": "ChatGPT",
  "chat.openai.com": "ChatGPT",
  "claude.ai": "Claude",
  "perplexity.ai": "Perplexity",
  "gemini.google.com": "Gemini",
  "copilot.microsoft.com": "Copilot",
  "chat.mistral.ai": "Mistral",
  "duck.ai": "Duck.ai",
};

/** The assistant that sent a visitor: by the site that linked, or by the source that ChatGPT writes into its links. */
export function assistantThatSent(
  host: string | undefined,
  campaign: string | undefined,
): string | undefined {
  const source = campaign?.split(" / ")[0] ?? "";
  for (const name of [host, source]) {
    const found = answering[(name ?? "").replace(/^www\./, "")];
    if (found !== undefined) return found;
  }
  return undefined;
}
