import { z } from "zod";
import { type ColorName, type OptionColor, type Palette, standardColors } from "../../site/colors.ts";
import { draft, type FieldMeta, imageFile, text } from "./fields.ts";

function color(description: string) {
  return z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, `has to be a color of six digits, such as "#1f4e8c"`)
    .transform((value) => value.toLowerCase())
    .meta({ description, holds: "color" } satisfies FieldMeta);
}

/**
 * The colors of one scheme. What a reader reads is at 7:1 against paper and raised; the check measures it.
 *
 * @param standard has an option's color where the theme has none of its own
 */
function scheme(standard: Palette) {
  const option = (name: OptionColor, description = "An option's color.") =>
    color(description).default(standard[name]);
  return z.strictObject({
    paper: color("The page itself."),
    raised: color("Raised surfaces: menus, table heads, boxes."),
    ink: color("Text, and the background of the call to action."),
    soft: color("Text that matters less, and the borders of fields."),
    line: color("Thin lines; no text has this color."),
    link: color("Links in text."),
    error: color("What is wrong in a form."),
    blue: option(
      "blue",
      "The first option's color; also the ring around what the keyboard is on, and a button under the pointer.",
    ),
    ochre: option("ochre"),
    green: option("green"),
    plum: option("plum"),
    slate: option("slate"),
  } satisfies Record<ColorName, z.ZodType>);
}

const face = (description: string) =>
  z
    .string()
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      "has to be the name of a Fontsource package such as source-serif-4, or system-sans or system-serif",
    )
    .meta({ description } satisfies FieldMeta);

/** `content/themes/<id>.yaml`: how the site looks, all of it. `company.yaml` names the one in use. */
export const themeSchema = z.strictObject({
  name: text("What the theme is called.", { max: 60, translate: false }),
  scheme: z.enum(["both", "light", "dark"], { error: "has to be both, light or dark" }).meta({
    description:
      "both: as the reader's device is set; light or dark: always that one. Paper is printed light.",
  }),
  light: scheme(standardColors.light).meta({ description: "The colors in light mode." }),
  dark: scheme(standardColors.dark).meta({ description: "The colors in dark mode." }),
  faces: z
    .strictObject({
      display: face("The font of headlines, menus and tables."),
      text: face("The font of paragraphs."),
    })
    .meta({
      description: "The fonts: names of installed Fontsource packages, or system-sans or system-serif.",
    }),
  corner: z
    .number()
    .min(0)
    .max(24)
    .meta({ description: "How far corners of buttons and fields are rounded, in pixels." }),
  density: z
    .enum(["compact", "normal", "roomy"], { error: "has to be compact, normal or roomy" })
    .meta({ description: "How large text is and how much space surrounds it." }),
  logo: imageFile(
    /[a-z0-9][a-z0-9/._-]*\.svg/,
    "has to be an SVG file in content/images",
    "A logo drawn for this theme, in place of the company's: an SVG file in content/images/.",
  ).optional(),
  draft,
});

export type ThemeData = z.infer<typeof themeSchema>;
