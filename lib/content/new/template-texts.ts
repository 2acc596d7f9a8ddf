/**
 * What `npm run new` writes as a placeholder for the author's own words. The templates take their sentences from here and nowhere else, and the
 * content check refuses them in what is published by this same list, so that the two cannot drift apart.
 */
export const templateTexts = {
  description: (title) => `What a reader learns here about "${title}", in a sentence or two.`,
  firstAnswer: (title) => `Answer the question of "${title}" here, in the first two or three sentences.`,
  firstHeading: () => "The first thing a reader asks",
  tone: () => "Write as you would speak to one client, and link to other articles where it helps.",
  page: (title) => `What readers of "${title}" come here for, in plain words.`,
  service: (title) => `What a client gets with "${title}", in plain words.`,
  audience: () => "Who the service is for, in one sentence.",
  notFor: () => "A kind of business that does better with something else",
  included: () => "Something that the service includes",
  excluded: () => "Something that the service does not include",
  step: () => "What happens first, and what the client needs for it.",
  definition: (term) => `What "${term}" means, in one or two plain sentences.`,
  example: () => "Why it matters to an office, with an example.",
  question: (title) => `What the reader asks about "${title}"`,
  cell: () => "What this option offers here, in a few words.",
  verdict: () => "The answer in two or three sentences.",
  circumstance: () => "A circumstance in which it is the right one",
  method: () => "How the scores were given, and what they rest on.",
  option: (name) => `What "${name}" is, in one or two sentences.`,
  goodFor: () => "A kind of business that does well with it",
  section: (name) => `What readers find under "${name}", in one or two sentences.`,
  role: () => "What this person does in the company",
  biography: (name) => `What readers should know about ${name}, in two to four sentences.`,
  reader: () => "the people at your company who read the answers",
  price: () => "What the price depends on.",
  severity: () => "What counts as this level, with an example.",
  response: () => "Within what time somebody answers",
  updates: () => "How often the client hears from us",
  hours: () => "The hours in which this level is answered",
  promise: () => "What is promised, and what is not.",
  passage: (value) => `The words you read, which contain "${value}", copied exactly.`,
  differs: () => "What is different in this place from the others",
  place: (name) => `What people in ${name} should know before they call you, in plain words.`,
  words: () => "The words, exactly as they were said",
  saying: () => "Who agreed, and what the person does there",
  covers: () => "What it covers",
  changes: () => "What is different in this service for these firms",
  firms: (name) => `What ${name} should know before they choose an IT company, in plain words.`,
  clientName: () => "The client's name, or who it is without the name",
  industry: () => "What the client does",
  clientSize: () => "How many people work there",
  before: () => "How it was before, in the client's own terms.",
  work: () => "What was done first, in one sentence",
  outcome: () => "What was measured",
  measuring: () => "How it was measured, over which time and by whom",
  study: (title) => `What a firm in the same place can learn from "${title}", in plain words.`,
  tasks: () => "A group of tasks",
  task: () => "A task that somebody has to do",
} as const satisfies Record<string, (about: string) => string>;

const about = "\0";
const quote = /["“”]/g;

interface Template {
  /** The longest part that is the same whatever it is about: a text without it need not be searched. */
  fixed: string;
  pattern: RegExp;
}

const templates: readonly Template[] = Object.values(templateTexts).map((sentence) => {
  const parts = sentence(about).split(about);
  const text = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("[^]{0,200}?");
  return {
    fixed: parts.reduce((longest, part) => (part.length > longest.length ? part : longest)),
    // A placeholder sentence may have more text after it; a placeholder of a few words must be all there is.
    pattern: new RegExp(sentence(about).endsWith(".") ? text : `^${text}$`),
  };
});

/**
 * The placeholder that a paragraph, a heading or a value still holds; undefined if an author has replaced it.
 *
 * @example templateTextIn("The answer in two or three sentences.") // "The answer in two or three sentences."
 */
export function templateTextIn(words: string): string | undefined {
  const plain = words.replace(quote, '"').replace(/\s+/g, " ").trim();
  for (const { fixed, pattern } of templates) {
    const found = plain.includes(fixed) ? pattern.exec(plain)?.[0] : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
