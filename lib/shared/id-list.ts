/**
 * The ids that one value names, as people separate them.
 *
 * @example idsIn("help-desk, backup") // ["help-desk", "backup"]
 */
export function idsIn(value: string): string[] {
  return value.split(/[\s,;]+/).filter(Boolean);
}
