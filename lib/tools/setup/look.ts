/** How the company's site looks: one of the themes, in its own main color. */
import { stringify } from "yaml";
import { readFields } from "../../content/fields-of.ts";
import { type ThemeData, themeSchema } from "../../content/schema/theme.ts";
import { standardTheme } from "../../content/standard-theme.ts";
import { optionColorNames, type Palette } from "../../site/colors.ts";
import { leastContrast, looksAlike, nearestReadable } from "../../site/contrast.ts";
import type { Answers } from "./answers.ts";
import type { Before } from "./read.ts";
import { SetupError } from "./setup-error.ts";
import type { Note } from "./texts.ts";
import { colorIn, keep, own, standard } from "./theme-answers.ts";

const ownFile = `content/themes/${own}.yaml`;

/**
 * The theme's own file and what to know about it, where a main color is given.
 *
 * @throws SetupError where no shade of the color can be read on the theme's paper
 */
export function ownTheme(
  { documents }: Pick<Before, "documents">,
  { theme = standard, color = keep, name = own }: Answers,
): { text: [string, string]; notes: Note[] } | undefined {
  const main = color === keep ? undefined : colorIn(color);
  if (main === undefined) return undefined;
  const base = themeOf(documents, theme);
  const recolored = (scheme: "light" | "dark") => {
    const { paper, raised } = base[scheme];
    const readable = nearestReadable(main, [paper, raised], leastContrast);
    if (readable) return withMain(base[scheme], readable);
    throw new SetupError(`No shade of ${main} is readable on the background of the theme '${theme}'.`);
  };
  const made = { ...base, name: name.slice(0, 60), light: recolored("light"), dark: recolored("dark") };
  const { light, dark } = made;
  return {
    text: [ownFile, stringify(made)],
    notes:
      light.link === main && dark.link === main
        ? []
        : [
            {
              file: ownFile,
              note: `To stay readable, ${main} becomes ${light.link} on light backgrounds and ${dark.link} on dark ones.`,
            },
          ],
  };
}

/** The first option has the main color; another one that looks like it gets the color that the first one had. */
function withMain(colors: Palette, main: string): Palette {
  const alike = optionColorNames.filter((name) => name !== "blue" && looksAlike(colors[name], main));
  return {
    ...colors,
    ...Object.fromEntries(alike.map((name) => [name, colors.blue])),
    link: main,
    blue: main,
  };
}

function themeOf(documents: Before["documents"], id: string): ThemeData {
  const found = documents.find(({ source }) => source.collection === "themes" && source.id === id);
  return found ? themeSchema.parse(readFields(found.source.text, "themes")) : standardTheme;
}
