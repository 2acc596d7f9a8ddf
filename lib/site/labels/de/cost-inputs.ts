import type { PluralForms } from "../../formats.ts";
import type { costInputs as English } from "../en/cost-inputs.ts";

export const costInputs: typeof English = (f) => {
  const dollars = (per: string) => ({
    name: `$${per}`,
    amount: (value: number) => `${f.dollars(value)}${per}`,
  });
  const percent = (of: string) => ({ name: `%${of}`, amount: (value: number) => `${f.percent(value)}${of}` });
  const counted = (forms: PluralForms, per = "") => ({
    name: `${forms.other}${per}`,
    amount: (value: number) => `${f.counted(value, forms)}${per}`,
  });
  const hours = { one: "Stunde", other: "Stunden" };
  const units = {
    people: counted({ one: "Person", other: "Personen" }),
    devices: counted({ one: "Gerät", other: "Geräte" }),
    servers: counted({ other: "Server" }),
    peopleOrDevices: counted({ one: "Person oder Gerät", other: "Personen oder Geräte" }),
    years: counted({ one: "Jahr", other: "Jahre" }),
    hours: counted(hours),
    hoursPerDay: counted(hours, " pro Tag"),
    hoursPerPersonYear: counted(hours, " pro Person und Jahr"),
    daysPerPositionYear: counted({ one: "Tag", other: "Tage" }, " pro Stelle und Jahr"),
    positions: counted({ one: "Stelle", other: "Stellen" }),
    times: {
      name: "× Stundensatz",
      amount: (value: number) => `das ${f.number(value, 2)}-Fache`,
    },
    logDeviation: {
      name: "logarithmische Standardabweichung",
      amount: (value: number) => `logarithmische Standardabweichung ${f.number(value, 2)}`,
    },
    perYear: { name: "pro Jahr", amount: (value: number) => `${f.number(value, 2)} pro Jahr` },
    percent: percent(""),
    percentPerYear: percent(" im Jahr"),
    dollars: dollars(""),
    dollarsOnce: dollars(" einmalig"),
    dollarsPerHour: dollars(" pro Stunde"),
    dollarsPerYear: dollars(" pro Jahr"),
    dollarsPerPersonMonth: dollars(" pro Person und Monat"),
    dollarsPerDeviceMonth: dollars(" pro Gerät und Monat"),
    dollarsPerServerMonth: dollars(" pro Server und Monat"),
    dollarsPerPositionYear: dollars(" pro Stelle und Jahr"),
  };

  return {
    units,
    line: (label, value, unit) => `${label}: ${unit ? units[unit].amount(value) : f.number(value, 6)}`,
    names: {
      people: "Personen, die am Computer arbeiten",
      devices: "Geräte",
      servers: "Eigene Server",
      helpHours: "Stunden Hilfe, die Sie brauchen (Reparaturen und Routine)",
      routineShare:
        "Anteil der Routine an der Hilfe (Einstellungen und Abgänge, Updates, Prüfung der Datensicherung)",
      hoursTypical: "Technikerzeit für eine typische Störung (die Hälfte dauert länger)",
      hoursSpread: "Streuung der Technikerzeit (0: alle gleich)",
      outagesPerYear: "Ausfälle, die fast die ganze Firma lahmlegen",
      outageHoursTypical: "Technikerzeit für einen typischen Ausfall (die Hälfte dauert länger)",
      outageHoursSpread: "Streuung der Dauer eines Ausfalls (0: alle gleich)",
      downtimeCost: "Wert einer Stunde, die eine Person verliert",
      workStoppingShare: "Störungen, bei denen eine Person bis zur Lösung nicht arbeiten kann",
      outagePeopleShare: "Anteil der gesamten Arbeit, der bei einem Ausfall stillsteht",
      breakFixResponse: "Wartezeit bis zum Beginn: Hilfe nach Aufwand, eine Person kann nicht arbeiten",
      breakFixOutageResponse: "Wartezeit bis zum Beginn: Hilfe nach Aufwand, Ausfall",
      managedResponse: "Wartezeit bis zum Beginn: Betreuungsvertrag",
      coManagedResponse: "Wartezeit bis zum Beginn: geteilte Betreuung",
      inHouseResponse: "Wartezeit bis zum Beginn: eigene IT-Kraft",
      breakFixOwnHours: "Zeit, die Ihre Leute mit Organisieren verbringen: Hilfe nach Aufwand",
      managedOwnHours: "Zeit, die Ihre Leute mit Organisieren verbringen: Betreuungsvertrag",
      coManagedOwnHours: "Zeit, die Ihre Leute mit Organisieren verbringen: geteilte Betreuung",
      inHouseOwnHours: "Zeit, die Ihre Leute mit Organisieren verbringen: eigene IT-Kraft",
      securityRate: "Risiko eines schweren Sicherheitsvorfalls in einem Jahr (0: nicht mitrechnen)",
      securityMean: "Durchschnittliche Kosten eines Sicherheitsvorfalls",
      securityTypical: "Typische Kosten eines Sicherheitsvorfalls (die Hälfte kostet mehr)",
      securityPrevention:
        "Sicherheitsvorfälle, die laufende Pflege verhindert (alle Modelle außer Hilfe nach Aufwand)",
      managedPrevention: "Störungen, die ein Betreuungsvertrag verhindert",
      coManagedPrevention: "Störungen, die die geteilte Betreuung verhindert",
      inHousePrevention: "Störungen, die eine eigene IT-Kraft verhindert",
      hourlyRate: "Stundensatz für abgerechnete Arbeit",
      minimumHours: "Mindestzeit, die pro Störung berechnet wird",
      afterHoursShare: "Störungen außerhalb der Geschäftszeiten",
      afterHoursMultiplier: "Satz außerhalb der Geschäftszeiten, als Vielfaches des Stundensatzes",
      partsShare: "Störungen, für die ein Ersatzteil nötig ist",
      partsCost: "Kosten eines Ersatzteils",
      toolsPerPerson:
        "Getrennt gekaufte Software für Sicherheit und Verwaltung (Hilfe nach Aufwand, eigene IT-Kraft)",
      backupPerServer: "Datensicherung pro Server, in jedem Modell",
      projectHours: "Projekte (neue Büros, Umzüge von Systemen)",
      managedFee: "Preis des Betreuungsvertrags",
      managedDeviceFee: "Preis des Betreuungsvertrags bei Abrechnung pro Gerät (0: nicht angeboten)",
      minimumBilled:
        "Mindestzahl berechneter Personen oder Geräte (Betreuungsvertrag und geteilte Betreuung)",
      coManagedFee: "Preis der geteilten Betreuung",
      outOfScopeShare: "Störungen, die der Preis nicht abdeckt und die nach Stunden berechnet werden",
      onboarding: "Einrichtung durch einen Dienstleister",
      contractYears: "Jahre, auf die die Kosten der Einrichtung verteilt werden",
      salary: "Gehalt einer eigenen IT-Kraft",
      benefitsShare: "Lohnnebenkosten, als Anteil an den Gesamtkosten eines Angestellten",
      peoplePerTechnician: "Personen, die eine IT-Kraft betreuen kann",
      minimumStaff: "Kleinstes eigenes Team",
      coManagedStaffShare: "Anteil des eigenen Teams, der bei geteilter Betreuung bleibt",
      training: "Schulung und Personalsuche",
      absenceDays: "Abwesenheit, für die eine Vertretung nötig ist (Urlaub, Krankheit, offene Stellen)",
      coverHours: "Hilfe von außen an einem Tag der Abwesenheit (eigene IT-Kraft)",
      escalatedShare:
        "Störungen, die eine eigene IT-Kraft an Spezialisten weitergibt, nach Stunden berechnet",
      staffProjectShare:
        "Anteil der Projekte, den Ihr eigenes Personal erledigt (auch bei geteilter Betreuung)",
    },
  };
};
