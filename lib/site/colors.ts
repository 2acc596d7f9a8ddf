/** The names of the colors that every theme has (`content/themes`), and of the schemes in which it has them. */
export type Scheme = "light" | "dark";

/** The names that an option's file may give. */
export const optionColorNames = ["blue", "ochre", "green", "plum", "slate"] as const;

export type OptionColor = (typeof optionColorNames)[number];

const plainColorNames = ["paper", "raised", "ink", "soft", "line", "link", "error"] as const;

export const colorNames = [...plainColorNames, ...optionColorNames] as const;

export type ColorName = (typeof colorNames)[number];

/** All colors of one scheme, each as `#1f4e8c`. */
export type Palette = Readonly<Record<ColorName, string>>;

/** What the standard theme has; and what a theme has for an option's color that it leaves out. */
export const standardColors: Readonly<Record<Scheme, Palette>> = {
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
};

/** A color's custom property: `--option-blue`, `--paper`. */
export function propertyOf(name: ColorName): string {
  return isOptionColor(name) ? `--option-${name}` : `--${name}`;
}

export function isOptionColor(name: string): name is OptionColor {
  return optionColorNames.some((known) => known === name);
}

/** The colors of what has one scheme alone: cards, icons, the browser's own frame. */
export function mainPalette({ scheme, light, dark }: { scheme: string } & Record<Scheme, Palette>): Palette {
  return scheme === "dark" ? dark : light;
}
