import type { answers as English } from "../en/answers.ts";

export const answers: typeof English = {
  unreadable: {
    tooLarge:
      "Ihre Nachricht ist zu lang, um auf einmal gesendet zu werden. Gehen Sie zurück und kürzen Sie den Text; Ihr Browser hat ihn noch.",
    incomplete: "Ihre Nachricht ist nicht vollständig angekommen. Senden Sie sie noch einmal.",
    encoding:
      "Ihre Nachricht kam in einer unlesbaren Kodierung an. Senden Sie sie noch einmal als UTF-8-Text.",
    notJson:
      "Der Inhalt ist kein JSON-Objekt. Senden Sie ein Objekt mit den Feldern des Formulars, in UTF-8.",
    unknownForm:
      "Das gesendete Formular gibt es auf unserer Website nicht mehr, deshalb wurde nichts gespeichert. Die Angaben, die auch dieses Formular abfragt, haben wir übernommen: Prüfen Sie sie und senden Sie das Formular noch einmal.",
    mediaType:
      "Senden Sie das Formular als application/x-www-form-urlencoded oder application/json, in UTF-8.",
  },
  post: "Senden Sie das Formular mit POST.",
  keyReused:
    "Dieser Idempotency-Key wurde schon für eine andere Nachricht verwendet. Senden Sie Ihre Nachricht mit einem neuen Schlüssel.",
  tooMany: (phone) =>
    `Aus Ihrem Netz kamen zu viele Nachrichten. Warten Sie ein paar Minuten oder rufen Sie uns an: ${phone}.`,
  notStored: (phone) =>
    `Ihre Nachricht konnte nicht gespeichert werden. Senden Sie sie noch einmal oder rufen Sie uns an: ${phone}.`,
  notStoredText: (phone, message) => {
    const typed = message === undefined ? "" : `\n\nWas Sie geschrieben haben:\n\n${message}`;
    return `Ihre Nachricht konnte nicht gespeichert werden. Rufen Sie uns an (${phone}), oder gehen Sie zurück und senden Sie sie noch einmal.${typed}\n`;
  },
  page: {
    error: "Fehler: ",
    problem: "Etwas stimmt noch nicht",
    notTaken: "Wir konnten Ihre Nachricht nicht annehmen",
    advice: (phone, isKept) => [
      "Ihre Nachricht konnte gerade nicht gespeichert werden, und es wurde nichts gesendet. Bitte rufen Sie uns an (",
      phone,
      `) oder senden Sie sie in ein paar Minuten noch einmal: Was Sie geschrieben haben, ${isKept ? "steht unten" : "ist noch da, wenn Sie eine Seite zurückgehen"}.`,
    ],
  },
  links: {
    confirm: {
      heading: "Noch ein Klick",
      text: (title) =>
        `Drücken Sie auf den Knopf, dann bekommen Sie „${title}“. Das Öffnen dieser Seite bestätigt noch nichts, weil manche E-Mail-Programme jeden Link von selbst öffnen.`,
      button: "Ja, anmelden",
    },
    confirmed: {
      heading: "Sie sind angemeldet",
      text: (title) =>
        `„${title}“ kommt an Ihre Adresse. Eine E-Mail mit einem Link zum Abmelden ist unterwegs.`,
    },
    ended: {
      heading: "Sie haben sich abgemeldet",
      text: (title) =>
        `„${title}“ kommt nicht mehr an Ihre Adresse. Wenn Sie es wieder bekommen möchten, füllen Sie das Formular noch einmal aus.`,
    },
    unsubscribe: {
      heading: "Abmelden",
      text: (title) => `Drücken Sie auf den Knopf, dann bekommen Sie „${title}“ nicht mehr.`,
      button: "Abmelden",
    },
    unsubscribed: {
      heading: "Sie sind abgemeldet",
      text: (title) => `„${title}“ kommt nicht mehr an Ihre Adresse.`,
    },
    expired: {
      heading: "Dieser Link ist abgelaufen",
      text: (title) =>
        `Er gilt nicht mehr. Füllen Sie das Formular noch einmal aus, dann bekommen Sie einen neuen Link für „${title}“.`,
    },
    expiredUnsubscribe: {
      heading: "Dieser Link ist abgelaufen",
      text: (phone) =>
        `Benutzen Sie den Link in einer neueren E-Mail oder rufen Sie uns an (${phone}); wir nehmen Ihre Adresse dann von der Liste.`,
    },
    unknown: {
      heading: "Diesen Link kennen wir nicht",
      text: (phone) =>
        `Vielleicht ist er unvollständig: Kopieren Sie die ganze Zeile aus der E-Mail. Oder das, wozu er gehörte, ist inzwischen gelöscht. Wenn Sie Hilfe brauchen, rufen Sie uns an: ${phone}.`,
    },
    failed: {
      heading: "Das hat gerade nicht geklappt",
      text: (phone) =>
        `Es wurde nichts geändert. Versuchen Sie es in ein paar Minuten noch einmal oder rufen Sie uns an: ${phone}.`,
    },
  },
  errorPages: {
    badRequest: {
      heading: "Wir konnten diese Anfrage nicht lesen",
      text: "Vielleicht enthält die Adresse einen Tippfehler, oder Ihr Browser hat mehr gesendet, als diese Website annimmt. Prüfen Sie die Adresse oder löschen Sie die Cookies, die Ihr Browser für diese Website speichert, und versuchen Sie es noch einmal.",
    },
    tooLarge: {
      heading: "Ihre Nachricht ist zu lang",
      text: "Es wurde nichts gesendet. Gehen Sie zurück, kürzen Sie den Text, den Ihr Browser noch hat, und senden Sie ihn noch einmal.",
    },
    tooMany: {
      heading: "Zu viele Anfragen auf einmal",
      text: "Aus Ihrem Netz kommen mehr Anfragen, als diese Website gleichzeitig beantwortet. Warten Sie ein paar Sekunden und versuchen Sie es noch einmal.",
    },
    failed: {
      heading: "Bei uns ist etwas schiefgegangen",
      text: "Diese Seite konnte gerade nicht angezeigt werden. Versuchen Sie es in einer Minute noch einmal.",
    },
  },
};
