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

/** A color's custom property: `--option-blue`, `--paper`. */
export function propertyOf(name: ColorName): string {
  return isOptionColor(name) ? `--option-${name}` : `--${name}`;
}

function isOptionColor(name: string): name is OptionColor {
  return optionColorNames.some((known) => known === name);
}

/** The colors of what has one scheme alone: cards, icons, the browser's own frame. */
export function mainPalette({ scheme, light, dark }: { scheme: string } & Record<Scheme, Palette>): Palette {
  return scheme === "dark" ? dark : light;
}
