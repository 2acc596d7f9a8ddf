/** Reports are written in English, so their numbers are: `1,234`. */
const english = new Intl.NumberFormat("en");

export function grouped(value: number): string {
  return english.format(value);
}
