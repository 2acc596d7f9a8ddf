/** What JSON-LD says to machines, read without the importer: questions with their answers, and keywords. */
import { fromText } from "../body/html-tree.ts";

export interface MarkupWords {
  questions: { question: string; answer: string }[];
  keywords: string[];
}

const script = /<script\b[^>]*ld\+json[^>]*>([\s\S]*?)<\/script\s*>/gi;
const opening = /[[{]\s*(?:\\[nrt]|\s)*(?:[[{]\s*)?\\*["“”„″«]\s*@(?:context|graph|type|id)\b/;

/** Reads the JSON-LD of script elements, and that which was pasted among the lines of a page. */
export function markupWords(html: string, pasted: readonly string[]): MarkupWords {
  const words: MarkupWords = { questions: [], keywords: [] };
  for (const [, source = ""] of html.matchAll(script)) readSource(source, words);
  for (const source of pasted) readSource(source, words);
  return words;
}

/** The lines of a page without the JSON-LD pasted among them, and that apart. */
export function withoutPasted(lines: readonly string[]): { lines: string[]; pasted: string[] } {
  let text = lines.join("\n");
  const pasted: string[] = [];
  for (let start = text.search(opening); start >= 0; start = text.search(opening)) {
    const end = blockEnd(text, start);
    pasted.push(text.slice(start, end));
    const before = text
      .slice(0, start)
      .replace(/(?:<script[^<>]*>|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?|```\w*|\s)+$/i, "");
    const after = text
      .slice(end)
      .replace(/^(?:<\/script\s*>|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?|```|\s)+/i, "");
    text = `${before}\n${after}`;
  }
  return { lines: text.split("\n").filter((line) => line.trim() !== ""), pasted };
}

function blockEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "{" || character === "[") depth += 1;
    if (character === "}" || character === "]") depth -= 1;
    if (depth === 0) return at + 1;
  }
  const rest =
    /^(?:[^\n]*["“”„″«[\]{},:\\][^\n]*(?:\n|$))+/.exec(text.slice(start))?.[0] ?? text.slice(start);
  return start + rest.length;
}

function readSource(source: string, words: MarkupWords): void {
  const trimmed = source.replace(/^[^[{]*(?:<!\[CDATA\[)?[^[{]*/, "").replace(/[^\]}]*$/, "");
  try {
    readValue(JSON.parse(trimmed), words);
  } catch {
    readDamaged(decodeEntities(source), words);
  }
}

function readValue(value: unknown, words: MarkupWords): void {
  if (typeof value !== "object" || value === null) return;
  const node: Record<string, unknown> = { ...value };
  if ([node["@type"]].flat().some((type) => type === "Question" || type === "schema:Question")) {
    const answer = [node.acceptedAnswer, node.suggestedAnswer].flat().find((item) => item !== undefined);
    const text = typeof answer === "object" && answer !== null && "text" in answer ? answer.text : answer;
    if (typeof node.name === "string" && typeof text === "string")
      words.questions.push({ question: node.name, answer: text });
  }
  for (const item of [node.keywords].flat())
    if (typeof item === "string") words.keywords.push(...item.split(/[,;]/));
  for (const item of Object.values(node)) readValue(item, words);
}

/** No grammar: a value is what follows a name and a colon, up to a mark before a comma or bracket. */
function readDamaged(source: string, words: MarkupWords): void {
  const straight = source
    .replaceAll('\\"', "'")
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/[“”„″«»]/g, '"')
    .replace(/\s+/g, " ");
  const member = /"(name|text|keywords)" ?: ?"((?:[^"]|"(?! ?[,}\]]))*)" ?[,}\]]/g;
  let question: string | undefined;
  for (const [, name, value = ""] of straight.matchAll(member)) {
    if (name === "keywords") words.keywords.push(...value.split(/[,;]/));
    else if (name === "name") question = value.trim().endsWith("?") ? value : undefined;
    else if (question !== undefined) {
      words.questions.push({ question, answer: value });
      question = undefined;
    }
  }
}

/** Character references as characters, however often they were encoded; tags stay. */
export function decodeEntities(text: string): string {
  let result = text;
  for (let round = 0; round < 3 && /&#?\w{1,31};/.test(result); round += 1)
    result = fromText(result.replaceAll("<", "&lt;"));
  return result;
}
