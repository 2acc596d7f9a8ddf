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

interface Crossing<Model> {
  /** Which costs less below the first value. */
  first: Model;
  value: number;
  /** Which costs less from one value on, and up to which other. */
  then: readonly { model: Model; until: number | undefined }[];
  /** How often it changes after that. */
  more: number;
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

  const chance = (share: number) => {
    const years = Math.round(share * 100);
    if (years <= 0) return "fewer than 1 year of 100";
    if (years >= 100) return "more than 99 years of 100";
    return `about ${f.counted(years, { one: "year", other: "years" })} of 100`;
  };

  const amounts = {
    people: (value: number) => people(Math.round(value)),
    incidents: (value: number) =>
      `${f.counted(Math.round(value), { one: "incident", other: "incidents" })} a year`,
    hourlyRate: (value: number) => `${f.dollars(Math.round(value))} an hour`,
  };
  type Varied = keyof typeof amounts;
  const range = {
    people: (from: number, to: number) => `from ${f.number(from)} to ${amounts.people(to)}`,
    incidents: (from: number, to: number) => `from ${f.number(from)} to ${amounts.incidents(to)}`,
    hourlyRate: (from: number, to: number) =>
      `from ${f.dollars(Math.round(from))} to ${amounts.hourlyRate(to)}`,
  };
  const now = (varied: Varied, value: number) => `You are at ${amounts[varied](value)}.`;

  return {
    /** Each model as a heading or the name of a row. */
    alone,
    /** The same within a sentence. */
    inSentence: (model: Model) => names[model],
    chance,
    money,
    nothing: "With nobody and nothing to support, every model costs nothing. Enter the number of people.",
    tooClose: (size: { people: number; devices: number }, first: Year<Model>, second: Year<Model>) =>
      `${firm(size)}, ${names[first.model]} and ${names[second.model]} are too close to tell apart: about ${money(first.mean)} and ${money(second.mean)} a year on average.`,
    lowest: (size: { people: number; devices: number }, { model, mean }: Year<Model>) =>
      `${firm(size)}, ${names[model]} has the lowest average cost: about ${money(mean)} a year.`,
    spread: ({ model, p10, p90, p99 }: Year<Model>) =>
      `In eight years of ten, ${names[model]} costs ${between(p10, p90)}; in one year of a hundred it costs more than ${money(p99)}.`,
    /** @param cheaper the probability, 0 to 1, of costing less than `first` in the same year */
    other: ({ model, mean, p10, p90 }: Year<Model>, first: Model, cheaper: number) =>
      `${alone(model)} comes to about ${money(mean)} a year (eight years in ten: ${between(p10, p90)}) and would cost less than ${names[first]} in ${chance(cheaper)}.`,

    sameThroughout: (varied: Varied, from: number, to: number, at: number) =>
      `Both cost the same ${range[varied](from, to)}. ${now(varied, at)}`,
    lessThroughout: (model: Model | undefined, varied: Varied, from: number, to: number, at: number) =>
      `${model ? alone(model) : "Neither"} costs less all the way ${range[varied](from, to)}. ${now(varied, at)}`,
    crossing: ({ first, value, then, more }: Crossing<Model>, varied: Varied, at: number) => {
      const amount = amounts[varied];
      const told = then.map(({ model, until }) =>
        until === undefined
          ? `${names[model]} from there on`
          : `${names[model]} from there to ${amount(until)}`,
      );
      const changes =
        more > 0
          ? ` It changes ${f.counted(more, { one: "more time", other: "more times" })} after that.`
          : "";
      return `${alone(first)} costs less below ${amount(value)}, ${told.join(", ")}.${changes} ${now(varied, at)}`;
    },
    bothAlike: "both alike",
    lead: (model: Model, by: number) => `${names[model]} by ${money(by)}`,

    chart: ({ mean, p10, p90 }: Year<Model>) =>
      `${money(mean)} on average, ${money(p10)} to ${money(p90)} in eight years of ten`,
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
      tools: "Security, backup and management software",
      upkeep: "Routine work by the hour",
      projects: "Projects",
      repairs: "Repairs billed by the hour",
      parts: "Parts",
      downtime: "Work lost while waiting",
    },
    together: "Together",
    model: "Way of buying",
    cost: "Cost",
    lessThan: (model: Model) => `Costs less than ${names[model]}`,
    yearsTable: (size: number) =>
      `A year of IT for ${people(size)}, in US dollars, all costs and lost working time included`,
    partsTable: (size: number) => `What the average year of ${people(size)} consists of, in US dollars`,
    drivers: {
      caption: (a: Model, b: Model) =>
        `What drives the difference between ${names[a]} and ${names[b]}: each input a quarter less and a quarter more, the largest influence first. The cell says which then costs less, and by how much.`,
      columns: ["Input", "A quarter less", "A quarter more"] as [string, string, string],
      flips: "Changes which costs less",
      at: (amount: string) => `at ${amount}`,
    },
    /** What a field says of what was typed into it. */
    field: {
      back: (amount: string) => `Back to ${amount}`,
      repeated: "Given more than once; the first is used.",
      tooLong: "That is too long to be a number. The usual value is used instead.",
      usual: (problem: string) => `${problem} The usual value is used instead.`,
      least: (bound: number, used: number) =>
        `${f.number(bound, 6)} is the least, so ${f.number(used, 6)} is used.`,
      most: (bound: number, used: number) =>
        `${f.number(bound, 6)} is the most, so ${f.number(used, 6)} is used.`,
      whole: (used: number) => `Whole numbers only, so ${f.number(used, 6)} is used.`,
      empty: (_typed: string) => "Nothing was entered. Write a number such as 1250 or 1,250.50.",
      notANumber: (typed: string) => `“${typed}” is not a number. Write a number such as 1250 or 1,250.50.`,
      belowZero: (typed: string) => `“${typed}” is below zero. Write 0 or more.`,
      tooLarge: (typed: string) => `“${typed}” is too large. Write a number below a trillion.`,
    },
    link: {
      copied: "The link is copied.",
      notCopied: "The link could not be copied. It is in the address bar.",
    },
  };
};
