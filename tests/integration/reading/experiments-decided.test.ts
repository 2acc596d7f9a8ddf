/** The test that decides an experiment: seldom wrong however often somebody looks, and able to find what is there. */
import { expect, test } from "vitest";
import type { Experiment } from "#lib/kinds/experiments.ts";
import { ReadingCounts } from "#lib/reading/counts.ts";
import { experimentReport, falseWinners, weeksFor } from "#lib/reading/experiments.ts";
import { formatExperiments } from "#lib/reading/format-experiments.ts";
import { generator } from "#tests/support/random.ts";

const experiment = (variants = 1): Experiment => ({
  path: "/guide/",
  id: "q3Zk0aB1xy",
  title: "The guide",
  variants: Array.from({ length: variants }, (_, index) => ({
    changed: [
      {
        file: "content/articles/guide.mdx",
        field: ["title"],
        text: `Headline ${index + 1}`,
        own: "The guide",
      },
    ],
  })),
});

interface Crowd {
  /** Visits a day of all versions together. */
  visits: number;
  /** The shares of readers who go on and who send the form, of each version. */
  rates: readonly { wentOn: number; sent: number }[];
}

/** Adds a day of visits to the counts. */
function addDay(counts: ReadingCounts, day: string, { visits, rates }: Crowd, random: () => number): void {
  for (let visit = 0; visit < visits; visit += 1) {
    const number = Math.floor(random() * rates.length);
    const { wentOn = 0, sent = 0 } = rates[number] ?? {};
    const version = counts.versionOn(`q3Zk0aB1xy.${number}`, day);
    version.opened += 1;
    if (random() < wentOn) version.wentOn += 1;
    if (random() < sent) version.sent += 1;
  }
}

const dateOf = (number: number) => new Date(Date.UTC(2026, 0, 1 + number, 12));
const dayOf = (number: number) => dateOf(number).toISOString().slice(0, 10);

/** The day on which it was first said to be decided, looked at each day; undefined where it never was. */
function decidedOn(crowd: Crowd, days: number, random: () => number) {
  const counts = new ReadingCounts();
  for (let day = 1; day <= days; day += 1) {
    addDay(counts, dayOf(day), crowd, random);
    const { state } = experimentReport(experiment(crowd.rates.length - 1), counts, dateOf(day + 1));
    if (state.is === "decided") return { day, ...state };
  }
  return undefined;
}

const same = { wentOn: 0.3, sent: 0.04 };

test.each([
  ["two versions", { visits: 12, rates: [same, same] }],
  ["four versions", { visits: 16, rates: [same, same, same, same] }],
  [
    "few readers, of whom hardly any sends a form",
    { visits: 3, rates: Array(2).fill({ wentOn: 0.1, sent: 0.01 }) },
  ],
  ["readers who nearly all go on", { visits: 10, rates: Array(2).fill({ wentOn: 0.95, sent: 0.2 }) }],
])(
  "without a difference hardly any experiment has a winner, looked at each day for a quarter: %s",
  (_, crowd) => {
    const random = generator(20261129);
    const runs = 100;
    const wrong = Array.from({ length: runs }, () => decidedOn(crowd, 91, random)).filter(Boolean).length;
    expect(wrong / runs).toBeLessThanOrEqual(falseWinners);
  },
  60_000,
);

test("a version that does half as well again is found in about the weeks that are told before it starts", () => {
  const random = generator(7);
  const crowd = { visits: 20, rates: [same, { ...same, wentOn: 0.45 }] };
  const told = weeksFor({ visits: 140, wentOn: 42, weeks: 1 }) ?? 0;
  const runs = 60;
  const found = Array.from({ length: runs }, () => decidedOn(crowd, 120, random));
  expect(found.filter((each) => each?.winner === 1).length / runs).toBeGreaterThan(0.9);
  expect(found.filter((each) => each?.winner === 0)).toEqual([]);
  const days = found.map((each) => each?.day ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  expect(days[runs / 2]).toBeLessThanOrEqual(7 * told);
  expect(days[runs / 2]).toBeGreaterThan(3 * told);
}, 60_000);

test("a variant that does worse leaves the page itself as the winner, and a winner by forms goes before one by going on", () => {
  const random = generator(3);
  expect(decidedOn({ visits: 40, rates: [{ ...same, wentOn: 0.5 }, same] }, 60, random)).toMatchObject({
    winner: 0,
    by: "wentOn",
  });
  expect(decidedOn({ visits: 40, rates: [same, { wentOn: 0.3, sent: 0.2 }] }, 60, random)).toMatchObject({
    winner: 1,
    by: "sent",
  });
});

test("the report says what was counted, that nothing is decided and how long it takes, or what to write", () => {
  const counts = new ReadingCounts();
  const said = (today = 61) =>
    formatExperiments([experimentReport(experiment(), counts, dateOf(today))], [], 92);
  expect(said()).toContain("Nobody who takes part has opened it yet");
  const random = generator(5);
  for (let day = 1; day <= 5; day += 1)
    addDay(counts, dayOf(day), { visits: 10, rates: [same, { wentOn: 0.6, sent: 0 }] }, random);
  expect(said(2)).toContain("Not decided yet: the first day with enough visits only says how often");
  expect(said()).toMatch(/Not decided yet: nothing tells.*\n.*At this pace it takes about \d+ more weeks?\b/);
  for (let day = 6; day <= 60; day += 1)
    addDay(counts, dayOf(day), { visits: 10, rates: [same, { wentOn: 0.6, sent: 0 }] }, random);
  expect(said()).toContain(
    "Decided: variant 1 does better (more of its readers go on). Write\n    content/articles/guide.mdx\n      title: Headline 1\n  and take 'variants' out, then publish.",
  );
});

test("a day decides nothing before it is over, however great the difference: it could be gone in the evening", () => {
  const counts = new ReadingCounts();
  const random = generator(11);
  for (const [day, wentOn] of [
    [1, 0.1],
    [2, 0.9],
  ] as const)
    addDay(
      counts,
      dayOf(day),
      {
        visits: 300,
        rates: [
          { ...same, wentOn: 0.1 },
          { ...same, wentOn },
        ],
      },
      random,
    );
  expect(experimentReport(experiment(), counts, dateOf(2)).state.is).toBe("undecided");
  expect(experimentReport(experiment(), counts, dateOf(3)).state).toMatchObject({ is: "decided", winner: 1 });
});

test("pages that are read too little for any experiment are counted, and not listed", () => {
  const candidates = [
    { title: "Read much", path: "/much/", visits: 2_000, wentOn: 600, weeks: 10 },
    { title: "Read little", path: "/little/", visits: 40, wentOn: 12, weeks: 10 },
    { title: "Not read", path: "/not/", visits: 0, wentOn: 0, weeks: 10 },
  ];
  const text = formatExperiments([], candidates, 92);
  expect(text).toMatch(/^ +\d {2}Read much \(\/much\/\): 200 visits a week, 30 % go on$/m);
  expect(text).toContain("1 more page: longer than the 13 weeks that an experiment can run");
  expect(text).not.toContain("Read little");
});
