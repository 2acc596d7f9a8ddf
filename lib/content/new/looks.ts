/** How a site looks. */
import { standardTheme } from "../standard-theme.ts";
import type { Kind } from "./kind.ts";

export const looks = {
  theme: {
    collection: "themes",
    description: "a look for the whole site: colors, faces, corners; it begins as the standard one",
    named: "name",
    questions: [
      { name: "name", field: "name", ask: "What the theme is called" },
      {
        name: "scheme",
        field: "scheme",
        ask: "both (as the reader's device is set), light or dark",
        standard: () => standardTheme.scheme,
      },
      {
        name: "display",
        field: "faces.display",
        ask: "The font of headlines, a Fontsource package",
        standard: () => standardTheme.faces.display,
      },
      {
        name: "text",
        field: "faces.text",
        ask: "The font of paragraphs, a Fontsource package",
        standard: () => standardTheme.faces.text,
      },
    ],
    data: ({ name, scheme, display, text }) => ({ ...standardTheme, name, scheme, faces: { display, text } }),
  },
} as const satisfies Record<string, Kind>;
