import type { PageLink } from "../parts.ts";

/** Pages that are filed under one letter. */
export interface Letter {
  /** `A`, or `0–9` for all that begins with no letter. */
  name: string;
  /** The id of its heading. */
  anchor: string;
  links: PageLink[];
}

/** Pages under their first letters, in the order in which the letters first come. Accents count where the language has a letter of its own: Ñ in Spanish. */
export function underLetters(links: PageLink[], language: string): Letter[] {
  const { compare } = new Intl.Collator(language, { sensitivity: "base" });
  const initial = (title: string) => {
    const [letter = ""] = title.normalize("NFC").toUpperCase();
    const plain = letter.normalize("NFD").charAt(0);
    if (!/\p{L}/u.test(plain)) return "0–9";
    return compare(letter, plain) === 0 ? plain : letter;
  };
  return [...Map.groupBy(links, ({ title }) => initial(title))].map(([name, filed]) => ({
    name,
    anchor: `letter-${name === "0–9" ? "other" : name.toLowerCase()}`,
    links: filed,
  }));
}
