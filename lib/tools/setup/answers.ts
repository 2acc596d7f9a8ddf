/** What the setup asks, in one table: the questions at a terminal, the flags, the keys of an answers file and the help are made of it. */
import { existsSync, readFileSync } from "node:fs";
import { isMap, parseDocument } from "yaml";
import { closest, didYouMean } from "../../content/check/suggest.ts";
import { meantAddress, meantValue } from "../../content/check/usual-values.ts";
import { type CompanyData, companySchema } from "../../content/schema/company.ts";
import { idsIn } from "../../shared/id-list.ts";
import { hoursOf } from "./hours.ts";
import { SetupError } from "./setup-error.ts";
import { colorIn, keep, standard } from "./theme-answers.ts";

/** Every answer as it is written, by the name of its question. */
export type Answers = Record<string, string>;

/** What the content has that can be chosen from, by file name. */
export interface Choices {
  services: readonly string[];
  articles: readonly string[];
  comparisons: readonly string[];
  prices: readonly string[];
  themes: readonly string[];
  /** The folders of its translations. */
  languages: readonly string[];
}

export interface Question {
  name: string;
  /** What is asked at a terminal and said in the help. */
  ask: string;
  /** What its answer chooses from. */
  from?: keyof Choices;
  /** It is asked only where the answer to this question is not `none`. */
  with?: "street";
  /** It is asked only where there is something to choose from. */
  optional?: boolean;
  /** The answer that leaves things as they are; nothing where the sample's own is no answer. */
  now(company: CompanyData): string | undefined;
  /** What is wrong with an answer, and what to write instead. */
  problem?(answer: string, choices: Choices): string | undefined;
}

/** Takes a thing out: the company has none. */
export const none = "none";

const real = (value: (company: CompanyData) => string | undefined) => (company: CompanyData) =>
  company.sample ? undefined : value(company);

