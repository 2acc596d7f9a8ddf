/** A small site in English and Spanish: an article with its comparison is translated, another article and the page about its history are not. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { collectionNames, collections, contentPath } from "#lib/content/schema/collections.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import type { WrittenContent } from "./written-site-content.ts";

const words = (title: string) => ({
  title,
  description: `${title}: a page of a small site in two languages, described at some length.`,
  updatedAt: "2026-01-08",
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
      header: [{ href: "/blog/" }, { label: "Our history", href: "/history/" }],
      action: { href: "/contact/" },
      footer: [{ title: "Company", links: [{ href: "/contact/" }, { href: "/history/" }] }],
    },
  },
  redirects: { redirects: { redirects: [] } },
  forms: {
    contact: {
      title: "Write to us",
      page: "contact",
      purpose: "answer you",
      readBy: "the people who answer the phone",
      keepDays: 365,
      consent: { version: "2026-01", text: "I agree to what [the privacy page](/privacy/) says." },
      fields: [
        { name: "email", label: "Email", kind: "email", required: true },
        {
          name: "topic",
          label: "Topic",
          kind: "choice",
          options: [
            { value: "support", label: "Support" },
            { value: "prices", label: "Prices" },
          ],
        },
      ],
    },
  },
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
      body: "A text that leads to [the other one](/only-in-english/).",
    },
    "only-in-english": {
      ...words("Only in English"),
      publishedAt: "2026-01-06",
      category: "notes",
      body: "A text that leads to [the first one](/fee-or-hours/).",
    },
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
    ["home", "blog", "compare", "search", "contact", "thanks", "privacy", "history", "tools"].map((id) => [
      id,
      { ...words(`The ${id} page`), body: id === "privacy" ? "<StoredData />" : "" },
    ]),
  ),
} satisfies WrittenContent;

const palabras = (translates: string, title: string) => ({
  translates,
  title,
  description: `${title}: una página de un sitio pequeño en dos idiomas, descrita con cierta longitud.`,
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
      header: [{ href: "/blog/" }],
      footer: [{ title: "Empresa" }],
    },
  },
  forms: {
    contact: {
      translates: "forms/contact",
      title: "Escríbanos",
      purpose: "responderle",
      readBy: "quienes contestan el teléfono",
      consent: { text: "Acepto lo que dice [la página de privacidad](/es/privacidad/)." },
      fields: [
        { name: "email", label: "Correo electrónico" },
        {
          name: "topic",
          label: "Tema",
          options: [
            { value: "support", label: "Soporte" },
            { value: "prices", label: "Precios" },
          ],
        },
      ],
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
      body: "Un texto que lleva a [otro](/only-in-english/).",
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
    privacidad: { ...palabras("pages/privacy", "Privacidad"), body: "<StoredData />" },
    herramientas: palabras("pages/tools", "Herramientas"),
  },
} satisfies WrittenContent;

/** Both languages as a folder of content. To be called inside a test, which removes it when it ends. */
export function twoLanguageFolder(
  translation: WrittenContent = spanish,
  original: WrittenContent = english,
  folder = "es",
): string {
  const root = temporaryFolder("two-languages");
  const write = (content: WrittenContent, inside: string) => {
    for (const name of collectionNames)
      for (const [id, { body = "", ...fields }] of Object.entries(content[name] ?? {})) {
        const file = join(root, "content", inside, contentPath(name, id));
        mkdirSync(dirname(file), { recursive: true });
        const yaml = stringify(fields, { aliasDuplicateObjects: false });
        writeFileSync(file, collections[name].format === "yaml" ? yaml : `---\n${yaml}---\n\n${body}\n`);
      }
  };
  write(original, "");
  write(translation, folder);
  mkdirSync(join(root, "content", "images"));
  writeFileSync(join(root, "content", "images", "logo.svg"), logo);
  return root;
}

const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path d="M0 0h64v64H0z"/></svg>`;
