import type { mail as English } from "../en/mail.ts";

export const mail: typeof English = (f) => {
  const line = (label: string, value: string | number) => `${label}: ${value}`;
  return {
    line,
    team: {
      subject: (from) => `Anfrage von ${from}`,
      subjectOf: (form, from) => `${form}: ${from}`,
      opening: (site) =>
        `Auf ${site} hat jemand um eine Antwort gebeten. Wer auf diese E-Mail antwortet, antwortet dem Absender.`,
      openingWithoutEmail: (site) =>
        `Auf ${site} hat jemand um einen Anruf gebeten. Eine E-Mail-Adresse für die Antwort gibt es nicht.`,
      why: "Warum es passen könnte:",
      costs: "Die Eingaben im Kostenrechner:",
      fit: "Die Antworten auf die Fragen:",
      received: (time) => line("Eingegangen", time),
      lead: (id) => line("Anfrage", id),
      origin: { source: "Seite", comparison: "Vergleich" },
      answered: (command) => `Wenn Sie geantwortet haben: ${command}`,
    },
    reasons: {
      people: (count) =>
        `Dort ${f.plural(count, { one: "arbeitet", other: "arbeiten" })} ${f.counted(count, { one: "Person", other: "Personen" })} am Computer.`,
      place: (place) => `Ort: ${place}.`,
      comparison: (name) => `Gelesen wurde der Vergleich „${name}“.`,
      fit: (count) =>
        `${f.counted(count, { one: "Frage", other: "Fragen" })} zur passenden Option ${f.plural(count, { one: "wurde", other: "wurden" })} beantwortet; siehe unten.`,
      costs: "Berechnet wurde, was ein Jahr IT kostet; siehe unten.",
      costsFor: (people) =>
        `Berechnet wurde, was ein Jahr IT für ${f.counted(people, { one: "Person", other: "Personen" })} kostet; siehe unten.`,
    },
    confirmation: {
      subject: (company) => `Ihre Nachricht an ${company} ist angekommen`,
      lines: ({ company, phone, site }) => [
        "Guten Tag,",
        "",
        `vielen Dank für Ihre Nachricht an ${company}. Sie ist angekommen, und ein Mensch wird sie lesen und beantworten.`,
        "",
        `Wenn es nicht warten kann, rufen Sie uns an: ${phone}.`,
        "",
        `Sie haben uns nicht geschrieben? Dann hat jemand Ihre Adresse auf ${site} eingegeben, und Sie können diese E-Mail ignorieren.`,
        "",
        company,
      ],
    },
    subscription: {
      subject: (newsletter) => `Bitte bestätigen Sie: ${newsletter}`,
      lines: ({ newsletter, company, site, link, days }) => [
        "Guten Tag,",
        "",
        `jemand hat diese Adresse auf ${site} eingegeben, um „${newsletter}“ von ${company} zu bekommen. Wenn Sie das waren, öffnen Sie diese Seite und drücken Sie dort auf den Knopf:`,
        "",
        link,
        "",
        `Der Link gilt ${f.counted(days, { one: "Tag", other: "Tage" })}. Wenn Sie es nicht waren, brauchen Sie nichts zu tun: Ohne den Knopf bekommen Sie keine weitere E-Mail, und die Adresse wird gelöscht.`,
        "",
        company,
      ],
    },
    welcome: {
      subject: (newsletter) => `Anmeldung bestätigt: ${newsletter}`,
      lines: ({ newsletter, company, unsubscribe }) => [
        "Guten Tag,",
        "",
        `Sie haben bestätigt, dass Sie „${newsletter}“ von ${company} bekommen möchten. Die Ausgaben kommen an diese Adresse.`,
        "",
        "Abmelden können Sie sich jederzeit auf dieser Seite:",
        "",
        unsubscribe,
        "",
        company,
      ],
    },
    file: {
      subject: (title) => `Ihre angeforderte Datei: ${title}`,
      lines: ({ title, company, phone, site, link, days }) => [
        "Guten Tag,",
        "",
        `hier ist „${title}“ von ${company}:`,
        "",
        link,
        "",
        ...(days === undefined
          ? []
          : [
              `Der Link gilt ${f.counted(days, { one: "Tag", other: "Tage" })}, und Sie können ihn beliebig oft öffnen. Speichern Sie die Datei, wenn Sie sie behalten möchten.`,
              "",
            ]),
        `Ihre Anfrage ist angekommen, und ein Mensch wird sie lesen. Wenn Sie eine Frage haben, rufen Sie uns an: ${phone}.`,
        "",
        `Sie haben nicht darum gebeten? Dann hat jemand Ihre Adresse auf ${site} eingegeben, und Sie können diese E-Mail ignorieren.`,
        "",
        company,
      ],
    },
    quarantine: {
      subject: (waiting) =>
        `Quarantäne: ${f.counted(waiting, { one: "Einsendung wartet", other: "Einsendungen warten" })} auf Prüfung`,
      lines: ({ list, release }) => [
        "Das Kontaktformular hat zurückgehalten, was aussieht, als käme es von einem Programm. Manches kann von einem Menschen stammen.",
        "",
        `Ansehen:        ${list}`,
        `Eine zulassen:  ${release}`,
      ],
    },
  };
};
