import type { machine as English } from "../en/machine.ts";

export const machine: typeof English = {
  textOf: (page) => ["Este es el texto de ", page, "."],
  tool: {
    operatingSystem: "Cualquiera",
    browsers: "Cualquier navegador actual; una parte funciona sin JavaScript",
  },
  llms: {
    introduction: (graph) => [
      "Cada página de este sitio está disponible también en formato Markdown: en su propia dirección, con .md en lugar de la última barra. Los enlaces de abajo llevan allí. Los datos de todas las páginas en un solo grafo de schema.org: ",
      graph,
      ".",
    ],
    start: "Empiece aquí",
    company: "La empresa",
    lists: "Listas",
  },
};
