/** The numbers of a list's pages after the first, as addresses have them. */
export function laterPages(pages: number): string[] {
  return Array.from({ length: Math.max(0, pages - 1) }, (_, index) => String(index + 2));
}
