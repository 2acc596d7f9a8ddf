/** The pairs of a form body by name, each with every value it was given. */
export type FormPairs = ReadonlyMap<string, readonly string[]>;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Decodes `application/x-www-form-urlencoded` (WHATWG URL, 5.1) strictly: bytes that are not UTF-8 give undefined, where
 * URLSearchParams would put U+FFFD in their place and a name would be stored wrong.
 *
 * @example
 * decodeForm(Buffer.from("name=Ana+Lee&name=B")) // Map { "name" => ["Ana Lee", "B"] }
 * decodeForm(Buffer.from("name=%ff")) // undefined
 */
export function decodeForm(bytes: Uint8Array): FormPairs | undefined {
  const pairs = new Map<string, string[]>();
  try {
    for (const pair of utf8.decode(bytes).split("&")) {
      if (pair === "") continue;
      const equals = pair.indexOf("=");
      const name = decode(equals < 0 ? pair : pair.slice(0, equals));
      const value = equals < 0 ? "" : decode(pair.slice(equals + 1));
      const values = pairs.get(name);
      if (values === undefined) pairs.set(name, [value]);
      else values.push(value);
    }
  } catch {
    return undefined;
  }
  return pairs;
}

// decodeURIComponent throws on a percent sign without two digits, which the standard takes literally ("50% off").
function decode(text: string): string {
  return decodeURIComponent(text.replaceAll("+", " ").replace(/%(?![0-9a-f]{2})/gi, "%25"));
}
