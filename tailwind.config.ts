/**
 * The design tokens. Colors and faces are CSS variables that the theme fills (lib/delivery/theme-css.ts), so that one class
 * serves both; sizes follow one scale.
 */
import type { Config } from "tailwindcss";

export default {
  content: [],
  theme: {
    colors: {
      paper: "var(--paper)",
      raised: "var(--raised)",
      ink: "var(--ink)",
      soft: "var(--soft)",
      line: "var(--line)",
      link: "var(--link)",
      blue: "var(--option-blue)",
      ochre: "var(--option-ochre)",
      green: "var(--option-green)",
      plum: "var(--option-plum)",
      slate: "var(--option-slate)",
    },
    fontFamily: {
      headline: ["var(--headline)"],
      display: ["var(--display)"],
      text: ["var(--text)"],
    },
    screens: { tablet: "48rem", desktop: "64rem" },
  },
} satisfies Config;
