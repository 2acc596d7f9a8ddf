/**
 * The colors of app/styles/base.css for what no stylesheet reaches: pictures, icons, the browser's own frame. A test holds the
 * two equal.
 */
export type Scheme = "light" | "dark";

export const colors = {
  light: { paper: "#fbf7ee", ink: "#1d1b16", soft: "#4b463b", line: "#d9d0bb" },
  dark: { paper: "#17150f", ink: "#f1ecdf", soft: "#bfb8a6", line: "#3b372c" },
} as const satisfies Record<Scheme, Record<string, string>>;

/** Each option's color, dark enough to be read on light paper and the other way round. */
export const optionColors = {
  light: { blue: "#1f4e8c", ochre: "#744a00", green: "#1f5c34", plum: "#7b3470", slate: "#46535f" },
  dark: { blue: "#8db8f2", ochre: "#e3b564", green: "#8fce9f", plum: "#e0a3d4", slate: "#b4c0cc" },
} as const satisfies Record<Scheme, Record<string, string>>;

export type OptionColor = keyof typeof optionColors.light & keyof typeof optionColors.dark;

/** The names that an option's file may give. */
export const optionColorNames = Object.keys(optionColors.light).filter((name): name is OptionColor =>
  Object.hasOwn(optionColors.dark, name),
);
