/** What is not in the file yet, kept in the browser, so that a closed tab or a killed server loses nothing. */
import type { DocumentEdit } from "../../contract.ts";

export interface Unsaved {
  /** The digest of the text that the edits were made in. */
  read: string;
  edits: readonly DocumentEdit[];
  /** ISO 8601. */
  at: string;
}

/** Where it is kept: the browser's local storage. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const nameOf = (file: string): string => `studio-unsaved:${file}`;

export function keepUnsaved(store: Store, file: string, unsaved: Unsaved): void {
  try {
    store.setItem(nameOf(file), JSON.stringify(unsaved));
  } catch {
    // The browser's store is full or closed: the edits are still sent to the server.
  }
}

export function forgetUnsaved(store: Store, file: string): void {
  try {
    store.removeItem(nameOf(file));
  } catch {
    // Nothing was kept.
  }
}

export function unsavedOf(store: Store, file: string): Unsaved | undefined {
  try {
    const kept: unknown = JSON.parse(store.getItem(nameOf(file)) ?? "null");
    return isUnsaved(kept) && kept.edits.length > 0 ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isUnsaved(value: unknown): value is Unsaved {
  return (
    typeof value === "object" &&
    value !== null &&
    "read" in value &&
    typeof value.read === "string" &&
    "edits" in value &&
    Array.isArray(value.edits) &&
    "at" in value &&
    typeof value.at === "string"
  );
}
