import type { costs as English } from "../en/costs.ts";

type Model = Parameters<ReturnType<typeof English>["alone"]>[0];

export const costs: typeof English = (f) => {
  const names = {
    breakFix: "soporte por incidencia",
    managed: "soporte gestionado",
    coManaged: "soporte cogestionado",
    inHouse: "personal propio",
  };
  const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
  /** All four are masculine. */
  const the = (model: Model) => `el ${names[model]}`;
  const money = f.roughDollars;
  const people = (count: number) => f.counted(count, { one: "persona", other: "personas" });
  const devices = (count: number) => f.counted(count, { one: "equipo", other: "equipos" });
  const between = (low: number, high: number) =>
    money(low) === money(high) ? `unos ${money(low)}` : `de ${money(low)} a ${money(high)}`;
  const firm = (size: { people: number; devices: number }) =>
    `Para ${people(size.people)} y ${devices(size.devices)}`;
  const less = (share: number) => `menos del ${f.percent(share * 100)}`;

  /** An input that is varied: its amount, and what that is an amount of. */
  const varied = {
    people: [(value: number) => people(Math.round(value)), ""],
    helpHours: [
      (value: number) => f.counted(Math.round(value * 10) / 10, { one: "hora", other: "horas" }),
      " de ayuda por persona al año",
    ],
    downtimeCost: [(value: number) => f.dollars(Math.round(value * 100) / 100), " por hora perdida"],
    hourlyRate: [(value: number) => f.dollars(Math.round(value)), " por hora de técnico"],
  } as const;

  const losses = {
    downtime: "en trabajo perdido durante la espera",
    ownTime: "en tiempo de su propia gente",
    security: "en incidentes de seguridad",
  };

  return {
    alone: (model) => capital(names[model]),
    inSentence: (model) => names[model],
    money,
    nothing: "Sin personas ni equipos que atender, ningún modelo cuesta nada. Escriba el número de personas.",
    tied: (size, first, share) =>
      `${firm(size)}, ${f.list(first.map(({ model }) => the(model)))} están demasiado parejos para decidir: unos ${f.list(
        first.map(({ mean }) => money(mean)),
      )} al año en promedio, con una diferencia de ${less(share)}.`,
    lowest: (size, { model, mean }) =>
      `${firm(size)}, ${the(model)} tiene el costo promedio más bajo: unos ${money(mean)} al año.`,
    ranges: (pair, key, found, at, share) => {
      const [amount, of] = varied[key];
      // Of money the sign is said at both ends: de $1 a $12.
      const isMoney = key === "downtimeCost" || key === "hourlyRate";
      const close = `${f.list(pair.map(the))} difieren en ${less(share)}`;
      const now = `Valor actual: ${amount(at)}.`;
      const [first] = found;
      const last = found.at(-1);
      if (first && first === last) {
        const who = first.winner ? `${the(first.winner)} cuesta menos` : close;
        return `${capital(who)} en todo el rango, de ${isMoney ? amount(first.from) : f.number(first.from)} a ${amount(first.to)}${of}. ${now}`;
      }
      const told = found.flatMap(({ winner, ...range }) => (winner ? [{ ...range, who: the(winner) }] : []));
      const words = told.map(({ from, to, who }, i) => {
        // What is counted is said once.
        const what = i === 0 ? of : "";
        const above = to === last?.to ? `${what} en adelante` : ` hasta ${amount(to)}${what}`;
        const where = from === first?.from ? `hasta ${amount(to)}${what}` : `desde ${amount(from)}${above}`;
        return i === 0 ? `${who} cuesta menos ${where}` : `${who}, ${where}`;
      });
      const ties = told.length < found.length ? ` En el resto del rango, ${close}.` : "";
      return `${capital(words.join("; "))}.${ties} ${now}`;
    },
    difference: (more, less, bills, saved) =>
      `Solo en facturas, ${the(more)} cuesta ${money(bills)} más al año que ${the(less)}. ${
        saved.length === 0
          ? "Ese costo adicional no reduce el tiempo perdido."
          : `A cambio, usted ahorra ${f.list(saved.map(({ loss, by }) => `${money(by)} ${losses[loss]}`))}.`
      }`,
    security: ({ years, less, mean, typical }) =>
      `Estas cifras incluyen incidentes de seguridad graves: ${f.plural(Math.round(years), { one: "uno al año", other: `uno cada ${f.number(years)} años` })} con el soporte por incidencia y, según suponemos, un ${f.percent(Math.round(less * 100))} menos con los demás modelos. La mitad cuesta menos de ${money(typical)}; el promedio es de ${money(mean)}.`,
    withoutSecurity: "Los incidentes de seguridad graves no están incluidos.",
    withoutBreakFix: (most) =>
      `El soporte por incidencia no se muestra para más de ${people(most)}: una empresa de ese tamaño ocupa la semana entera de un técnico, y a esa escala no lo ofrecemos.`,

    bothAlike: "sin diferencia",
    lead: (model, by) => `${names[model]}: ${money(by)} menos`,

    range: ({ p10, p90 }) => `${between(p10, p90)} en 8 de cada 10 años`,
    // In America, Intl writes the K of English. Its space does not break, and the words of an axis have little room.
    axis: (value) => f.shortDollars(value).replace(/\sk$/i, " mil"),
    years: {
      mean: "Promedio",
      p10: "Año bueno (1 de cada 10 cuesta menos)",
      p90: "Año malo (1 de cada 10 cuesta más)",
      p99: "Año muy malo (1 de cada 100 cuesta más)",
    },
    parts: {
      fees: "Tarifas",
      onboarding: "Puesta en marcha",
      staff: "Personal y suplencias",
      tools: "Software de seguridad y administración",
      backup: "Copias de seguridad de servidores",
      upkeep: "Tareas de rutina por hora",
      projects: "Proyectos",
      repairs: "Reparaciones facturadas por hora",
      parts: "Repuestos",
      downtime: "Trabajo perdido durante la espera",
      ownTime: "Tiempo de su propia gente",
      security: "Incidentes de seguridad",
    },
    together: "Total",
    model: "Modelo",
    cost: "Costo",
    yearsTable: (size) =>
      `Un año de soporte para ${people(size)}, en dólares, con el tiempo de trabajo perdido`,
    partsTable: (size) => `De qué se compone el año promedio para ${people(size)}, en dólares`,
    drivers: {
      caption: (a, b) =>
        `De qué depende la diferencia entre ${the(a)} y ${the(b)}: cada dato se baja y se sube una cuarta parte, primero el de mayor efecto.`,
      columns: ["Dato", "Una cuarta parte menos", "Una cuarta parte más"],
      flips: "Cambia cuál cuesta menos",
      at: (amount) => `con ${amount}`,
    },
    field: {
      value: f.plain,
      back: (amount) => `Volver a ${amount}`,
      repeated: "Aparece más de una vez; se usa la primera.",
      tooLong: "Es demasiado largo para ser un número. Se usa el valor habitual.",
      usual: (problem) => `${problem} Se usa el valor habitual.`,
      least: (bound, used) => `El mínimo es ${f.number(bound, 6)}, así que se usa ${f.number(used, 6)}.`,
      most: (bound, used) => `El máximo es ${f.number(bound, 6)}, así que se usa ${f.number(used, 6)}.`,
      whole: (used) => `Solo se aceptan números enteros, así que se usa ${f.number(used, 6)}.`,
      empty: (_typed) => `No se escribió nada. Escriba un número como 1250 o ${f.fixed(1250.5, 2)}.`,
      notANumber: (typed) =>
        `“${typed}” no es un número. Escriba un número como 1250 o ${f.fixed(1250.5, 2)}.`,
      belowZero: (typed) => `“${typed}” es menor que cero. Escriba 0 o más.`,
      tooLarge: (typed) => `“${typed}” es demasiado grande. Escriba un número menor que un billón.`,
    },
    link: {
      copied: "Se copió el enlace.",
      notCopied: "No se pudo copiar el enlace. Está en la barra de direcciones.",
    },
  };
};
