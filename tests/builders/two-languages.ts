/** A small site in English and Spanish: an article with its comparison is translated, another article and the privacy page are not. */
import { contact } from "#tests/support/forms.ts";
import type { WrittenContent } from "./written-site-content.ts";

const words = (title: string) => ({
  title,
  description: "A page of a small site in two languages, described at the length that is asked for.",
  updatedAt: "2026-01-01",
});

const option = (name: string, color: string) => ({
  name,
  summary: `What ${name} is, in a sentence.`,
  color,
  bestFor: ["An office of twenty people"],
  notFor: ["A firm of two"],
});

const criterion = (id: string, group: string) => ({
  id,
  name: `The row ${id}`,
  question: `What about ${id}?`,
  group,
  weight: 3,
  values: { fee: { score: 4, text: "A fee" }, hourly: { score: 2, text: "By the hour" } },
});

export const english = {
  company: {
    company: {
      name: "Prairie Network Care",
      url: "https://www.prairienetworkcare.net",
      language: "en-US",
      tagline: "IT support",
      description: "Prairie Network Care looks after computers for offices in central Illinois.",
      logo: { src: "logo.svg", alt: "Prairie Network Care" },
      telephone: "+1 217-440-0142",
      email: "hello@prairienetworkcare.net",
      timeZone: "America/Chicago",
    },
  },
  navigation: {
    navigation: {
      header: [{ href: "/blog/" }, { label: "Privacy", href: "/privacy/" }],
      action: { href: "/contact/" },
      footer: [{ title: "Company", links: [{ href: "/contact/" }, { href: "/privacy/" }] }],
    },
  },
  redirects: { redirects: { redirects: [] } },
  forms: { contact: contact.data },
  categories: {
    notes: { name: "Notes", description: "What we write down, for whoever wants to read it later on." },
  },
  articles: {
    "fee-or-hours": {
      ...words("A fee or hours?"),
      publishedAt: "2026-01-05",
      category: "notes",
      comparison: "fee-or-hours",
      featured: true,
      faq: [{ question: "Which costs less?", answer: "It depends." }],
    },
    "only-in-english": { ...words("Only in English"), publishedAt: "2026-01-06", category: "notes" },
  },
  options: { fee: option("A fee", "blue"), hourly: option("Hours", "ochre") },
  comparisons: {
    "fee-or-hours": {
      title: "A fee or hours",
      question: "Which is right for us?",
      decision: "billing",
      options: ["fee", "hourly"],
      criteria: [criterion("cost", "Money"), criterion("speed", "Help"), criterion("risk", "Money")],
      verdict: {
        summary: "A fee for those who cannot wait.",
        chooseWhen: { fee: ["You cannot wait"], hourly: ["You can wait"] },
      },
      readers: [{ name: "A firm of eight", weights: { Money: 2 } }],
      methodology: "Scored by hand.",
      checkedAt: "2026-01-01",
    },
  },
  pages: Object.fromEntries(
    ["home", "blog", "compare", "search", "contact", "thanks", "privacy", "tools"].map((id) => [
      id,
      words(`The ${id} page`),
    ]),
  ),
} satisfies WrittenContent;

const palabras = (translates: string, title: string) => ({
  translates,
  title,
  description: "Una página de un sitio pequeño en dos idiomas, descrita con la longitud que se pide.",
});

const fila = (id: string, group: string) => ({
  id,
  name: `La fila ${id}`,
  question: `¿Y ${id}?`,
  group,
  values: { fee: { text: "Una cuota" }, hourly: { text: "Por horas" } },
});

const opcion = (id: string, name: string) => ({
  translates: `options/${id}`,
  name,
  summary: `Lo que es ${name}, en una frase.`,
  bestFor: ["Una oficina de veinte personas"],
  notFor: ["Una empresa de dos"],
});

export const spanish = {
  company: {
    company: {
      tagline: "Soporte informático",
      description: "Prairie Network Care cuida los equipos de oficinas en el centro de Illinois.",
    },
  },
  navigation: {
    navigation: {
      header: [{ href: "/blog/" }, { label: "Privacidad", href: "/privacy/" }],
      footer: [{ title: "Empresa" }],
    },
  },
  categories: {
    notas: {
      translates: "categories/notes",
      name: "Notas",
      description: "Lo que anotamos para quien lo quiera leer más adelante, con calma.",
    },
  },
  articles: {
    "cuota-o-horas": {
      ...palabras("articles/fee-or-hours", "¿Cuota u horas?"),
      faq: [{ question: "¿Cuál cuesta menos?", answer: "Depende." }],
    },
  },
  options: { fee: opcion("fee", "Una cuota"), hourly: opcion("hourly", "Las horas") },
  comparisons: {
    "fee-or-hours": {
      translates: "comparisons/fee-or-hours",
      title: "Cuota u horas",
      question: "¿Qué nos conviene?",
      // In another order than the original: rows are matched by their ids.
      criteria: [fila("risk", "Dinero"), fila("cost", "Dinero"), fila("speed", "Ayuda")],
      verdict: {
        summary: "Una cuota para quien no puede esperar.",
        chooseWhen: { fee: ["No puede esperar"], hourly: ["Puede esperar"] },
      },
      readers: [{ name: "Una empresa de ocho" }],
      methodology: "Puntuado a mano.",
    },
  },
  pages: {
    inicio: palabras("pages/home", "Inicio"),
    blog: palabras("pages/blog", "Artículos"),
    comparar: palabras("pages/compare", "Comparaciones"),
    buscar: palabras("pages/search", "Buscar"),
    contacto: palabras("pages/contact", "Contacto"),
    gracias: palabras("pages/thanks", "Gracias"),
    herramientas: palabras("pages/tools", "Herramientas"),
  },
} satisfies WrittenContent;
