import type { weekly as English } from "../en/weekly.ts";

export const weekly: typeof English = (f) => {
  const people = (count: number) => f.counted(count, { one: "persona", other: "personas" });
  const forms = (count: number) => f.counted(count, { one: "formulario", other: "formularios" });
  const weeks = (count: number) => f.counted(count, { one: "semana", other: "semanas" });
  const clients = (count: number) => f.counted(count, { one: "cliente", other: "clientes" });
  const visits = (count: number) => f.counted(count, { one: "visita", other: "visitas" });
  /** Lo leyeron … */
  const readBy = (count: number | undefined) =>
    count === undefined ? "menos de 5 personas" : count === 0 ? "nadie" : `unas ${people(count)}`;
  const wereRead = (title: string, count: number | undefined) =>
    count === 0 ? `Nadie leyó ${title}` : `${title}: lo leyeron ${readBy(count)}`;
  const named = (title: string) => `“${title}”`;
  return {
    subject: (company, day) => `${company}: lo que se leyó en la semana del ${day}`,
    title: (first, last) => `Lo que se leyó del ${first} al ${last}`,
    nothing: "Todavía no hay nada registrado.",
    headings: {
      week: "La semana",
      read: "Lo más leído de la semana",
      brought: (count) => `Resultados de ${weeks(count)}`,
      next: "Qué hacer ahora",
      experiments: "Experimentos",
      limits: "Qué tan exactas son estas cifras",
    },
    visits: (count, usual) =>
      usual === undefined
        ? `El sitio tuvo unas ${visits(count)}.`
        : `El sitio tuvo unas ${visits(count)}; una semana normal tiene unas ${f.number(usual)}.`,
    sent: (count, usual) =>
      `${count === 0 ? "No se envió ningún formulario" : `${count === 1 ? "Se envió" : "Se enviaron"} ${forms(count)}`}${usual === undefined ? "" : `; en una semana normal son unos ${f.number(usual)}`}.`,
    chart: "Visitas por semana",
    read: ({ title, readers, usual, sent }) =>
      `${wereRead(named(title), readers)}${usual === undefined ? "" : ` (unas ${f.number(usual)} en una semana normal)`}${sent === 0 ? "" : `; ${f.number(sent)} ${sent === 1 ? "envió" : "enviaron"} el formulario`}.`,
    brought: ({ title, readers, sent, won }) =>
      `${wereRead(named(title), readers)}; ${sent === 0 ? "nadie envió" : sent === 1 ? "1 envió" : `${f.number(sent)} enviaron`} el formulario${won === 0 ? "" : ` y ${won === 1 ? "1 se hizo cliente" : `${f.number(won)} se hicieron clientes`}`}.`,
    next: {
      write: ({ category, articles, sent, allSent, won, allWon, best }) =>
        `Escriba ahora sobre ${named(category)}: ${articles === 1 ? "su artículo trajo" : `sus ${f.number(articles)} artículos trajeron`} ${f.number(sent)} de los ${forms(allSent)} que trajeron los artículos${allWon === 0 ? "" : ` y ${f.number(won)} de los ${clients(allWon)}`}. La mayoría vino de ${named(best)}.`,
      link: ({ title, from, readers, sent, usual }) =>
        `Ponga en ${named(from)}, que es lo más leído, un enlace a ${named(title)}. ${wereRead(named(title), readers)}, y ${f.number(sent)} ${sent === 1 ? "envió" : "enviaron"} el formulario; de igual número de lectores de todos los artículos lo envían unos ${f.number(usual, 1)}.`,
      leads: ({ title, readers, wentOn, usual, hasComparison }) =>
        `Ofrezca en ${named(title)} un paso siguiente: lo leyeron ${readBy(readers)}, y ${wentOn === 0 ? "nadie siguió" : wentOn === undefined ? "menos de 5 siguieron" : `${f.number(wentOn)} ${wentOn === 1 ? "siguió" : "siguieron"}`} hasta las preguntas, la calculadora, la página de contacto o el formulario; de igual número de lectores de todos los artículos lo hacen unos ${f.number(usual)}.${hasComparison ? "" : " No muestra ninguna comparación, así que nada lleva de ahí a las preguntas."}`,
      again: ({ title, now, before, changed }) =>
        `Vuelva a leer ${named(title)} y mire si los buscadores todavía lo muestran: lo leyeron ${readBy(now)} en las últimas cuatro semanas y ${readBy(before)} en las cuatro anteriores. Se cambió por última vez el ${changed}.`,
      unread: (titles, count) =>
        `Nadie ha leído ${f.list(titles.map(named))} en ${weeks(count)}. ${titles.length === 1 ? "Enlácelo desde un artículo que se lea, o retírelo" : "Enlácelos desde un artículo que se lea, o retírelos"}.`,
      refused: ({ title, refused, sent }) =>
        `Revise el formulario de ${named(title)}: ${f.counted(refused, { one: "vez", other: "veces" })} no se aceptó porque faltaba algo o algo estaba mal, y se ${sent === 1 ? "envió" : "enviaron"} ${forms(sent)}.`,
      campaign: (name, count) =>
        `Pregúntese para qué sirve la campaña ${named(name)}: trajo unas ${visits(count)} y ningún formulario.`,
      early: (sent, needed, count) =>
        `Todavía es pronto para decir sobre qué escribir: los artículos trajeron ${forms(sent)} en ${weeks(count)}, y hacen falta ${f.number(needed)}.`,
    },
    experiment: {
      begun: (title) =>
        `El experimento con ${named(title)} ha empezado; todavía no la ha leído nadie de los que participan.`,
      undecided: (title, count, weeksLeft) =>
        `El experimento con ${named(title)} aún no está decidido, después de ${count === undefined ? "menos de 5 visitas" : `unas ${visits(count)}`}.${weeksLeft === undefined ? "" : ` A este ritmo hacen falta unas ${f.counted(weeksLeft, { one: "semana más", other: "semanas más" })} para encontrar una versión que rinda la mitad más.`}`,
      decided: (title, winner, byForms, command) =>
        `El experimento con ${named(title)} está decidido: ${winner === 0 ? "la página original rinde más" : `la variante ${f.number(winner)} rinde más`}, porque ${byForms ? "desde ella se envían más formularios" : "más de sus lectores siguen adelante"}. Qué escribir ahora: ${command}`,
    },
    limits: {
      measured: (percent) =>
        `En una prueba con un número conocido de lectores, los recuentos se desviaron un ${f.percent(percent)} como máximo. Los formularios se cuentan con exactitud; los clientes son los que se marcaron como ganados.`,
      ahead: (pages, lower, higher) =>
        `${pages === 1 ? "Un navegador preparó" : "Los navegadores prepararon"} ${f.counted(pages, { one: "página", other: "páginas" })} antes de un clic, y nada indica cuáles se leyeron. Si no se leyó ninguna, los recuentos suman ${f.number(lower)} de más; si se leyeron todas, ${f.number(higher)} de menos.`,
      aheadUncounted: (pages) =>
        `${pages === 1 ? "Un navegador preparó" : "Los navegadores prepararon"} ${f.counted(pages, { one: "página", other: "páginas" })} antes de un clic. No se cuenta ninguna, porque aún hay muy pocos registros para saber cuántas se leyeron.`,
      noLeads: "Aquí no hay base de datos de contactos, así que no se cuenta ningún formulario.",
      whole: (command) => `Todo lo que se cuenta, en el servidor: ${command}`,
    },
  };
};
