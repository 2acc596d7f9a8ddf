import type { privacy as English } from "../en/privacy.ts";

const year = 365;

export const privacy: typeof English = (f) => ({
  added: {
    title: "Was bei jedem Formular gespeichert wird",
    time: "Tag und Uhrzeit sowie der Wortlaut, dem Sie zugestimmt haben",
    page: "die Seite, deren Formular Sie benutzt haben",
    comparison: "der Vergleich, den Sie gelesen haben",
    scenario:
      "die Zahlen, die Sie im Kostenrechner eingestellt hatten, wenn Sie das Formular von dort gesendet haben",
    fit: "Ihre Antworten auf die Fragen, was zu Ihnen passt, wenn Sie das Formular von dort gesendet haben",
    campaign: "Kampagnenparameter, wenn der Link, über den Sie gekommen sind, welche enthielt",
    subscription: "bei einem Newsletter: wann Sie die Anmeldung bestätigt und wann Sie sich abgemeldet haben",
    notes: "wann wir geantwortet haben, was daraus wurde und was unser Team dazu notiert",
  },
  terms: {
    required: "Was Sie angeben müssen",
    optional: "Was Sie leer lassen können",
    purpose: "Wozu es dient",
    readBy: "Wer es liest",
    kept: "Wie lange wir es aufbewahren",
    consent: "Womit Sie einverstanden sind",
    file: "Die Datei",
  },
  lines: {
    fields: (names) => names.join("\u00A0· "),
    purpose: (purpose) => sentence(`Wir verwenden es dafür: ${purpose}`),
    readBy: (people) => sentence(`Gelesen wird es von: ${people}`),
    kept: (days) =>
      `Es wird nach ${f.counted(days, { one: "Tag", other: "Tagen" })} gelöscht${
        days % year === 0 ? ` (${f.counted(days / year, { one: "Jahr", other: "Jahre" })})` : ""
      }.`,
    consent: (words) => `„${words}“`,
    keptSubscribed: (days, unconfirmed) =>
      `Wir bewahren es auf, solange Sie angemeldet sind. Gelöscht wird es ${f.counted(days, { one: "Tag", other: "Tage" })} nach Ihrer Abmeldung oder nach ${f.counted(unconfirmed, { one: "Tag", other: "Tagen" })}, wenn Sie die Anmeldung nicht bestätigen.`,
    fileOpen: (title) => `„${title}“ können Sie öffnen, ohne etwas einzugeben.`,
    fileMailed: (title, days) =>
      `Wir schicken Ihnen einen Link zu „${title}“ per E-Mail. Er gilt ${f.counted(days, { one: "Tag", other: "Tage" })}, und wir zeichnen nicht auf, wann Sie ihn öffnen.`,
  },
  backups: {
    title: "Sicherungskopien",
    days: (days) =>
      `Was wir löschen, bleibt noch bis zu ${f.counted(days, { one: "Tag", other: "Tage" })} in unseren Sicherungskopien. Danach ist es auch dort gelöscht.`,
  },
  passedOn: {
    title: "Wer es noch bekommt",
    mail: "Das Unternehmen, das unsere E-Mails zustellt, verarbeitet die Nachricht, mit der unser Team davon erfährt.",
    confirmation:
      "Wenn Sie eine E-Mail-Adresse angeben, bekommen Sie dort eine Bestätigung. Ihre Angaben stehen nicht darin.",
    subscription:
      "Wenn Sie einen Newsletter bestellen, bekommen Sie eine E-Mail, in der Sie bestätigen, dass die Adresse Ihnen gehört. Mit dem Link in unseren E-Mails können Sie sich jederzeit abmelden.",
    campaignPhone: (provider) =>
      `Einige Seiten, zu denen eine Anzeige führt, zeigen eine Telefonnummer von ${provider}. Wenn Sie dort anrufen, leitet ${provider} den Anruf an uns weiter und erfährt Ihre Nummer und den Zeitpunkt.`,
    recipient: ({ name, why }) => sentence(`Außerdem geben wir es weiter an: ${name}. Wozu: ${why}`),
    booking: (site) =>
      `Auf der Seite, die nach dem Absenden eines Formulars erscheint, steht ein Link zu ${site}; dort können Sie eine Zeit für ein Gespräch wählen. Was Sie hier eingegeben haben, wird dabei nicht übermittelt.`,
    nobodyElse: "Sonst bekommt es niemand.",
  },
  reading: {
    title: "Wie wir Leser zählen",
    page: "Wenn Sie eine Seite öffnen, zeichnet unser Server die Minute und die Seite auf und ob Ihr Browser sie schon hatte. Skripte und Cookies sind nicht beteiligt.",
    from: "Außerdem zeichnet er auf, von welcher Seite dieser Website oder von welcher anderen Website Sie gekommen sind, und den Namen der Kampagne, wenn der Link einen enthielt.",
    visit:
      "Ein Code aus Ihrem Netz und dem Namen Ihres Browsers verbindet die Seiten eines Besuchs. Vermerkt wird auch, ob dieser Browser Seiten schon vor dem Klick lädt. Der Schlüssel dazu liegt nur im Arbeitsspeicher des Servers und wird alle vier Stunden ersetzt. Danach kann niemand mehr sagen, welche Besuche Ihre waren. Ihre Netzadresse wird nicht aufgezeichnet.",
    notFollowed: "Sendet Ihr Browser Global Privacy Control, wird kein Code gebildet.",
    form: "Ein Formular, das Sie absenden, wird ohne den Code gezählt. Was Sie gelesen haben, wird also nicht damit aufgezeichnet.",
    experiment: (titles, days) =>
      `Von ${f.list(titles.map((title) => `„${title}“`))} vergleichen wir mehrere Fassungen. Welche Sie sehen, ergibt sich aus Ihrem Netz und dem Namen Ihres Browsers. Der Schlüssel dazu wird für nichts anderes benutzt und am Ende des Vergleichs gelöscht, spätestens nach ${f.counted(days, { one: "Tag", other: "Tagen" })}. Aufgezeichnet wird nur die Nummer der Fassung, mit der Seite und mit einem Formular, das Sie von dort absenden. Mit Global Privacy Control sehen Sie die Seite selbst, und es wird keine Nummer aufgezeichnet.`,
    kept: (days) =>
      `Was aufgezeichnet ist, wird nach ${f.counted(days, { one: "Tag", other: "Tagen" })} gelöscht. Sonst bekommt es niemand.`,
  },
  studio: {
    title: "Wenn Sie für diese Website schreiben",
    account:
      "Ihr Konto enthält Ihre E-Mail-Adresse, Ihren Namen, Ihre Rechte, wann Sie eingeladen wurden und sich zuletzt angemeldet haben, die Browser, in denen Sie angemeldet sind, und den öffentlichen Teil Ihrer Passkeys. Es wird gelöscht, wenn Sie ausscheiden.",
    trail: (days) =>
      `Aufgezeichnet wird, wann Sie sich anmelden, einen Text ändern oder veröffentlichen oder ansehen, was jemand mit einem Formular geschickt hat. Das wird nach ${f.counted(days, { one: "Tag", other: "Tagen" })} gelöscht. Scheiden Sie aus, bleibt so lange stehen, was getan wurde, ohne Ihren Namen.`,
    published:
      "Ein Text, den Sie veröffentlichen, trägt Ihren Namen und Ihre E-Mail-Adresse im Verlauf dieser Website.",
    notes:
      "Eine Notiz, die Sie zu einem eingegangenen Formular schreiben, trägt Ihren Namen, solange das Formular gespeichert ist.",
  },
});

function sentence(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}
