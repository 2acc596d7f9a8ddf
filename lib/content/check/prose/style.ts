/** How a text reads: hard and long sentences, passive voice, words with a simpler sister, words that shut people out. */
import { unified } from "unified";
import { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import type { Body } from "../body-parts.ts";
import type { RuleName } from "../rules.ts";
import type { Finding } from "../source.ts";
import { proseOf } from "./prose-of.ts";

/** Past this many words a reader has forgotten how the sentence began. */
const longSentence = 35;

/** Words a program takes for long or hurtful, and a reader does not. */
const plainEnough = [
  "it is",
  "there is",
  "there are",
  "address",
  "delete",
  "your office",
  "objective",
  "type",
  "request",
  "option",
  "contains",
  "purchase",
  "minimum",
];
const harmless = ["easy", "easily", "simple", "just", "hang", "landlord"];
/** A text may speak of one woman or one man. */
const pronouns = new Set(["he-she", "her-him", "hers-his", "herself-himself"]);

const sources: Record<
  string,
  { rule: RuleName; says: (message: VFileMessage) => Pick<Finding, "message" | "remedy"> }
> = {
  "retext-readability": {
    rule: "prose-reading-ease",
    says: () => ({ message: "This sentence is hard to read.", remedy: "Split it, or use shorter words." }),
  },
  "retext-passive": {
    rule: "prose-passive",
    says: ({ actual }) => ({
      message: `'${actual}' is passive: it does not say who acts.`,
      remedy:
        "Name who does it: 'we test the backup' for 'the backup is tested'. Leave it where it does not matter who.",
    }),
  },
  "retext-simplify": {
    rule: "prose-simpler-word",
    says: ({ actual, expected }) => ({
      message: `There is a simpler word for '${actual}'.`,
      remedy: expected && expected.length > 0 ? `Write: ${expected.join(", ")}.` : "Leave it out.",
    }),
  },
  "retext-repeated-words": {
    rule: "prose-repeated-word",
    says: ({ actual }) => ({ message: `A word is repeated here: '${actual}'.`, remedy: "Delete one." }),
  },
  "retext-equality": {
    rule: "prose-inclusive",
    says: ({ actual, expected }) => ({
      message: `'${actual}' can leave readers out or hurt them.`,
      remedy:
        expected && expected.length > 0
          ? `Perhaps: ${expected.slice(0, 4).join(", ")}.`
          : "Look for another word.",
    }),
  },
};

/** @throws Error where the packages for advice are not installed (`npm ci` without `--omit=dev`) */
export async function styleAdvice(
  { paragraphs }: Pick<Body, "paragraphs">,
  text: string,
): Promise<Finding[]> {
  const processor = await reader();
  const found: Finding[] = [];
  for (const paragraph of paragraphs) {
    const { range } = paragraph;
    const prose = proseOf(paragraph, text);
    const file = new VFile(prose);
    await processor.run(processor.parse(file), file);
    for (const message of file.messages) {
      const kind = sources[message.source ?? ""];
      const { place } = message;
      if (!kind || !place || !("start" in place) || pronouns.has(message.ruleId ?? "")) continue;
      found.push({
        rule: kind.rule,
        range: { start: range.start + (place.start.offset ?? 0), end: range.start + (place.end.offset ?? 0) },
        ...kind.says(message),
      });
    }
    found.push(...longSentences(prose, range.start));
  }
  return found;
}

async function reader() {
  const [english, passive, readability, equality, simplify, repeated] = await Promise.all([
    import("retext-english"),
    import("retext-passive"),
    import("retext-readability"),
    import("retext-equality"),
    import("retext-simplify"),
    import("retext-repeated-words"),
  ]);
  return unified()
    .use(english.default)
    .use(repeated.default)
    .use(passive.default)
    .use(equality.default, { ignore: harmless })
    .use(simplify.default, { ignore: plainEnough })
    .use(readability.default, { age: 18, threshold: 6 / 7 });
}

function longSentences(prose: string, start: number): Finding[] {
  const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
  return [...sentences.segment(prose)].flatMap(({ segment, index }): Finding[] => {
    const words = segment.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
    if (words <= longSentence) return [];
    const length = segment.trimEnd().length;
    return [
      {
        rule: "prose-sentence-length",
        range: { start: start + index, end: start + index + length },
        message: `This sentence has ${words} words.`,
        remedy: "End it after the first thought, and begin a new one.",
      },
    ];
  });
}
