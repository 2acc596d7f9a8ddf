/** A name as every address and every disk takes it: small letters, digits and single hyphens. */
export function plainName(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "new-name";
}