export const questions: readonly Question[] = [
  { name: "name", ask: "The company's name", now: real(({ name }) => name), problem: field("name") },
  {
    name: "legal-name",
    ask: "Its registered name, or none",
    now: ({ legalName, sample }) => (sample ? none : (legalName ?? none)),
    problem: unlessNone(field("legalName")),
  },
  {
    name: "tagline",
    ask: "What it does, in a few words",
    now: ({ tagline }) => tagline,
    problem: field("tagline"),
  },
  {
    name: "url",
    ask: "The site's address, such as https://www.acme-it.com",
    now: real(({ url }) => url),
    problem: (answer) =>
      field("url")(answer) &&
      withRemedy(
        "has to be the whole address without a path: https://www.acme-it.com",
        meantAddress(answer, true)?.value,
      ),
  },
  {
    name: "phone",
    ask: "Its phone number with the country code",
    now: real(({ telephone }) => telephone),
    problem: (answer) => withRemedy(field("telephone")(answer), meantValue("telephone", answer)?.value),
  },
  { name: "email", ask: "Its email address", now: real(({ email }) => email), problem: field("email") },
  {
    name: "street",
    ask: "Street and number of the office, or none where it has no address",
    now: real(({ address }) => address?.street ?? none),
  },
  { name: "town", ask: "Town", with: "street", now: real(({ address }) => address?.locality ?? none) },
  {
    name: "region",
    ask: "State, or none",
    with: "street",
    now: real(({ address }) => address?.region ?? none),
  },
  {
    name: "postal-code",
    ask: "ZIP code",
    with: "street",
    now: real(({ address }) => address?.postalCode ?? none),
  },
  {
    name: "country",
    with: "street",
    ask: "Country, two letters",
    now: ({ address }) => address?.country ?? "US",
    problem: (answer) =>
      /^[A-Z]{2}$/.test(answer)
        ? undefined
        : withRemedy("has to be a country's two letters, such as US", meantValue("country", answer)?.value),
  },
  {
    name: "hours",
    ask: "When somebody answers, such as Monday-Friday 07:30-17:30, or none",
    now: ({ openingHours }) =>
      openingHours?.map(({ days, opens, closes }) => `${days.join(" ")} ${opens}-${closes}`).join("; ") ??
      none,
    problem: unlessNone((answer) => {
      const hours = hoursOf(answer);
      return typeof hours === "string" ? hours : undefined;
    }),
  },
  {
    name: "area",
    ask: "Where it works, separated by semicolons, or none",
    now: real(({ areaServed }) => areaServed?.join("; ") ?? none),
  },
  {
    name: "time-zone",
    ask: "Its time zone",
    now: ({ timeZone }) => timeZone,
    problem: (answer) => withRemedy(field("timeZone")(answer), meantValue("timeZone", answer)?.value),
  },
  {
    name: "logo",
    ask: "The logo, an SVG file on this machine, or keep",
    now: () => keep,
    problem: (answer) =>
      answer === keep
        ? undefined
        : !/\.svg$/i.test(answer)
          ? "has to be an SVG file, which stays sharp in every size. Ask whoever drew the logo for the .svg, or write: keep"
          : existsSync(answer)
            ? undefined
            : "does not exist. Write the path from here, such as ../logo.svg, or: keep",
  },
  {
    name: "theme",
    ask: "How the site looks: standard, or the name of a theme of content/themes",
    now: ({ theme }) => theme ?? standard,
    problem: (answer, { themes }) =>
      answer === standard || themes.includes(answer)
        ? undefined
        : `has to be one of the themes here.${didYouMean(closest(answer, themes))} They are: ${[standard, ...themes].join(", ")}`,
  },
  {
    name: "color",
    ask: "Its main color, such as #1f4e8c, or keep",
    now: () => keep,
    problem: (answer) =>
      answer === keep || colorIn(answer) !== undefined
        ? undefined
        : "has to be a color of six digits, such as #1f4e8c, or keep. The brand guide has it, or a color picker on the logo",
  },
  choice("services", "The services it sells"),
  choice("articles", "The articles to keep"),
  choice("comparisons", "The comparisons to keep; an article goes with its comparison"),
  {
    ...choice("languages", "The translations to keep"),
    optional: true,
    // Nobody at the company has read what the sample says in another language.
    now: ({ sample }) => (sample ? none : "all"),
  },
  yesOrNo("glossary", "Keep the glossary? yes or no"),
  yesOrNo("calculator", "Keep the cost calculator? yes or no"),
  {
    name: "prices",
    ask: "Whose prices: own (you give the figures), sample (replace them later), none (publish no prices)",
    now: () => "sample",
    problem: (answer) =>
      ["own", "sample", none].includes(answer) ? undefined : "has to be own, sample or none",
  },
];

/** The documents that an answer names: all, none, or those with these file names. */
export function chosen(answer: string, known: readonly string[]): string[] {
  return answer === "all" ? [...known] : answer === none ? [] : idsIn(answer);
}

/** Whether a question makes sense after the answers to those before it. */
export function isAsked(
  { with: other, from, optional }: Question,
  answers: Answers,
  choices: Choices,
): boolean {
  if (optional && from && choices[from].length === 0) return false;
  return other === undefined || answers[other] !== none;
}

/** What is wrong with an answer to a question; nothing where it is right. */
export function problemWith(question: Question, answer: string, choices: Choices): string | undefined {
  const problem = answer.trim() === "" ? "needs an answer" : question.problem?.(answer.trim(), choices);
  return problem && `'${question.name}' is '${answer.trim()}': it ${problem}`;
}

/**
 * An answer to every question: those given, and for the rest what the content says now.
 *
 * @throws SetupError naming every answer that is needed and missing, and every one that does not fit
 */
