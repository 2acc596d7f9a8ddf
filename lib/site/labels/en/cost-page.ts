/** The text around the answers of the cost model: on the calculator's page, and around a worked example in an article. */
import type { Formats } from "../../formats.ts";
import type { Parts } from "../parts.ts";

export const costPage = (f: Formats) => {
  const people = (count: number) => f.counted(count, { one: "person", other: "people" });
  const aYear = (count: number) => `A year for ${people(count)}`;
  const scrolls = (what: string) => `${what}, scrolls sideways`;
  const sure = "Nobody has measured them for your firm; change any of them and the answer changes too.";
  const firms = { low: "Quiet", ordinary: "Ordinary", high: "Busy" };
  const hours = {
    low: "People find other work",
    ordinary: "What an hour of work costs",
    high: "Orders are lost",
  };
  type Level = { level: keyof typeof firms; value: number };
  return {
    standfirst: "What a year costs, with the work lost in waiting.",
    title: "Cost calculator",
    firm: "Your firm",
    moreAboutFirm: "More about your firm",
    answer: "The answer",
    assumed: `All of this rests on the assumptions below. ${sure}`,
    badYear: "How bad a bad year gets, and what would change the answer",
    chart:
      "The higher the curve, the more likely a year near that cost; each curve is drawn to its own height. The bar below it spans eight years out of ten, the thin line runs on to the cost that one year in a hundred exceeds, and the mark is the average.",
    copy: "Copy the link",
    print: "Print",
    reset: "Start over",
    ask: "Send us these numbers",
    assumptions: "For experts: change any assumption",
    numbers: "The numbers",
    reasons: "What would change the answer",
    compare: "Compare",
    pair: (one: string, other: string) => `${one} with ${other}`,
    /** A button that sets one of the two unknowns to one of its three levels. */
    level: {
      helpHours: ({ level, value }: Level) => `${firms[level]}: ${f.number(value, 2)}`,
      downtimeCost: ({ level, value }: Level) => `${hours[level]}: ${f.dollars(value)}`,
    },
    slider: (input: string) => `${input}: slider`,
    scrollers: {
      year: scrolls("Costs of a year"),
      levelsOf: (count: number) => scrolls(`Which costs least for ${people(count)}`),
      yearOf: (count: number) => scrolls(aYear(count)),
      parts: scrolls("Parts of the average year"),
      drivers: scrolls("What drives the difference"),
      driversOf: (count: number) => scrolls(`What drives the difference for ${people(count)}`),
      assumptions: scrolls("Assumptions"),
    },
    origin: {
      fact: <Part>(source: Part, publisher: Part, reportedBy: string | undefined): Parts<Part> => [
        "Fact: ",
        source,
        ", ",
        publisher,
        `${reportedBy ? `, as reported by ${reportedBy}` : ""}.`,
      ],
      price: <Part>(prices: (words: string) => Part, name: string): Parts<Part> => [
        "From our ",
        prices("prices"),
        `: ${name}.`,
      ],
      assumption: "Assumption.",
    },
    sizes: {
      title: "Three sizes, worked out",
      introduction:
        "These answers need no script. Your own numbers do: with scripts turned on, this page becomes a calculator. All of it rests on the assumptions at the end.",
      list: "Sizes",
      people,
      reasons: (count: number) => `What would change the answer for ${people(count)}`,
    },
    /** Which costs least in a quiet, an ordinary and a busy firm, at three values of an hour. */
    levelTable: {
      caption: (count: number) => `Which costs least for ${people(count)}, on average, in US dollars a year`,
      hour: (value: number) => `A lost hour is worth ${f.dollars(value)}`,
      help: ({ level, value }: Level) =>
        `${firms[level]}: ${f.counted(value, { one: "hour", other: "hours" })} of help per person`,
      /** A model as it is called in a sentence, with its cost. */
      cost: (model: string, cost: string) => `${model} ${cost}`,
      tie: (costs: readonly string[]) => `Too close: ${f.list(costs)}`,
    },
    table: {
      title: "Every assumption",
      caption: "What the figures above rest on.",
      columns: ["What", "Value", "Where it comes from"] as [string, string, string],
    },
    /** What the usual firm pays, on pages that lead to the calculator. */
    year: {
      title: (count: number) => `What a year of IT costs an office of ${f.number(count)}`,
      own: "Enter your own numbers",
    },
    example: {
      title: (count: number) => `${aYear(count)}, worked out`,
      change: <Part>(calculator: (words: string) => Part): Parts<Part> => [
        "Every number behind this is an assumption that you can change: ",
        calculator("open it in the calculator"),
        ".",
      ],
    },
  };
};
