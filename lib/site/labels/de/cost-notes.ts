import type { costNotes as English } from "../en/cost-notes.ts";

export const costNotes: typeof English = (f) => ({
  groups: {
    firm: "Ihre Firma",
    incidents: "Hilfe, die Sie im Jahr brauchen",
    lostWork: "Die Zeit Ihrer Leute",
    security: "Ein schwerer Sicherheitsvorfall",
    prevention: "Was jedes Modell verhindert",
    hourlyWork: "Arbeit und Teile, berechnet nach Bedarf",
    provider: "Der Vertrag mit dem Dienstleister",
    staff: "Ihr eigenes Personal",
  },
  why: {
    people: "Ein Beispiel; geben Sie Ihre eigene Zahl ein.",
    devices: `${f.number(1.2, 1)} Geräte pro Person, bis Sie Ihre eigene Zahl eingeben.`,
    servers: "Ein Beispiel; 0 für ein Büro, das mit Programmen in der Cloud arbeitet.",
    helpHours:
      "Das hat niemand gemessen. Zählen Sie die Stunden auf den Rechnungen oder Meldungen des letzten Jahres zusammen und teilen Sie sie durch die Zahl der Personen; Ausfälle kommen hinzu.",
    routineShare:
      "Eine Schätzung. Bei der Hilfe nach Aufwand wird die Routine stundenweise berechnet; sonst ist sie durch den Vertrag oder Ihr Personal abgedeckt.",
    hoursTypical: "Ein geschätzter Median; vergleichen Sie ihn mit Ihren Rechnungen.",
    hoursSpread: `Bei ${f.number(0.9, 1)} dauern die längsten ${f.percent(10)} mehr als dreimal so lange wie üblich.`,
    outagesPerYear: "Etwa einer in drei Jahren; eine Schätzung.",
    outageHoursTypical: "Ein geschätzter Median.",
    outageHoursSpread: `Bei ${f.number(0.8, 1)} dauern die längsten ${f.percent(10)} fast dreimal so lange wie üblich.`,
    downtimeCost:
      "Der Durchschnitt der Privatwirtschaft in den USA; kleine Firmen zahlen meist weniger. Geben Sie weniger ein, wenn die Leute inzwischen an etwas anderem arbeiten können, und mehr, wenn Aufträge verloren gehen.",
    workStoppingShare:
      "Ein Anbieter hat die Meldungen seiner Kunden ausgewertet; bei Ihnen kann es anders sein.",
    outagePeopleShare: "Eine Schätzung.",
    breakFixResponse:
      "Unsere eigene Zusage ohne Vertrag: am nächsten Arbeitstag, also acht Arbeitsstunden später.",
    breakFixOutageResponse:
      "Unsere eigene Zusage ohne Vertrag: am selben Tag, also einen halben Arbeitstag später.",
    managedResponse: "Nehmen Sie die Reaktionszeit, die der Vertrag zusagt.",
    coManagedResponse:
      "Ihr eigenes Personal ist in der Nähe; ist es abwesend, springt der Dienstleister ein.",
    inHouseResponse: "Ihr eigenes Personal ist in der Nähe.",
    breakFixOwnHours:
      "Eine Schätzung: bemerken, beschreiben, jemanden finden, freigeben, die Rechnung prüfen.",
    managedOwnHours:
      "Eine Schätzung: eine Nummer zum Anrufen, Berichte, ein Gespräch. Geben Sie bei allen vier Modellen dieselbe Zahl ein, um den Vergleich ohne diese Zeit zu sehen.",
    coManagedOwnHours: "Eine Schätzung: Ein Angestellter ist zu führen und ein Dienstleister zu steuern.",
    inHouseOwnHours: "Eine Schätzung: Personalsuche, Führung und Beurteilung.",
    securityRate:
      "Schadensmeldungen versicherter Firmen mit weniger als 25 Millionen US-Dollar Umsatz. Versicherer suchen sich ihre Kunden aus, deshalb ist die Zahl niedrig.",
    securityMean: "Der durchschnittliche Schaden derselben Firmen. Verlorene Kunden sind nicht enthalten.",
    securityTypical: `Derselbe Anteil am Durchschnitt wie in der Studie von NetDiligence aus dem Jahr 2020: ein Median von ${f.dollars(36_000)}, ein Durchschnitt von ${f.dollars(175_000)}.`,
    securityPrevention:
      "Die Zahl einer Studie über Multi-Faktor-Authentifizierung (MFA) an allen Zugängen: ein statistischer Zusammenhang, kein Experiment. Wir nehmen an, dass laufende Pflege MFA enthält. Geben Sie 0 ein, um den Vergleich ohne diese Annahme zu sehen.",
    managedPrevention:
      "Das hat für Ihre Firma niemand gemessen. Geben Sie 0 ein, um den Vergleich ohne diese Annahme zu sehen.",
    coManagedPrevention:
      "Wie beim Betreuungsvertrag. Geben Sie 0 ein, um den Vergleich ohne diese Annahme zu sehen.",
    inHousePrevention:
      "Etwas weniger als ein Dienstleister; eine Schätzung. Geben Sie 0 ein, um den Vergleich ohne diese Annahme zu sehen.",
    hourlyRate: "Unser eigener Preis; nehmen Sie den Satz aus Ihrem Angebot.",
    minimumHours: "Eine halbe Stunde; viele Firmen berechnen eine volle. Lesen Sie Ihren Vertrag.",
    afterHoursShare: "Eine Schätzung für eine Firma mit Bürozeiten.",
    afterHoursMultiplier: "Das Anderthalbfache, wie in unseren Preisen; lesen Sie Ihren Vertrag.",
    partsShare: "Eine Schätzung; prüfen Sie Ihre Rechnungen.",
    partsCost: "Eine Schätzung; prüfen Sie Ihre Rechnungen.",
    toolsPerPerson: "Damit jedes Modell denselben Schutz enthält; nehmen Sie Ihre eigenen Rechnungen.",
    backupPerServer:
      "Die Mitte unserer Preisspanne. Die Datensicherung ist in jedem Modell gleich und in keinem Festpreis enthalten.",
    projectHours: "Eine Schätzung; die Stunden sind in jedem Modell gleich.",
    managedFee: "Die Mitte unserer Preisspanne; nehmen Sie den Preis aus Ihrem Angebot.",
    managedDeviceFee:
      "Die Mitte unserer Preisspanne. Wir nehmen die niedrigere der beiden Rechnungen; geben Sie 0 ein, wenn Ihnen nur ein Preis pro Person angeboten wurde.",
    minimumBilled: "Unser eigener Mindestwert; viele Verträge haben einen.",
    coManagedFee: "Die Mitte unserer Preisspanne; nehmen Sie den Preis aus Ihrem Angebot.",
    outOfScopeShare: "Kein Festpreis deckt alles ab; lesen Sie die Ausnahmen im Vertrag.",
    onboarding: "Die Mitte unserer Preisspanne; nehmen Sie den Preis aus Ihrem Angebot.",
    contractYears: "Ein üblicher Zeitraum für die Planung; geben Sie Ihren eigenen ein.",
    salary: "Mediangehalt von Fachkräften für Computersupport in den USA.",
    benefitsShare:
      "Durchschnitt der Privatwirtschaft in den USA ohne bezahlten Urlaub, den das Gehalt enthält; das Gehalt ist der Rest.",
    peoplePerTechnician: "Eine Schätzung; es kommt darauf an, wie ähnlich Ihre Computer sind.",
    minimumStaff: `Gezählt wird in halben Stellen. Eine halbe Stelle ist ${f.number(0.5, 1)}.`,
    coManagedStaffShare:
      "Sie bezahlen weiterhin die volle Stelle. Geben Sie nur dann weniger ein, wenn die Stelle geteilt oder eine Teilzeitstelle ist.",
    training: "Eine Schätzung.",
    absenceDays: "Urlaub, Krankheit und offene Stellen; eine Schätzung.",
    coverHours: "Bei der geteilten Betreuung springt der Dienstleister ein.",
    escalatedShare: "Eine Person kann nicht alles wissen; eine Schätzung.",
    staffProjectShare: "Der Rest wird nach Stunden berechnet.",
  },
});