export function completed(
  { company, choices }: { company: CompanyData; choices: Choices },
  given: Answers,
): Answers {
  const answers: Answers = {};
  const wrong: string[] = [];
  const missing: string[] = [];
  for (const question of questions) {
    const { name, ask } = question;
    const written = given[name];
    const problem = written === undefined ? undefined : problemWith(question, written, choices);
    const answer =
      written ?? question.now(company) ?? (isAsked(question, answers, choices) ? undefined : none);
    if (problem) wrong.push(problem);
    else if (answer === undefined) missing.push(`--${name} is needed: ${ask}`);
    else answers[name] = answer.trim();
  }
  const half = ["town", "postal-code"].filter((name) => answers[name] === none);
  if (answers.street !== undefined && answers.street !== none && half.length > 0)
    wrong.push(
      `An address needs ${half.map((name) => `--${name}`).join(" and ")} as well as --street; or write --street none`,
    );
  if (missing.length > 0)
    missing.push(
      "Without any answers, npm run setup asks at a terminal; npm run setup -- --help lists them.",
    );
  if (wrong.length + missing.length > 0) throw new SetupError([...wrong, ...missing].join("\n"));
  return answers;
}

/**
 * The answers of a YAML file with the names of the questions as its keys, and the prices under `price:`.
 *
 * @throws SetupError where it cannot be read or holds something that nobody asked
 */
export function answersIn(file: string): { answers: Answers; prices: string[] } {
  if (!existsSync(file))
    throw new SetupError(`The file '${file}' does not exist. --answers takes the path of a YAML file.`);
  const document = parseDocument(readFileSync(file, "utf8"));
  const [error] = document.errors;
  if (error || !isMap(document.contents))
    throw new SetupError(
      `${file} cannot be read as answers: ${error?.message ?? "it has no 'name: value' lines"}`,
    );
  const answers: Answers = {};
  const prices: string[] = [];
  for (const [key, value] of Object.entries<unknown>(document.toJS())) {
    if (key === "price" && typeof value === "object" && value !== null)
      prices.push(...Object.entries(value).map(([id, figure]) => `${id}=${figure}`));
    else if (questions.some(({ name }) => name === key))
      answers[key] = Array.isArray(value) ? value.join("; ") : written(value);
    else
      throw new SetupError(
        `${file}: '${key}' is not a question of the setup.${didYouMean(closest(key, names))} Known: ${names.join(", ")}, price.`,
      );
  }
  return { answers, prices };
}

const names = questions.map(({ name }) => name);

/** YAML reads `no` as text and `false` as a truth value; people write both. */
function written(value: unknown): string {
  return value === true ? "yes" : value === false ? "no" : value === null ? none : String(value);
}

function field(name: keyof typeof companySchema.shape): (answer: string) => string | undefined {
  return (answer) => {
    const [issue] = companySchema.shape[name].safeParse(answer).error?.issues ?? [];
    return (
      issue && (issue.code === "too_big" ? `has to be ${issue.maximum} characters or fewer` : issue.message)
    );
  };
}

function unlessNone(problem: (answer: string) => string | undefined): (answer: string) => string | undefined {
  return (answer) => (answer === none ? undefined : problem(answer));
}

function withRemedy(problem: string | undefined, meant: string | undefined): string | undefined {
  return problem && meant ? `${problem}. Write: ${meant}` : problem;
}

function choice(name: "services" | "articles" | "comparisons" | "languages", ask: string): Question {
  return {
    name,
    from: name,
    ask: `${ask}: all, none, or their names`,
    now: () => "all",
    problem: (answer, choices) => {
      const known = choices[name];
      const unknown = chosen(answer, known).find((id) => !known.includes(id));
      if (unknown === undefined) return undefined;
      const there = known.length > 0 ? ` There: ${known.join(", ")}` : " There is none";
      return `names '${unknown}', which does not exist.${didYouMean(closest(unknown, known))}${there}`;
    },
  };
}

function yesOrNo(name: string, ask: string): Question {
  return {
    name,
    ask,
    now: () => "yes",
    problem: (answer) => (answer === "yes" || answer === "no" ? undefined : "has to be yes or no"),
  };
}
