import type { privacy as English } from "../en/privacy.ts";

const year = 365;

export const privacy: typeof English = (f) => ({
  added: {
    title: "Lo que se guarda con cada formulario",
    time: "el día y la hora, y el texto que usted aceptó",
    page: "la página cuyo formulario usó",
    comparison: "la comparación que estaba leyendo",
    scenario: "los números que había puesto en la calculadora de costos, si envió el formulario desde allí",
    fit: "sus respuestas a las preguntas sobre qué opción le conviene, si envió el formulario desde allí",
    campaign: "datos de campaña, si el enlace por el que llegó aquí traía alguno",
    subscription: "de un boletín: cuándo confirmó su suscripción y cuándo la terminó",
    notes: "cuándo respondimos, en qué quedó y lo que anota nuestro personal al respecto",
  },
  terms: {
    required: "Lo que tiene que escribir",
    optional: "Lo que puede dejar vacío",
    purpose: "Para qué sirve",
    readBy: "Quién lo lee",
    kept: "Cuánto tiempo lo guardamos",
    consent: "Lo que usted acepta",
    file: "El archivo",
  },
  lines: {
    fields: (names) => names.join("\u00A0· "),
    purpose: (purpose) => sentence(`Lo usamos para ${purpose}`),
    readBy: (people) => sentence(people.charAt(0).toUpperCase() + people.slice(1)),
    kept: (days) =>
      `Se borra después de ${f.counted(days, { one: "día", other: "días" })}${
        days % year === 0 ? ` (${f.counted(days / year, { one: "año", other: "años" })})` : ""
      }.`,
    consent: (words) => `“${words}”`,
    keptSubscribed: (days, unconfirmed) =>
      `Lo guardamos mientras dure su suscripción. Se borra ${f.counted(days, { one: "día", other: "días" })} después de que se dé de baja, o después de ${f.counted(unconfirmed, { one: "día", other: "días" })} si nunca la confirma.`,
    fileOpen: (title) => `Puede abrir “${title}” sin escribir nada.`,
    fileMailed: (title, days) =>
      `Le enviamos por correo un enlace a “${title}”. Funciona durante ${f.counted(days, { one: "día", other: "días" })}, y no registramos cuándo lo abre.`,
  },
  backups: {
    title: "Copias de seguridad",
    days: (days) =>
      `Lo que borramos permanece en nuestras copias de seguridad hasta ${f.counted(days, { one: "día", other: "días" })} más. Después desaparece también de ellas.`,
  },
  passedOn: {
    title: "Quién más lo recibe",
    mail: "Nuestro proveedor de correo electrónico procesa el mensaje que avisa a nuestro personal.",
    confirmation:
      "Si da una dirección de correo electrónico, recibirá allí una confirmación, que no repite nada de lo que escribió.",
    subscription:
      "Si se suscribe a un boletín, recibirá un correo para confirmar que la dirección es suya. Puede darse de baja cuando quiera con el enlace de nuestros correos.",
    campaignPhone: (provider) =>
      `Algunas páginas a las que lleva un anuncio muestran un número de teléfono de ${provider}. Si llama a ese número, ${provider} nos pasa su llamada y se entera de su número de teléfono y de la hora.`,
    recipient: ({ name, why }) => sentence(`También lo recibe ${name}, para ${why}`),
    booking: (site) =>
      `La página que sigue a un formulario tiene un enlace a ${site}, donde puede elegir la hora para una llamada. Nada de lo que escribió aquí se envía allí.`,
    nobodyElse: "Nadie más lo recibe.",
  },
  reading: {
    title: "Cómo contamos a los lectores",
    page: "Cuando abre una página, nuestro servidor registra el minuto, la página y si su navegador ya la tenía. No intervienen scripts ni cookies.",
    from: "Registra también la página de este sitio desde la que llegó, o el nombre del sitio que enlazó aquí, y el nombre de la campaña si el enlace traía uno.",
    visit:
      "Un código hecho con su red y la marca de su navegador une las páginas de una visita, y se anota si ese navegador carga páginas antes del clic. La clave está solo en la memoria del servidor y se cambia cada cuatro horas. Después nadie puede saber qué visitas fueron suyas. Su dirección de red no se registra.",
    notFollowed: "Si su navegador envía Global Privacy Control, no se hace ningún código.",
    form: "Un formulario que envíe se cuenta sin el código, de modo que lo que leyó no queda registrado con él.",
    experiment: (titles, days) =>
      `Comparamos varias redacciones de ${f.list(titles.map((title) => `“${title}”`))}. Cuál ve usted depende de su red y de la marca de su navegador, mediante una clave que no se usa para nada más y que se borra cuando termina la comparación, como máximo después de ${f.counted(days, { one: "día", other: "días" })}. Solo se registra el número de la redacción, con la página y con el formulario que envíe desde ella. Con Global Privacy Control ve usted la página original y no se registra ningún número.`,
    kept: (days) =>
      `Lo registrado se borra después de ${f.counted(days, { one: "día", other: "días" })}. Nadie más lo recibe.`,
  },
  studio: {
    title: "Si usted escribe para este sitio",
    account:
      "Su cuenta contiene su dirección de correo, su nombre, lo que puede hacer, cuándo se le invitó y cuándo entró por última vez, los navegadores en los que ha entrado y la parte pública de sus llaves de acceso. Se borra cuando usted se va.",
    trail: (days) =>
      `Queda registrado cuándo entra, cambia o publica un texto, o mira lo que alguien envió con un formulario. Eso se borra después de ${f.counted(days, { one: "día", other: "días" })}. Cuando usted se va, lo hecho se conserva ese tiempo, sin su nombre.`,
    published:
      "Un texto que usted publica lleva su nombre y su dirección de correo en el historial de este sitio.",
    notes:
      "Una nota que usted escribe sobre un formulario recibido lleva su nombre mientras se conserva el formulario.",
  },
});

function sentence(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}
