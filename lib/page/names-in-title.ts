/**
 * Names as they follow each other in a sentence: each after the first as the title of their comparison writes it, which knows whether a capital belongs to
 * the name. A name that the title does not have stays as it is.
 *
 * @example namesInTitle(["Local MSP", "National provider"], "Local MSP versus national provider") // ["Local MSP", "national provider"]
 */
export function namesInTitle(names: readonly string[], title: string): string[] {
  return names.map((name, index) => {
    const start = index === 0 ? -1 : title.toLowerCase().indexOf(name.toLowerCase());
    return start < 0 ? name : title.slice(start, start + name.length);
  });
}
