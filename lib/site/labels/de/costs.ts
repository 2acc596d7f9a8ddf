import type { costs as English } from "../en/costs.ts";

type Model = Parameters<ReturnType<typeof English>["alone"]>[0];

export const costs: typeof English = (f) => {
  const names = {
    breakFix: "Hilfe nach Aufwand",
    managed: "Betreuungsvertrag",
    coManaged: "geteilte Betreuung",
    inHouse: "eigene IT-Kraft",
  };
  /** Only ever as a subject, or after "als": no sentence asks for another case. */
  const the = (model: Model) => `${model === "managed" ? "der" : "die"} ${names[model]}`;
  const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
  const alone = (model: Model) => capital(names[model]);
  const money = f.roughDollars;
  const people = (count: number) => f.counted(count, { one: "Person", other: "Personen" });
  const devices = (count: number) => f.counted(count, { one: "Gerät", other: "Geräte" });
  const between = (low: number, high: number) =>
    money(low) === money(high) ? `etwa ${money(low)}` : `${money(low)} bis ${money(high)}`;
  const firm = (size: { people: number; devices: number }) =>
    `Für ${people(size.people)} und ${devices(size.devices)}`;
  const apart = (share: number) => `weniger als ${f.percent(share * 100)} auseinander`;

  /** An input that is varied: its amount, and what that is an amount of. */
  const varied = {
    people: [(value: number) => people(Math.round(value)), ""],
    helpHours: [
      (value: number) => f.counted(Math.round(value * 10) / 10, { one: "Stunde", other: "Stunden" }),
      " Hilfe pro Person und Jahr",
    ],
    downtimeCost: [(value: number) => f.dollars(Math.round(value * 100) / 100), " pro verlorene Stunde"],
    hourlyRate: [(value: number) => f.dollars(Math.round(value)), " pro Technikerstunde"],
  } as const;

  const losses = {
    downtime: "an Arbeitszeit durch weniger Warten",
    ownTime: "an Zeit Ihrer eigenen Leute",
    security: "durch weniger Sicherheitsvorfälle",
  };

  return {
    alone,
    inSentence: (model) => names[model],
    money,
    nothing:
      "Wenn niemand und nichts betreut wird, kostet kein Modell etwas. Geben Sie die Zahl der Personen ein.",
    tied: (size, first, share) =>
      `${firm(size)} liegen ${f.list(first.map(({ model }) => the(model)))} für eine Aussage zu dicht beieinander: im Schnitt etwa ${f.list(
        first.map(({ mean }) => money(mean)),
      )} im Jahr, ${apart(share)}.`,
    lowest: (size, { model, mean }) =>
      `${firm(size)} ist ${the(model)} im Schnitt am günstigsten: etwa ${money(mean)} im Jahr.`,
    ranges: (pair, key, found, at, share) => {
      const [amount, of] = varied[key];
      const both = f.list(pair.map(the));
      const now = `Aktueller Wert: ${amount(at)}.`;
      const [first] = found;
      if (first && found.length === 1) {
        const who = first.winner ? `${the(first.winner)} kostet weniger` : `${both} liegen ${apart(share)}`;
        return `${capital(who)}, und zwar durchgehend von ${f.number(first.from)} bis ${amount(first.to)}${of}. ${now}`;
      }
      const told = found.flatMap(({ from, to, winner }, i) => {
        if (!winner) return [];
        const next = found[i + 1];
        // A value that one model ends with and the other begins with is told of one only.
        const isShared = next?.winner && amount(next.from) === amount(to);
        const lowest = `${isShared ? "unter" : "bis"} ${amount(to)}`;
        const middle = `von ${f.number(from, 1)} bis ${isShared ? "unter " : ""}${amount(to)}`;
        const where = i === 0 ? lowest : next ? middle : `ab ${amount(from)}`;
        return [{ where, who: the(winner) }];
      });
      // What is counted, and what is said of it, is said once.
      const words = told.map(({ where, who }, i) =>
        i === 0 ? `${where}${of} ist ${who} günstiger` : `${where} ${who}`,
      );
      const ties = told.length < found.length ? ` Sonst liegen ${both} ${apart(share)}.` : "";
      return `${capital(words.join(", "))}.${ties} ${now}`;
    },
    difference: (more, less, bills, saved) =>
      `Nach den Rechnungen allein kostet ${the(more)} im Jahr ${money(bills)} mehr als ${the(less)}. ${
        saved.length === 0
          ? "Arbeitszeit sparen Sie damit nicht."
          : `Dafür sparen Sie ${f.list(saved.map(({ loss, by }) => `${money(by)} ${losses[loss]}`))}.`
      }`,
    security: ({ years, less, mean, typical }) =>
      `Diese Zahlen enthalten schwere Sicherheitsvorfälle: bei der Hilfe nach Aufwand in einem von ${f.number(years)} Jahren und, so nehmen wir an, bei den anderen um ${f.percent(Math.round(less * 100))} seltener. Die Hälfte kostet weniger als ${money(typical)}; der Durchschnitt liegt bei ${money(mean)}.`,
    withoutSecurity: "Schwere Sicherheitsvorfälle sind nicht enthalten.",
    withoutBreakFix: (most) =>
      `Bei mehr als ${people(most)} zeigen wir die Hilfe nach Aufwand nicht: So viele Personen füllen die Woche eines Technikers, und für diese Größe bieten wir sie nicht an.`,

    bothAlike: "kein Unterschied",
    lead: (model, by) => `${alone(model)}: ${money(by)} weniger`,

    range: ({ p10, p90 }) => `${between(p10, p90)} in 8 von 10 Jahren`,
    axis: f.shortDollars,
    years: {
      mean: "Durchschnitt",
      p10: "Gutes Jahr (1 von 10 kostet weniger)",
      p90: "Schlechtes Jahr (1 von 10 kostet mehr)",
      p99: "Sehr schlechtes Jahr (1 von 100 kostet mehr)",
    },
    parts: {
      fees: "Festpreise",
      onboarding: "Einrichtung",
      staff: "Personal und Vertretung",
      tools: "Software für Sicherheit und Verwaltung",
      backup: "Datensicherung der Server",
      upkeep: "Routine nach Stunden",
      projects: "Projekte",
      repairs: "Reparaturen nach Stunden",
      parts: "Ersatzteile",
      downtime: "Durch Warten verlorene Arbeit",
      ownTime: "Zeit Ihrer eigenen Leute",
      security: "Sicherheitsvorfälle",
    },
    together: "Summe",
    model: "Modell",
    cost: "Kosten",
    yearsTable: (size) => `Ein Jahr IT für ${people(size)}, in US-Dollar, mit verlorener Arbeitszeit`,
    partsTable: (size) =>
      `Woraus sich das durchschnittliche Jahr für ${people(size)} zusammensetzt, in US-Dollar`,
    drivers: {
      caption: (a, b) =>
        `Woher der Unterschied zwischen „${alone(a)}“ und „${alone(b)}“ kommt: Jede Angabe wird um ein Viertel gesenkt und erhöht, die größte Wirkung zuerst.`,
      columns: ["Angabe", "Ein Viertel weniger", "Ein Viertel mehr"],
      flips: "Ändert, welches Modell weniger kostet",
      at: (amount) => `Wert: ${amount}`,
    },
    field: {
      value: f.plain,
      back: (amount) => `Zurück zum üblichen Wert: ${amount}`,
      repeated: "Mehrmals angegeben; die erste Angabe gilt.",
      tooLong: "Das ist zu lang für eine Zahl. Stattdessen gilt der übliche Wert.",
      usual: (problem) => `${problem} Stattdessen gilt der übliche Wert.`,
      least: (bound, used) => `Das Minimum ist ${f.number(bound, 6)}, deshalb gilt ${f.number(used, 6)}.`,
      most: (bound, used) => `Das Maximum ist ${f.number(bound, 6)}, deshalb gilt ${f.number(used, 6)}.`,
      whole: (used) => `Nur ganze Zahlen, deshalb gilt ${f.number(used, 6)}.`,
      empty: (_typed) =>
        `Es wurde nichts eingegeben. Geben Sie eine Zahl ein, zum Beispiel 1250 oder ${f.fixed(1250.5, 2)}.`,
      notANumber: (typed) =>
        `„${typed}“ ist keine Zahl. Geben Sie eine Zahl ein, zum Beispiel 1250 oder ${f.fixed(1250.5, 2)}.`,
      belowZero: (typed) => `„${typed}“ ist kleiner als 0. Geben Sie 0 oder mehr ein.`,
      tooLarge: (typed) => `„${typed}“ ist zu groß. Geben Sie eine Zahl unter einer Billion ein.`,
    },
    link: {
      copied: "Der Link ist kopiert.",
      notCopied: "Der Link konnte nicht kopiert werden. Er steht in der Adresszeile.",
    },
  };
};
