import type { ThemeData } from "./schema/theme.ts";

/** How a site looks whose `company.yaml` names no theme; what `npm run new -- theme` begins with. */
export const standardTheme: ThemeData = {
  name: "Ledger",
  scheme: "both",
  light: {
    paper: "#fbf7ee",
    raised: "#fffdf8",
    ink: "#1d1b16",
    soft: "#4b463b",
    line: "#d9d0bb",
    link: "#123f75",
    error: "#a3230f",
    blue: "#1f4e8c",
    ochre: "#744a00",
    green: "#1f5c34",
    plum: "#7b3470",
    slate: "#46535f",
  },
  dark: {
    paper: "#17150f",
    raised: "#201d16",
    ink: "#f1ecdf",
    soft: "#bfb8a6",
    line: "#3b372c",
    link: "#a9caf7",
    error: "#ffb3a3",
    blue: "#8db8f2",
    ochre: "#e3b564",
    green: "#8fce9f",
    plum: "#e0a3d4",
    slate: "#b4c0cc",
  },
  faces: { display: "bricolage-grotesque", text: "source-serif-4" },
  corner: 3,
  density: "normal",
};
