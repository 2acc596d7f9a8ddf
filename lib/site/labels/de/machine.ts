import type { machine as English } from "../en/machine.ts";

export const machine: typeof English = {
  textOf: (page) => ["Dies ist der Text von ", page, "."],
  tool: {
    operatingSystem: "Beliebig",
    browsers: "Jeder aktuelle Browser; ein Teil funktioniert ohne JavaScript",
  },
  llms: {
    introduction: (graph) => [
      "Jede Seite dieser Website gibt es auch als Markdown: unter ihrer eigenen Adresse, mit .md statt des letzten Schrägstrichs. Die Links unten führen dorthin. Die Angaben aller Seiten als ein schema.org-Graph: ",
      graph,
      ".",
    ],
    start: "Hier beginnen",
    company: "Das Unternehmen",
    lists: "Listen",
  },
};
