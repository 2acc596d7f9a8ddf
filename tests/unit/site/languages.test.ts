/** Each language says everything that English says, in its own words and nobody else's. */
import { describe, expect, it } from "vitest";
import { formatsOf } from "#lib/site/formats.ts";
import { authorLabels, hasLabels, labeledLanguages, labelsOf } from "#lib/site/labels.ts";
import { labelSentences, labelTexts } from "#lib/site/reworded.ts";
import { labelSentencesOf } from "#tests/support/label-sentences.ts";

const names = { name: "Peña & Müller", other: "Łukasz Ångström" };
const english = labelTexts(authorLabels);

/** What is the same in English, and why. */
const alike: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  es: new Map([
    ["Error: ", "the Spanish word"],
    ["No", "the Spanish word"],
    ["Total", "the Spanish word"],
    ["%", "a sign"],
  ]),
  de: new Map([
    ["$", "a currency's sign"],
    ["%", "a sign"],
  ]),
};

/** Frequent English words that are no words of any language here. */
const englishWords = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${"about above after against all also and any are ask at because been before below between both but by call cannot choose could did does each either enter every from given had have how if into is it its know less like link lost made make many more most much must not nothing nobody of often one only or other our out over own page pay people please read say says see send should some than that the their them then there these they this those three through to too took tell two under up use used very we were what when where which while who whom why with within without work would write year years yes yet you your"
    .split(" ")
    .join("|")})(?![\\p{L}\\p{M}])`,
  "u",
);

/** Words in other languages' sentences that the list takes for English. */
const taken: Readonly<Record<string, RegExp>> = { es: /\buse\b/gu, de: /\b(?:all|also|link)\b/gu };

/** Without commands and addresses, and with what begins a sentence in small letters: IT is no pronoun. */
const plain = (sentence: string) =>
  sentence
    .replace(/npm run .*|\S*[./]\S+/g, "")
    .replace(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());

describe.each(labeledLanguages.filter((language) => language !== "en"))("the labels in '%s'", (primary) => {
  const language = { es: "es-US", de: "de-DE" }[primary] ?? primary;
  const labels = labelsOf(language);
  const texts = labelTexts(labels);
  const sentences = (count: number) =>
    Object.entries(labelSentencesOf(labels, { ...names, count, language })).flatMap(([path, told]) =>
      told.map((sentence) => ({ path, sentence })),
    );
  const all = [
    ...Object.entries(texts).map(([path, sentence]) => ({ path, sentence })),
    ...[0, 1, 2, 1234].flatMap(sentences),
  ];

  it("are the texts and sentences that English has, no fewer and no others", () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
    expect(labelSentences(labels).sort()).toEqual(labelSentences(authorLabels).sort());
  });

  it("say something, and not what English says", () => {
    const same = Object.entries(texts).filter(
      ([path, text]) => text.trim() === "" || (text === english[path] && !alike[primary]?.has(text)),
    );
    expect(same).toEqual([]);
    const unneeded = [...(alike[primary]?.keys() ?? [])].filter(
      (text) => !Object.entries(texts).some(([path, own]) => own === text && english[path] === text),
    );
    expect(unneeded, "Take these out of the list").toEqual([]);
  });

  it("have no English word left in them", () => {
    const left = all
      .filter(({ sentence }) => englishWords.test(plain(sentence).replace(taken[primary] ?? /$^/, "")))
      .map(({ path, sentence }) => `${path}: ${sentence}`);
    expect(left).toEqual([]);
  });

  it.each([0, 1, 2, 1234])("make whole sentences of %i and of names with accents", (count) => {
    for (const { path, sentence } of sentences(count)) {
      expect(sentence, path).not.toMatch(
        /undefined|NaN|null|\[object|(?<![: ]) {2,}| [.,;:!?](?!\d|\w)|\.\.|\?\./u,
      );
      expect(sentence.trim(), path).not.toBe("");
    }
  });

  it("know every sentence that is put together", () => {
    expect(Object.keys(labelSentencesOf(labels, { ...names, count: 1, language })).sort()).toEqual(
      labelSentences(labels).sort(),
    );
  });

  it("write quotation marks and apostrophes as the language prints them", () => {
    const wrong = { es: /["'‘„«]/u, de: /["'”«»’]|(?<=\s|^)“/u }[primary] ?? /["']/u;
    expect(all.filter(({ sentence }) => wrong.test(sentence))).toEqual([]);
  });

  it("quote the name of an option inside a sentence, where its grammar would ask for an article", () => {
    // A reason's own text follows the sentence, and stands alone.
    const bare = new RegExp(`(?<![“„]|[.] )(?:${names.name}|${names.other})`, "u");
    const ofOptions = /^(?:fit\..*|fitPage\.(?:pointsTo|speaksFor)|comparison\.chooseWhen)$/;
    const told = sentences(1).filter(({ path }) => ofOptions.test(path));
    expect(told.length).toBeGreaterThan(30);
    expect(told.filter(({ sentence }) => bare.test(sentence))).toEqual([]);
  });
});

it("a country's tag takes its language's words with the country's own numbers, dates and money", () => {
  expect(["es", "es-US", "es-MX", "es-ES", "de", "de-DE", "de-AT", "de-CH"].every(hasLabels)).toBe(true);
  expect(labelsOf("es-US").costs.field.notANumber("x")).toContain("1,250.50");
  expect(labelsOf("es-ES").costs.field.notANumber("x")).toContain("1250,50");
  expect(labelsOf("de-DE").costs.field.notANumber("x")).toContain("1.250,50");
  expect(labelsOf("de-DE").amounts.people(1234)).toBe("1.234 Personen");
  expect(formatsOf("de-AT").percent(8)).toBe("8\u00a0%");
});

it.each(["es-US", "de-DE"])("messages of more than one sentence end with a period in %s", (language) => {
  const labels = labelsOf(language);
  const told = Object.entries(labelSentencesOf(labels, { ...names, count: 2, language }));
  const messages = [
    ...Object.values(labels.answers.unreadable),
    ...told.flatMap(([path, sentence]) => (/^(?:answers|lead\.problems)\./.test(path) ? sentence : [])),
    labels.answers.keyReused,
  ];
  // What the visitor wrote is repeated on lines of its own.
  const open = messages.filter((text) => /[.] \p{Lu}/u.test(text) && !/[.]$|\n/u.test(text));
  expect(open).toEqual([]);
});

it("the marks of a Spanish axis count in words of the language", () => {
  const { axis } = labelsOf("es-US").costs;
  expect([0, 2_500, 100_000, 1_000_000].map(axis)).toEqual(["$0", "$2.5 mil", "$100 mil", "$1\u00a0M"]);
  expect(labelsOf("es-ES").costs.axis(10_000)).toMatch(/^10\smil\s\$$/u);
});

it("in German, a value belongs to one range only, and no sentence reads as a saving of so much", () => {
  const { costs } = labelsOf("de-DE");
  const told = (...ends: readonly [number, number, "breakFix" | "managed" | null][]) =>
    costs.ranges(
      ["breakFix", "managed"],
      "downtimeCost",
      ends.map(([from, to, winner]) => ({ from, to, winner })),
      25,
      0.05,
    );
  expect(told([0, 10, "breakFix"], [15, 20, null], [25, 200, "managed"]).replaceAll("\u00a0", " ")).toBe(
    "Bis 10 $ pro verlorene Stunde ist die Hilfe nach Aufwand günstiger, ab 25 $ der Betreuungsvertrag. Sonst liegen die Hilfe nach Aufwand und der Betreuungsvertrag weniger als 5 % auseinander. Aktueller Wert: 25 $.",
  );
  expect(
    told([0, 10, "breakFix"], [10, 20, "managed"], [20, 200, "breakFix"]).replaceAll("\u00a0", " "),
  ).toBe(
    "Unter 10 $ pro verlorene Stunde ist die Hilfe nach Aufwand günstiger, von 10 bis unter 20 $ der Betreuungsvertrag, ab 20 $ die Hilfe nach Aufwand. Aktueller Wert: 25 $.",
  );
});
