import type { Document } from "../content/documents.ts";
import type { Library } from "../content/library.ts";

/** The prices that `<Prices of="…"/>` names, separated by spaces or commas; all where it names none. */
export function chosenPrices(library: Library, of?: string): Document<"prices">[] {
  const ids = of?.split(/[\s,]+/).filter(Boolean) ?? [];
  return ids.length > 0 ? ids.map((id) => library.get("prices", id)) : library.all("prices");
}
