/**
 * The colours of app/styles/base.css for what no stylesheet reaches: pictures, icons, the browser's own frame. A test holds the
 * two equal.
 */
export type Scheme = "light" | "dark";

export const colours = {
  light: { paper: "#fbf7ee", ink: "#1d1b16", soft: "#4b463b", line: "#d9d0bb" },
  dark: { paper: "#17150f", ink: "#f1ecdf", soft: "#bfb8a6", line: "#3b372c" },
} as const satisfies Record<Scheme, Record<string, string>>;

/** Each option's colour, dark enough to be read on light paper and the other way round. */
export const optionColours = {
  light: { blue: "#1f4e8c", ochre: "#8a5a00", green: "#2d6a3e", plum: "#7b3470", slate: "#46535f" },
  dark: { blue: "#8db8f2", ochre: "#e3b564", green: "#8fce9f", plum: "#e0a3d4", slate: "#b4c0cc" },
} as const satisfies Record<Scheme, Record<string, string>>;

export type OptionColour = keyof typeof optionColours.light & keyof typeof optionColours.dark;

/** The names that an option's file may give. */
export const optionColourNames = Object.keys(optionColours.light).filter((name): name is OptionColour =>
  Object.hasOwn(optionColours.dark, name),
);
