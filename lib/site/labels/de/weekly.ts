import type { weekly as English } from "../en/weekly.ts";

export const weekly: typeof English = (f) => {
  /** Im Dativ: von 5 Personen, in 13 Wochen. */
  const people = (count: number) => f.counted(count, { one: "Person", other: "Personen" });
  const forms = (count: number) => f.counted(count, { one: "Formular", other: "Formulare" });
  const weeks = (count: number) => f.counted(count, { one: "Woche", other: "Wochen" });
  const visits = (count: number) => f.counted(count, { one: "Besuch", other: "Besuche" });
  const pages = (count: number) => f.counted(count, { one: "Seite", other: "Seiten" });
  const by = (count: number | undefined) =>
    count === undefined ? "weniger als 5 Personen" : count === 0 ? "niemandem" : `etwa ${people(count)}`;
  const named = (title: string) => `„${title}“`;
  const sentBy = (count: number) =>
    count === 0
      ? "niemand schickte das Formular ab"
      : count === 1
        ? "1 davon schickte das Formular ab"
        : `${f.number(count)} davon schickten das Formular ab`;
  return {
    subject: (company, day) => `${company}: was in der Woche ab ${day} gelesen wurde`,
    title: (first, last) => `Was vom ${first} bis ${last} gelesen wurde`,
    nothing: "Es ist noch nichts aufgezeichnet.",
    headings: {
      week: "Die Woche",
      read: "In dieser Woche am meisten gelesen",
      brought: (count) => `Was es in ${weeks(count)} gebracht hat`,
      next: "Was als Nächstes zu tun ist",
      experiments: "Experimente",
      limits: "Wie weit diese Zahlen danebenliegen können",
    },
    visits: (count, usual) =>
      usual === undefined
        ? `Die Website hatte etwa ${visits(count)}.`
        : `Die Website hatte etwa ${visits(count)}; in einer üblichen Woche sind es etwa ${f.number(usual)}.`,
    sent: (count, usual) =>
      `${count === 0 ? "Es wurde kein Formular abgeschickt" : count === 1 ? "Es wurde 1 Formular abgeschickt" : `Es wurden ${forms(count)} abgeschickt`}${usual === undefined ? "" : `; in einer üblichen Woche sind es etwa ${f.number(usual)}`}.`,
    chart: "Besuche pro Woche",
    read: ({ title, readers, usual, sent }) =>
      `${named(title)} wurde von ${by(readers)} gelesen${usual === undefined ? "" : ` (in einer üblichen Woche von etwa ${f.number(usual)})`}${sent === 0 ? "" : `; ${sentBy(sent)}`}.`,
    brought: ({ title, readers, sent, won }) =>
      `${named(title)} wurde von ${by(readers)} gelesen; ${sentBy(sent)}${won === 0 ? "" : `, ${won === 1 ? "1 wurde Kunde" : `${f.number(won)} wurden Kunden`}`}.`,
    next: {
      write: ({ category, articles, sent, allSent, won, allWon, best }) =>
        `Schreiben Sie als Nächstes etwas zu ${named(category)}: ${articles === 1 ? "Der Artikel dort brachte" : `Die ${f.number(articles)} Artikel dort brachten`} ${f.number(sent)} von ${forms(allSent)}${allSent === 1 ? "" : "n"}, die Artikel gebracht haben${allWon === 0 ? "" : `, und ${f.number(won)} von ${f.counted(allWon, { one: "neuen Kunden", other: "neuen Kunden" })}`}. Die meisten kamen von ${named(best)}.`,
      link: ({ title, from, readers, sent, usual }) =>
        `Verlinken Sie ${named(title)} in ${named(from)}, dem meistgelesenen Artikel. ${named(title)} wurde von ${by(readers)} gelesen, und ${sentBy(sent)}; von ebenso vielen Lesern aller Artikel sind es etwa ${f.number(usual, 1)}.`,
      leads: ({ title, readers, wentOn, usual, hasComparison }) =>
        `Geben Sie ${named(title)} einen nächsten Schritt: Der Artikel wurde von ${by(readers)} gelesen, und ${wentOn === 0 ? "niemand ging" : wentOn === undefined ? "weniger als 5 gingen" : wentOn === 1 ? "1 ging" : `${f.number(wentOn)} gingen`} weiter zu den Fragen, zum Kostenrechner, zur Kontaktseite oder zum Formular; von ebenso vielen Lesern aller Artikel sind es etwa ${f.number(usual)}.${hasComparison ? "" : " Er zeigt keinen Vergleich, also führt nichts darin zu den Fragen."}`,
      again: ({ title, now, before, changed }) =>
        `Lesen Sie ${named(title)} noch einmal, und sehen Sie nach, ob Suchmaschinen den Artikel noch zeigen: In den letzten vier Wochen wurde der Artikel von ${by(now)} gelesen, in den vier davor von ${by(before)}. Zuletzt geändert wurde er am ${changed}.`,
      unread: (titles, count) =>
        `Seit ${weeks(count)} hat niemand ${f.list(titles.map(named))} gelesen. Verlinken Sie ${titles.length === 1 ? "den Artikel" : "die Artikel"} in einem, der gelesen wird, oder nehmen Sie ${titles.length === 1 ? "ihn" : "sie"} vom Netz.`,
      refused: ({ title, refused, sent }) =>
        `Sehen Sie das Formular auf ${named(title)} durch: ${f.number(refused)}-mal wurde es nicht angenommen, weil etwas fehlte oder nicht stimmte, und ${sent === 1 ? "1 Formular wurde" : `${forms(sent)} wurden`} abgeschickt.`,
      campaign: (name, count) =>
        `Fragen Sie sich, wozu die Kampagne ${named(name)} dient: Sie brachte etwa ${visits(count)} und kein Formular.`,
      early: (sent, needed, count) =>
        `Es ist zu früh, um zu sagen, worüber Sie als Nächstes schreiben sollten: Artikel brachten in ${weeks(count)} ${forms(sent)}, nötig sind ${f.number(needed)}.`,
    },
    experiment: {
      begun: (title) =>
        `Das Experiment mit ${named(title)} hat begonnen; noch hat niemand, der daran teilnimmt, die Seite gelesen.`,
      undecided: (title, count, weeksLeft) =>
        `Das Experiment mit ${named(title)} ist nach ${count === undefined ? "weniger als 5 Besuchen" : `etwa ${f.counted(count, { one: "Besuch", other: "Besuchen" })}`} noch nicht entschieden.${weeksLeft === undefined ? "" : ` Bei diesem Tempo dauert es noch etwa ${weeks(weeksLeft)}, bis eine Fassung gefunden ist, die um die Hälfte mehr bringt.`}`,
      decided: (title, winner, byForms, command) =>
        `Das Experiment mit ${named(title)} ist entschieden: ${winner === 0 ? "Die Seite selbst" : `Variante ${f.number(winner)}`} ist besser, denn ${byForms ? "von ihr werden mehr Formulare abgeschickt" : "mehr ihrer Leser lesen weiter"}. Was jetzt zu schreiben ist: ${command}`,
    },
    limits: {
      measured: (percent) =>
        `In einer Probe mit einer bekannten Zahl von Lesern lagen die Zahlen um höchstens ${f.percent(percent)} daneben. Formulare sind genau gezählt; Kunden sind die, die als gewonnen eingetragen wurden.`,
      ahead: (count, lower, higher) =>
        `Browser haben ${pages(count)} schon vor einem Klick vorbereitet, und nichts verrät, welche davon gelesen wurden. War es keine, sind alle Zahlen zusammen um ${f.number(lower)} zu hoch; waren es alle, um ${f.number(higher)} zu niedrig.`,
      aheadUncounted: (count) =>
        `Browser haben ${pages(count)} schon vor einem Klick vorbereitet. Keine davon ist gezählt, denn noch ist zu wenig aufgezeichnet, um zu sagen, wie viele gelesen wurden.`,
      noLeads: "Hier gibt es keine Datenbank mit Anfragen, also ist kein Formular gezählt.",
      whole: (command) => `Alles, was gezählt wird, auf dem Server: ${command}`,
    },
  };
};
