/**
 * The design tokens. Colors are CSS variables with a light and a dark value (app/globals.css), so that one class
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
      display: ["var(--display)"],
      text: ["text", "Georgia", "serif"],
    },
    screens: { tablet: "48rem", desktop: "64rem" },
  },
} satisfies Config;
