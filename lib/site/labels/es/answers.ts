import type { answers as English } from "../en/answers.ts";

export const answers: typeof English = {
  unreadable: {
    tooLarge:
      "Su mensaje es demasiado largo para enviarlo de una sola vez. Vuelva atrás, donde su navegador lo conserva, y acórtelo.",
    incomplete: "Su mensaje no llegó completo. Envíelo de nuevo.",
    encoding: "Su mensaje llegó con una codificación ilegible. Envíelo de nuevo como texto UTF-8.",
    notJson: "El contenido no es un objeto JSON. Envíe un objeto con los campos del formulario, en UTF-8.",
    unknownForm:
      "El formulario que envió ya no está en nuestro sitio, así que no se guardó nada. Copiamos aquí las respuestas que también pide este formulario: revíselas y envíelo de nuevo.",
    mediaType: "Envíe el formulario como application/x-www-form-urlencoded o application/json, en UTF-8.",
  },
  post: "Envíe el formulario con POST.",
  keyReused: "Esta Idempotency-Key ya se usó con otro mensaje. Envíe este con una clave propia.",
  tooMany: (phone) => `Llegaron demasiados mensajes desde su red. Espere unos minutos o llame al ${phone}.`,
  notStored: (phone) => `No se pudo guardar su mensaje. Envíelo de nuevo o llame al ${phone}.`,
  notStoredText: (phone, message) => {
    const typed = message === undefined ? "" : `\n\nLo que usted escribió:\n\n${message}`;
    return `No se pudo guardar su mensaje. Llame al ${phone}, o vuelva atrás y envíelo de nuevo.${typed}\n`;
  },
  page: {
    error: "Error: ",
    problem: "Hay un problema",
    notTaken: "No pudimos recibir su mensaje",
    advice: (phone, isKept) => [
      "En este momento no se pudo guardar su mensaje, y no se envió nada. Llame al ",
      phone,
      ` o envíelo de nuevo en unos minutos: lo que escribió ${isKept ? "está más abajo" : "sigue ahí si vuelve a la página anterior"}.`,
    ],
  },
  links: {
    confirm: {
      heading: "Falta un clic",
      text: (title) =>
        `Haga clic en el botón y recibirá “${title}”. Abrir esta página no confirma nada, porque algunos programas de correo abren todos los enlaces por su cuenta.`,
      button: "Sí, quiero suscribirme",
    },
    confirmed: {
      heading: "Suscripción confirmada",
      text: (title) =>
        `“${title}” llegará a su dirección. Le enviamos un correo con un enlace para darse de baja.`,
    },
    ended: {
      heading: "Esta suscripción terminó",
      text: (title) =>
        `Usted se dio de baja de “${title}”. Si lo quiere de nuevo, llene otra vez el formulario.`,
    },
    unsubscribe: {
      heading: "Darse de baja",
      text: (title) => `Haga clic en el botón y dejará de recibir “${title}”.`,
      button: "Darme de baja",
    },
    unsubscribed: {
      heading: "Se dio de baja",
      text: (title) => `“${title}” ya no llegará a su dirección.`,
    },
    expired: {
      heading: "Este enlace venció",
      text: (title) =>
        `Su plazo terminó. Llene otra vez el formulario y recibirá un enlace nuevo: “${title}”.`,
    },
    expiredUnsubscribe: {
      heading: "Este enlace venció",
      text: (phone) =>
        `Use el enlace de un correo más reciente o llame al ${phone}, y quitaremos su dirección de la lista.`,
    },
    unknown: {
      heading: "No reconocemos este enlace",
      text: (phone) =>
        `Es posible que esté incompleto: copie la línea entera del correo. También puede ser que ya se haya borrado lo que había detrás de él. Si necesita ayuda, llame al ${phone}.`,
    },
    failed: {
      heading: "En este momento no funcionó",
      text: (phone) => `No se cambió nada. Inténtelo de nuevo en unos minutos o llame al ${phone}.`,
    },
  },
  errorPages: {
    badRequest: {
      heading: "No pudimos leer esta solicitud",
      text: "Es posible que la dirección esté mal escrita o que su navegador haya enviado más de lo que este sitio acepta. Revise la dirección, o borre las cookies que su navegador guarda de este sitio, e inténtelo de nuevo.",
    },
    tooLarge: {
      heading: "Su mensaje es demasiado largo",
      text: "No se envió nada. Vuelva atrás, donde su navegador conserva lo que escribió, acórtelo y envíelo de nuevo.",
    },
    tooMany: {
      heading: "Demasiadas solicitudes a la vez",
      text: "Desde su red llegan más solicitudes de las que este sitio atiende al mismo tiempo. Espere unos segundos e inténtelo de nuevo.",
    },
    failed: {
      heading: "Algo falló de nuestro lado",
      text: "En este momento no se pudo mostrar esta página. Inténtelo de nuevo en un minuto.",
    },
  },
};
