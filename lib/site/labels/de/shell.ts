import type * as English from "../en/shell.ts";

export const layout: typeof English.layout = {
  skip: "Zum Inhalt springen",
  sample: "Ein Muster: Dieses Unternehmen und seine Preise sind erfunden. So wird es Ihres: npm run setup",
  mainMenu: "Hauptmenü",
  menu: "Menü",
  breadcrumbs: "Pfad",
  contents: "Auf dieser Seite",
  call: "Anrufen",
  phone: "Telefon",
  email: "E-Mail",
  clients: "Kunden",
  clientQuestion: "Schon Kunde?",
  clientLinks: {
    clientPortal: "Kundenportal",
    remoteSupport: "Fernwartung",
    status: "Betriebsstatus",
  },
  updated: (date) => ["Zuletzt geändert am ", date, "."],
  draft: {
    title: "Entwurf.",
    text: "Diese Seite ist nicht veröffentlicht. Um sie zu veröffentlichen, löschen Sie „draft: true“.",
  },
  permission: {
    title: "Freigabe fehlt.",
    text: "Diese Seite wird erst veröffentlicht, wenn „permission“ sagt, wer wann zugestimmt hat.",
  },
  scheduled: {
    title: "Geplant.",
    text: (date) => [
      "Diese Seite geht mit der ersten Veröffentlichung nach diesem Zeitpunkt online: ",
      date,
      ".",
    ],
  },
  company: {
    title: "Das Unternehmen auf einen Blick",
    legalName: "Firma",
    founded: "Gegründet",
    expertise: "Fachgebiete",
    priceRange: "Preisniveau",
    profiles: "Profile",
  },
  openingTimes: ({ days, opens, closes }) =>
    `${"from" in days ? `${days.from} bis ${days.to}` : days.each}, ${opens}–${closes} Uhr`,
};

const candor =
  "Wir sagen Ihnen, was wir an Ihrer Stelle tun würden, auch wenn Sie uns dann nicht beauftragen.";

export const form: typeof English.form = {
  required: "Pflichtfeld",
  choose: "Bitte wählen",
  send: "Senden",
  orCall: (phone) => ["oder rufen Sie an: ", phone],
  ask: "Fragen Sie uns",
  notSure: {
    title: "Unsicher, was zu Ihnen passt?",
    invitation: `Schreiben Sie uns, wie viele Menschen in Ihrem Unternehmen arbeiten und was zuletzt schiefging. ${candor}`,
    action: "Eine Frage stellen",
  },
  compare: {
    title: "Nur noch zwei Möglichkeiten?",
    invitation: `Schreiben Sie uns, welche zwei es sind und wie viele Menschen in Ihrem Unternehmen arbeiten. ${candor}`,
    action: "Fragen Sie uns, was passt",
  },
  buy: {
    title: "Möchten Sie es schriftlich?",
    invitation:
      "Schreiben Sie uns, wie viele Menschen in Ihrem Unternehmen am Computer arbeiten und was Sie heute haben. Wir antworten mit einem Preis und sagen, was er nicht enthält.",
    action: "Angebot anfordern",
  },
  book: (site) => `Zeit für ein Gespräch wählen (öffnet ${site})`,
  sent: {
    title: "Bis wir antworten",
    invitation: "Vielleicht beantwortet einer unserer Vergleiche Ihre Frage schon.",
  },
  learn: {
    title: "Noch eine Frage?",
    invitation:
      "Schreiben Sie sie so, wie Sie sie stellen würden. Es antwortet jemand, der diese Arbeit macht.",
    action: "Fragen Sie uns",
  },
  meet: {
    title: "Möchten Sie uns prüfen?",
    invitation:
      "Fragen Sie uns, was Sie jeden Anbieter fragen würden, bevor Sie unterschreiben: nach Verträgen, nach Preisen und danach, was passiert, wenn Sie gehen.",
    action: "Fragen Sie uns alles",
  },
  place: {
    title: "Sind Sie in unserem Gebiet?",
    invitation:
      "Schreiben Sie uns, wo Ihr Büro ist und wie viele Menschen dort arbeiten. Wir sagen Ihnen, wie schnell jemand da sein kann und was die Anfahrt kostet.",
    action: "Fragen Sie uns, ob wir zu Ihnen kommen",
  },
  industry: {
    title: "Unsicher, welche Regeln für Sie gelten?",
    invitation:
      "Schreiben Sie uns, was Ihre Firma tut und für wen. Wir sagen Ihnen, welche Regeln wir kennen, was sie von Ihrer IT verlangen und was nur Ihr Anwalt beantworten kann.",
    action: "Eine Frage zu Ihrer Firma stellen",
  },
  costs: {
    title: "Was würde es Ihr Unternehmen kosten?",
    invitation:
      "Schreiben Sie uns, wie viele Menschen in Ihrem Unternehmen arbeiten, was Sie heute zahlen und was zuletzt schiefging. Wir antworten mit unseren eigenen Preisen.",
  },
  fit: {
    title: "Haben Sie bei den Fragen etwas vermisst?",
    invitation: `Schreiben Sie uns, was Ihr Unternehmen anders macht. Ihre Antworten oben werden mit Ihrer Nachricht gesendet. ${candor}`,
  },
};
