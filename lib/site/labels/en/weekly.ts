/** The weekly report on what was read, to the company's own people. */
import type { Formats } from "../../formats.ts";

export const weekly = (f: Formats) => {
  const people = (count: number) => f.counted(count, { one: "person", other: "people" });
  const forms = (count: number) => f.counted(count, { one: "form", other: "forms" });
  const weeks = (count: number) => f.counted(count, { one: "week", other: "weeks" });
  const clients = (count: number) => f.counted(count, { one: "client", other: "clients" });
  /** @param count none where it is too small to be told */
  const about = (count: number | undefined) =>
    count === undefined ? "fewer than 5 people" : count === 0 ? "nobody" : `about ${people(count)}`;
  const named = (title: string) => `“${title}”`;
  return {
    subject: (company: string, day: string) => `${company}: what was read in the week of ${day}`,
    title: (first: string, last: string) => `What was read from ${first} to ${last}`,
    nothing: "Nothing is recorded yet.",
    headings: {
      week: "The week",
      read: "Read most this week",
      brought: (count: number) => `What it brought in ${weeks(count)}`,
      next: "What to do next",
      experiments: "Experiments",
      limits: "How far this can be off",
    },
    visits: (count: number, usual: number | undefined) =>
      usual === undefined
        ? `The site had about ${f.counted(count, { one: "visit", other: "visits" })}.`
        : `The site had about ${f.counted(count, { one: "visit", other: "visits" })}; a usual week has about ${f.number(usual)}.`,
    sent: (count: number, usual: number | undefined) =>
      `${count === 0 ? "No form was sent" : `${forms(count)} ${count === 1 ? "was" : "were"} sent`}${usual === undefined ? "" : `; a usual week has about ${f.number(usual)}`}.`,
    chart: "Visits a week",
    read: ({ title, readers, usual, sent }: WeeklyArticle) =>
      `${named(title)} was read by ${about(readers)}${usual === undefined ? "" : ` (about ${f.number(usual)} in a usual week)`}${sent === 0 ? "" : `; ${f.number(sent)} sent its form`}.`,
    brought: ({ title, readers, sent, won }: BroughtArticle) =>
      `${named(title)} was read by ${about(readers)}; ${sent === 0 ? "nobody" : f.number(sent)} sent its form${won === 0 ? "" : `, and ${won === 1 ? "one became a client" : `${f.number(won)} became clients`}`}.`,
    next: {
      write: ({ category, articles, sent, allSent, won, allWon, best }: CategoryNext) =>
        `Write about ${named(category)} next: its ${f.counted(articles, { one: "article", other: "articles" })} brought ${f.number(sent)} of the ${forms(allSent)} that articles brought${allWon === 0 ? "" : `, and ${f.number(won)} of the ${clients(allWon)}`}. Most came from ${named(best)}.`,
      link: ({ title, from, readers, sent, usual }: LinkNext) =>
        `Link to ${named(title)} from ${named(from)}, the article that is read most. ${named(title)} was read by ${about(readers)}, and ${f.number(sent)} sent its form; as many readers of all articles send about ${f.number(usual, 1)}.`,
      leads: ({ title, readers, wentOn, usual, hasComparison }: StepNext) =>
        `Give ${named(title)} a next step: ${about(readers)} read it, and ${wentOn === 0 ? "nobody" : wentOn === undefined ? "fewer than 5" : f.number(wentOn)} went on to the fit questions, the calculator, the contact page or its form; of as many readers of all articles, about ${f.number(usual)} do.${hasComparison ? "" : " It shows no comparison, so nothing in it leads to fit questions."}`,
      again: ({ title, now, before, changed }: AgainNext) =>
        `Read ${named(title)} again, and look whether search engines still show it: it was read by ${about(now)} in the last four weeks and by ${about(before)} in the four before. It was last changed on ${changed}.`,
      unread: (titles: readonly string[], count: number) =>
        `Nobody has read ${f.list(titles.map(named))} in ${weeks(count)}. Link to ${titles.length === 1 ? "it" : "them"} from an article that is read, or take ${titles.length === 1 ? "it" : "them"} down.`,
      refused: ({ title, refused, sent }: RefusedNext) =>
        `Look at the form on ${named(title)}: ${f.counted(refused, { one: "time", other: "times" })} it was not taken because something was missing or wrong, and ${forms(sent)} ${sent === 1 ? "was" : "were"} sent.`,
      campaign: (name: string, visits: number) =>
        `Ask what the campaign ${named(name)} is for: it brought about ${f.counted(visits, { one: "visit", other: "visits" })} and no form.`,
      early: (sent: number, needed: number, count: number) =>
        `It is too early to say what to write next: articles brought ${forms(sent)} in ${weeks(count)}, and it takes ${f.number(needed)}.`,
    },
    experiment: {
      begun: (title: string) =>
        `The experiment on ${named(title)} has begun; nobody who takes part has read it yet.`,
      undecided: (title: string, visits: number | undefined, weeksLeft: number | undefined) =>
        `The experiment on ${named(title)} is not decided yet, after ${visits === undefined ? "fewer than 5 visits" : `about ${f.counted(visits, { one: "visit", other: "visits" })}`}.${weeksLeft === undefined ? "" : ` At this pace it takes about ${f.counted(weeksLeft, { one: "more week", other: "more weeks" })} to find a version that does half as well again.`}`,
      /** @param winner the number of the variant; 0 is the page itself */
      decided: (title: string, winner: number, byForms: boolean, command: string) =>
        `The experiment on ${named(title)} is decided: ${winner === 0 ? "the page itself" : `variant ${f.number(winner)}`} does better, because ${byForms ? "more forms are sent from it" : "more of its readers go on"}. What to write now: ${command}`,
    },
    limits: {
      measured: (percent: number) =>
        `In a test with a known number of readers, the counts were off by at most ${f.percent(percent)}. Forms are counted exactly; clients are those that were marked as won.`,
      ahead: (pages: number, lower: number, higher: number) =>
        `${f.counted(pages, { one: "page was", other: "pages were" })} made ready by a browser before a click, and nothing tells which of them were read. If none was, all counts together are ${f.number(lower)} too high; if all were, ${f.number(higher)} too low.`,
      aheadUncounted: (pages: number) =>
        `${f.counted(pages, { one: "page was", other: "pages were" })} made ready by a browser before a click. None is counted, because too little is recorded yet to tell how many were read.`,
      noLeads: "There is no database of leads here, so no form is counted.",
      whole: (command: string) => `Everything that is counted, on the server: ${command}`,
    },
  };
};

/** `readers` is undefined where they are fewer than five. */
interface WeeklyArticle {
  title: string;
  readers: number | undefined;
  usual: number | undefined;
  sent: number;
}

interface BroughtArticle {
  title: string;
  readers: number | undefined;
  sent: number;
  won: number;
}

interface CategoryNext {
  category: string;
  articles: number;
  sent: number;
  allSent: number;
  won: number;
  allWon: number;
  /** The article that brought most of it. */
  best: string;
}

interface LinkNext {
  title: string;
  from: string;
  readers: number | undefined;
  sent: number;
  /** Forms that as many readers of all articles send. */
  usual: number;
}

interface StepNext {
  title: string;
  readers: number | undefined;
  wentOn: number | undefined;
  usual: number;
  hasComparison: boolean;
}

interface AgainNext {
  title: string;
  now: number | undefined;
  before: number | undefined;
  changed: string;
}

interface RefusedNext {
  title: string;
  refused: number;
  sent: number;
}
