/** The answers about how the site looks, as a person gives them and as company.yaml names them. */

/** The answer that names no file. */
export const standard = "standard";
/** The answer that leaves the theme's own main color. */
export const keep = "keep";
/** The theme that is made where a main color is given. */
export const own = "own";

/** @example colorIn("1F4E8C") // "#1f4e8c"; colorIn("#05a") // "#0055aa"; colorIn("blue") // undefined */
export function colorIn(answer: string): string | undefined {
  const digits = /^#?((?:[0-9a-f]{3}){1,2})$/i.exec(answer.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
}

/** The theme that company.yaml names; none for the standard one. */
export function themeName(answers: { theme?: string; color?: string }): string | undefined {
  const { theme = standard, color = keep } = answers;
  if (color !== keep) return own;
  return theme === standard ? undefined : theme;
}
