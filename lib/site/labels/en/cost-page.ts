/** The text around the answers of the cost model: on the calculator's page, and around a worked example in an article. */
import type { Formats } from "../../formats.ts";
import type { Parts } from "../parts.ts";

export const costPage = (f: Formats) => {
  const people = (count: number) => f.counted(count, { one: "person", other: "people" });
  const aYear = (count: number) => `A year for ${people(count)}`;
  const scrolls = (what: string) => `${what}, scrolls sideways`;
  const sure = "Nobody has measured them for your firm; change any of them and the answer follows.";
  return {
    standfirst:
      "The size of your firm and two numbers that nobody has measured for you: see where the answer changes.",
    title: "Cost calculator",
    firm: "Your firm",
    moreAboutFirm: "More about your firm",
    answer: "The answer",
    assumed: `All of this rests on the assumptions that follow. ${sure}`,
    chart:
      "The higher the curve, the more likely a year near that cost; each curve is drawn to its own height. The bar below it spans eight years of ten, the thin line goes on to the year that one in a hundred exceeds, and the mark is the average.",
    copy: "Copy the link to these numbers",
    print: "Print",
    reset: "Start again",
    ask: "Send us these numbers with a question",
    assumptions: "Every assumption, yours to change",
    numbers: "The numbers",
    reasons: "What would change the answer",
    compare: "Compare",
    pair: (one: string, other: string) => `${one} with ${other}`,
    /** What the three levels of the two unknowns are called. */
    levels: {
      helpHours: ["Quiet", "Ordinary", "Busy"],
      downtimeCost: ["People find other work", "What an hour of work costs", "Orders are lost"],
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
      fact: <Part>(source: Part, publisher: string, reportedBy: string | undefined): Parts<Part> => [
        "Fact: ",
        source,
        `, ${publisher}${reportedBy ? `, as reported by ${reportedBy}` : ""}.`,
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
        "These answers need no script. Your own numbers do: with scripts switched on, this page becomes a calculator. All of it rests on the assumptions at the end.",
      list: "Sizes",
      people,
      reasons: (count: number) => `What would change the answer for ${people(count)}`,
    },
    /** Which costs least in a quiet, an ordinary and a busy firm, at three values of an hour. */
    levelTable: {
      caption: (count: number) => `Which costs least for ${people(count)}, on average, in US dollars a year`,
      hour: (value: number) => `An hour lost is worth ${f.dollars(value)}`,
      help: (level: 0 | 1 | 2, hours: number) =>
        `${["Quiet", "Ordinary", "Busy"][level]}: ${f.counted(hours, { one: "hour", other: "hours" })} of help a person`,
      tie: (costs: readonly string[]) => `Too close: ${f.list(costs)}`,
    },
    table: {
      title: "Every assumption",
      caption: "What the figures above rest on.",
      columns: ["What", "Value", "Where it comes from"] as [string, string, string],
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
