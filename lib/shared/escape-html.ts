const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Text for the inside of an HTML element or of an attribute in double quotes.
 *
 * @example escapeHtml('5 < 6 & "so on"') // "5 &lt; 6 &amp; &quot;so on&quot;"
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
