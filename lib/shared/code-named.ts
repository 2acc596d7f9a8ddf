const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

type CodeType = "region" | "language";

/** By type, then by English name in small letters: asking Intl for all 676 codes takes a millisecond, and a check asks of every file name. */
const codes = new Map<CodeType, ReadonlyMap<string, string>>();

/**
 * The code of two letters of a country or a language.
 *
 * @param small its English name in small letters
 * @example codeNamed("region", "mexico") // "MX"
 */
export function codeNamed(type: CodeType, small: string): string | undefined {
  const known = codes.get(type) ?? namedCodes(type);
  codes.set(type, known);
  return known.get(small);
}

function namedCodes(type: CodeType): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames("en", { type, fallback: "none" });
  const named = new Map<string, string>();
  for (const first of letters)
    for (const second of letters) {
      const code = type === "region" ? first + second : (first + second).toLowerCase();
      const name = names.of(code)?.toLowerCase();
      // Of several codes with one name the first is meant.
      if (name !== undefined && !named.has(name)) named.set(name, code);
    }
  return named;
}
