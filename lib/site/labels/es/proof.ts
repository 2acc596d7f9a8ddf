import type { proof as English } from "../en/proof.ts";

export const proof: typeof English = {
  caseStudies: "Casos de clientes",
  client: "Cliente",
  about: "Quiénes son",
  choice: "Qué eligieron",
  before: "Antes",
  done: "Qué hicimos",
  outcomes: "Resultados",
  measured: (method, day) => [`${method} (`, day, ")"],
  permission: "Publicado con la autorización del cliente.",
  services: "Qué compraron",
  said: (who, day, source) => [`${who}, `, day, ". Léalo en ", source],
  chose: "La decisión de un cliente",
};
