/** What editors and word processors put into addresses in place of the plain characters. */
const plainSigns: readonly [RegExp, string][] = [
  [/[\u2018\u2019\u2032]/g, "'"],
  [/[\u201C\u201D\u2033]/g, '"'],
  [/[\u2010\u2011\u2012\u2013\u2212]/g, "-"],
  [/\u2014/g, "--"],
  [/\u00D7/g, "x"],
  [/\u2026/g, "..."],
  [/\u200B|\u200C|\u200D|\u2060|\uFEFF|\u00AD/g, ""],
];

/**
 * The address with the characters that were meant. Quotes around the whole of it are dropped; letters of other
 * scripts stay, because an address may have them.
 *
 * @example plainAddress("https://example.com/office-1200×675.jpg") // "https://example.com/office-1200x675.jpg"
 */
export function plainAddress(address: string): string {
  const plain = plainSigns.reduce(
    (text, [sign, replacement]) => text.replace(sign, replacement),
    address.trim(),
  );
  return plain.replace(/^(["'])(.*)\1$/, "$2").replace(/["']+$/, "");
}

/**
 * A picture's name as `content/images` takes it: small letters, digits and hyphens.
 *
 * @example plainFileName("Team Photo 2026.JPG") // "team-photo-2026.jpg"
 */
export function plainFileName(name: string): string {
  const [, stem = name, ending = ""] = /^(.*?)(\.[a-z\d]+)?$/is.exec(name.trim()) ?? [];
  const plain = stem
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${plain || "picture"}${ending.toLowerCase()}`;
}
