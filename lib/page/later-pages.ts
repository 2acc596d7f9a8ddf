/** The numbers of a list's pages after the first, as they stand in addresses. */
export function laterPages(pages: number): string[] {
  return Array.from({ length: Math.max(0, pages - 1) }, (_, index) => String(index + 2));
}
