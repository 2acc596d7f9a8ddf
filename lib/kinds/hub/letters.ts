import type { PageLink } from "../parts.ts";

/** Pages that are filed under one letter. */
export interface Letter {
  /** `A`, or `0–9` for all that begins with no letter. */
  name: string;
  /** The id of its heading. */
  anchor: string;
  links: PageLink[];
}

/** Pages under their first letters, without accents, in the order in which the letters first come. */
export function underLetters(links: PageLink[]): Letter[] {
  return [...Map.groupBy(links, ({ title }) => initial(title))].map(([name, filed]) => ({
    name,
    anchor: `letter-${name === "0–9" ? "other" : name.toLowerCase()}`,
    links: filed,
  }));
}

function initial(title: string): string {
  const first = title.normalize("NFD").charAt(0).toUpperCase();
  return /\p{L}/u.test(first) ? first : "0–9";
}
