const escapes: Record<string, string> = { "<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029" };

/**
 * JSON for the inside of a script element: the one place where a graph becomes text. What could end the script or
 * break a line in old parsers is escaped as JSON allows (RFC 8259, section 7), so parsing gives the same value back.
 */
export function serialize(value: object): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => escapes[character] ?? character);
}
