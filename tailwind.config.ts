/**
 * The design tokens. Colors and faces are CSS variables that the theme fills (lib/delivery/theme-css.ts), so that one class
 * serves both; sizes follow one scale.
 */
import type { Config } from "tailwindcss";
import { colorNames, propertyOf } from "./lib/site/colors.ts";

export default {
  content: [],
  theme: {
    colors: Object.fromEntries(colorNames.map((name) => [name, `var(${propertyOf(name)})`])),
    fontFamily: {
      headline: ["var(--headline)"],
      display: ["var(--display)"],
      text: ["var(--text)"],
    },
    screens: { tablet: "48rem", desktop: "64rem" },
  },
} satisfies Config;
