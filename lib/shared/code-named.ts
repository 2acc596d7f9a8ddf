const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/**
 * The code of two letters of a country or a language.
 *
 * @param small its English name in small letters
 * @example codeNamed("region", "mexico") // "MX"
 */
export function codeNamed(type: "region" | "language", small: string): string | undefined {
  const names = new Intl.DisplayNames("en", { type, fallback: "none" });
  for (const first of letters)
    for (const second of letters) {
      const code = type === "region" ? first + second : (first + second).toLowerCase();
      if (names.of(code)?.toLowerCase() === small) return code;
    }
  return undefined;
}
