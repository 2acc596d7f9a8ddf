/** Above every order that a file may have. */
const last = 100;

/** Documents in the order that their files ask for, those that ask for none last, by file name. */
export function inOrder<Part extends { id: string; data: { order?: number | undefined } }>(
  documents: readonly Part[],
): Part[] {
  return documents.toSorted(
    (a, b) => (a.data.order ?? last) - (b.data.order ?? last) || a.id.localeCompare(b.id),
  );
}
