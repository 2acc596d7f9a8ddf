import type * as English from "../en/shell.ts";

export const layout: typeof English.layout = {
  skip: "Ir al contenido",
  sample: "Una muestra: esta empresa y sus precios son inventados. Para hacerla suya: npm run setup",
  mainMenu: "Principal",
  menu: "Menú",
  breadcrumbs: "Ruta de navegación",
  contents: "En esta página",
  call: "Llamar",
  phone: "Teléfono",
  email: "Correo electrónico",
  clients: "Clientes",
  clientQuestion: "¿Ya es cliente?",
  clientLinks: {
    clientPortal: "Portal de clientes",
    remoteSupport: "Soporte remoto",
    status: "Estado del servicio",
  },
  updated: (date) => ["Última actualización: ", date, "."],
  draft: {
    title: "Borrador.",
    text: "Esta página no está publicada. Para publicarla, borre “draft: true”.",
  },
  permission: {
    title: "A la espera de autorización.",
    text: "Esta página no se publica hasta que “permission” diga quién la autorizó y cuándo.",
  },
  scheduled: {
    title: "Programada.",
    text: (date) => ["Esta página se publica con la primera compilación posterior al ", date, "."],
  },
  company: {
    title: "La empresa de un vistazo",
    legalName: "Razón social",
    founded: "Fundada",
    expertise: "Especialidades",
    priceRange: "Rango de precios",
    profiles: "Perfiles",
  },
  openingTimes: ({ days, opens, closes }) =>
    `${"from" in days ? `De ${days.from} a ${days.to}` : days.each.charAt(0).toUpperCase() + days.each.slice(1)}, de ${opens} a ${closes}`,
};

const candor = "Le diremos lo que haríamos en su lugar, aunque eso signifique que no nos contrate.";

export const form: typeof English.form = {
  required: "obligatorio",
  choose: "Elija una opción",
  send: "Enviar",
  orCall: (phone) => ["o llame al ", phone],
  ask: "Pregúntenos",
  notSure: {
    title: "¿No sabe cuál le conviene?",
    invitation: `Díganos cuántas personas trabajan en su empresa y qué fue lo último que falló. ${candor}`,
    action: "Haga una pregunta",
  },
  compare: {
    title: "¿Le quedan dos opciones?",
    invitation: `Díganos cuáles y cuántas personas trabajan en su empresa. ${candor}`,
    action: "Pregunte cuál le conviene",
  },
  buy: {
    title: "¿Lo quiere por escrito?",
    invitation:
      "Díganos cuántas personas usan una computadora en su empresa y qué tiene hoy. Le responderemos con un precio y con lo que ese precio no incluye.",
    action: "Pida una cotización",
  },
  book: (site) => `Elija la hora para una llamada (abre ${site})`,
  sent: {
    title: "Mientras espera",
    invitation: "Tal vez una de nuestras comparaciones ya responda su pregunta.",
  },
  learn: {
    title: "¿Le queda alguna pregunta?",
    invitation: "Escríbala como la diría. Le responderá alguien que hace este trabajo.",
    action: "Pregúntenos",
  },
  meet: {
    title: "¿Quiere ponernos a prueba?",
    invitation:
      "Pregúntenos lo que le preguntaría a cualquier empresa antes de firmar: contratos, precios, qué pasa cuando usted se va.",
    action: "Pregúntenos lo que sea",
  },
  place: {
    title: "¿Está en nuestra zona?",
    invitation:
      "Díganos dónde está su oficina y cuántas personas trabajan en ella. Le diremos qué tan pronto puede llegar alguien y cuánto cuesta el viaje.",
    action: "Pregunte si llegamos a su oficina",
  },
  industry: {
    title: "¿No sabe qué normas se le aplican?",
    invitation:
      "Díganos a qué se dedica su empresa y para quién trabaja. Le diremos qué normas conocemos, qué exigen de sus sistemas y qué solo puede responder su abogado.",
    action: "Pregunte qué normas se le aplican",
  },
  costs: {
    title: "¿Cuánto le costaría a su empresa?",
    invitation:
      "Díganos cuántas personas trabajan en su empresa, qué paga hoy y qué fue lo último que falló. Le responderemos con nuestros propios precios.",
  },
  fit: {
    title: "¿Faltó algo en las preguntas?",
    invitation: `Díganos qué hace distinta a su empresa. Sus respuestas de arriba se envían con su mensaje. ${candor}`,
  },
};
