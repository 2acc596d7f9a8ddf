import type { search as English } from "../en/search.ts";

export const search: typeof English = (f) => ({
  kinds: {
    article: { name: "Artículo", filter: "Artículos" },
    author: { name: "Autor", filter: "Autores" },
    caseStudy: { name: "Caso de cliente", filter: "Casos de clientes" },
    comparison: { name: "Comparación", filter: "Comparaciones" },
    industry: { name: "Sector", filter: "Sectores" },
    page: { name: "Página", filter: "Páginas" },
    place: { name: "Lugar", filter: "Lugares" },
    service: { name: "Servicio", filter: "Servicios" },
    term: { name: "Término", filter: "Términos" },
    tool: { name: "Herramienta", filter: "Herramientas" },
  },
  question: "¿Qué busca?",
  submit: "Buscar",
  show: "Mostrar",
  everything: "Todo",
  articlesOf: "Artículos de",
  allSections: "todas las secciones",
  filter: (name, pages) => `${name} (${f.number(pages)})`,
  more: "Mostrar más resultados",
  found: (words, pages) =>
    `${f.plural(pages, { one: "Una página contiene", other: `${f.number(pages)} páginas contienen` })} “${words}”.`,
  none: (words) =>
    `Ninguna página contiene “${words}”. Pruebe con menos palabras o con otras, o consulte la lista completa de abajo.`,
  failed:
    "La búsqueda no se cargó. Revise su conexión e inténtelo de nuevo, o use la lista completa de abajo.",
});
