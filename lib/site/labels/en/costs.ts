/** What the cost model says of a year: the sentences, tables and drawings that the server and the calculator's script both write. */
import type { Formats } from "../../formats.ts";

/** A year under one of the models: `mean` and the years that one in ten costs less, one in ten more, one in a hundred more. */
interface Year<Model> {
  model: Model;
  mean: number;
  p10: number;
  p90: number;
  p99: number;
}

export const costs = (f: Formats) => {
  const names = {
    breakFix: "break/fix",
    managed: "managed IT",
    coManaged: "co-managed IT",
    inHouse: "in-house IT",
  };
  type Model = keyof typeof names;
  const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
  const alone = (model: Model) => capital(names[model]);
  const money = f.roughDollars;
  const people = (count: number) => f.counted(count, { one: "person", other: "people" });
  const devices = (count: number) => f.counted(count, { one: "device", other: "devices" });
  const between = (low: number, high: number) =>
    money(low) === money(high) ? `about ${money(low)}` : `${money(low)} to ${money(high)}`;
  const firm = (size: { people: number; devices: number }) =>
    `For ${people(size.people)} and ${devices(size.devices)}`;

  const within = (share: number) => `within ${f.percent(share * 100)} of each other`;
  /** An input that is varied: its amount, and what that is an amount of. */
  const varied = {
    people: [(value: number) => people(Math.round(value)), ""],
    helpHours: [
      (value: number) => f.counted(Math.round(value * 10) / 10, { one: "hour", other: "hours" }),
      " of help per person per year",
    ],
    downtimeCost: [(value: number) => f.dollars(Math.round(value * 100) / 100), " per lost hour"],
    hourlyRate: [(value: number) => f.dollars(Math.round(value)), " per technician hour"],
  } as const;

  /** What a year costs beyond its bills, after an amount. */
  const losses = {
    downtime: "of work lost while waiting",
    ownTime: "of your own people’s time",
    security: "in security incidents",
  };

  return {
    /** Each model as a heading or the name of a row. */
    alone,
    /** The same within a sentence. */
    inSentence: (model: Model) => names[model],
    money,
    nothing: "With nobody and nothing to support, every model costs nothing. Enter the number of people.",
    /** Averages within such a share of the lowest: the difference is smaller than what nobody knows. */
    tied: (
      size: { people: number; devices: number },
      first: readonly { model: Model; mean: number }[],
      share: number,
    ) =>
      `${firm(size)}, ${f.list(first.map(({ model }) => names[model]))} are too close to call: about ${f.list(
        first.map(({ mean }) => money(mean)),
      )} a year on average, ${within(share)}.`,
    lowest: (size: { people: number; devices: number }, { model, mean }: Year<Model>) =>
      `${firm(size)}, ${names[model]} has the lowest average cost: about ${money(mean)} a year.`,
    /** Over which range of one unknown which of two models costs less; a range without winner is a tie. */
    ranges: (
      pair: readonly [Model, Model],
      key: keyof typeof varied,
      found: readonly { from: number; to: number; winner: Model | null }[],
      at: number,
      share: number,
    ) => {
      const [amount, of] = varied[key];
      const close = `${f.list(pair.map((model) => names[model]))} are ${within(share)}`;
      const now = `You are at ${amount(at)}.`;
      const [first] = found;
      const last = found.at(-1);
      if (first && first === last) {
        const who = first.winner ? `${names[first.winner]} costs less` : close;
        return `${capital(who)} all the way from ${f.number(first.from)} to ${amount(first.to)}${of}. ${now}`;
      }
      const told = found.flatMap(({ winner, ...range }) =>
        winner ? [{ ...range, who: names[winner] }] : [],
      );
      const words = told.map(({ from, to, who }, i) => {
        // What is counted is said once.
        const what = i === 0 ? of : "";
        const above = to === last?.to ? `${what} up` : ` to ${amount(to)}${what}`;
        const where = from === first?.from ? `up to ${amount(to)}${what}` : `from ${amount(from)}${above}`;
        return i === 0 ? `${who} costs less ${where}` : `${who} ${where}`;
      });
      const ties = told.length < found.length ? ` Otherwise ${close}.` : "";
      return `${capital(words.join(", "))}.${ties} ${now}`;
    },
    /** What the model with the higher bills buys by them: what it saves in losses that are on no bill. */
    difference: (
      more: Model,
      less: Model,
      bills: number,
      saved: readonly { loss: keyof typeof losses; by: number }[],
    ) =>
      `In bills alone, ${names[more]} costs ${money(bills)} more a year than ${names[less]}. ${
        saved.length === 0
          ? "That extra cost saves no lost time."
          : `For that you save ${f.list(saved.map(({ loss, by }) => `${money(by)} ${losses[loss]}`))}.`
      }`,
    security: (incident: { years: number; less: number; mean: number; typical: number }) =>
      `These figures include serious security incidents: one year in ${f.number(incident.years)} under break/fix and, we assume, ${f.percent(Math.round(incident.less * 100))} less often under the others. Half cost less than ${money(incident.typical)}; the average is ${money(incident.mean)}.`,
    withoutSecurity: "Serious security incidents are left out.",
    withoutBreakFix: (most: number) =>
      `Break/fix is not shown above ${people(most)}: that many fill a technician's week, and we do not offer it at that size.`,

    bothAlike: "no difference",
    lead: (model: Model, by: number) => `${names[model]} by ${money(by)}`,

    /** Beside the average, which is drawn larger. */
    range: ({ p10, p90 }: Year<Model>) => `${between(p10, p90)} in 8 of 10 years`,
    axis: f.shortDollars,
    /** What the columns of a table of years are called. */
    years: {
      mean: "Average",
      p10: "Good year (1 in 10 costs less)",
      p90: "Bad year (1 in 10 costs more)",
      p99: "Very bad year (1 in 100 costs more)",
    },
    /** The parts that a year's cost consists of. */
    parts: {
      fees: "Fees",
      onboarding: "Onboarding",
      staff: "Staff and cover",
      tools: "Security and management software",
      backup: "Server backup",
      upkeep: "Routine work by the hour",
      projects: "Projects",
      repairs: "Repairs billed by the hour",
      parts: "Parts",
      downtime: "Work lost while waiting",
      ownTime: "Your own people's time",
      security: "Security incidents",
    },
    together: "Total",
    model: "Model",
    cost: "Cost",
    yearsTable: (size: number) =>
      `A year of IT for ${people(size)}, in US dollars, including lost working time`,
    partsTable: (size: number) => `What makes up the average year for ${people(size)}, in US dollars`,
    drivers: {
      caption: (a: Model, b: Model) =>
        `What drives the difference between ${names[a]} and ${names[b]}: each input is lowered and raised by a quarter, the largest effect first.`,
      columns: ["Input", "A quarter less", "A quarter more"] as [string, string, string],
      flips: "Changes which costs less",
      at: (amount: string) => `at ${amount}`,
    },
    /** What a field says of what was typed into it. */
    field: {
      value: f.plain,
      back: (amount: string) => `Back to ${amount}`,
      repeated: "Given more than once; the first is used.",
      tooLong: "That is too long to be a number. The usual value is used instead.",
      usual: (problem: string) => `${problem} The usual value is used instead.`,
      least: (bound: number, used: number) =>
        `${f.number(bound, 6)} is the minimum, so ${f.number(used, 6)} is used.`,
      most: (bound: number, used: number) =>
        `${f.number(bound, 6)} is the maximum, so ${f.number(used, 6)} is used.`,
      whole: (used: number) => `Whole numbers only, so ${f.number(used, 6)} is used.`,
      empty: (_typed: string) => "Nothing was entered. Enter a number such as 1250 or 1,250.50.",
      notANumber: (typed: string) => `“${typed}” is not a number. Enter a number such as 1250 or 1,250.50.`,
      belowZero: (typed: string) => `“${typed}” is below zero. Enter 0 or more.`,
      tooLarge: (typed: string) => `“${typed}” is too large. Enter a number below a trillion.`,
    },
    link: {
      copied: "The link is copied.",
      notCopied: "The link could not be copied. It is in the address bar.",
    },
  };
};
