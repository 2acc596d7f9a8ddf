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

/** @param unsaved of each visit that has some, the earliest first; with none, nothing is kept */
export function keepUnsaved(store: Store, file: string, unsaved: readonly Unsaved[]): void {
  try {
    if (unsaved.length > 0) store.setItem(nameOf(file), JSON.stringify(unsaved));
    else store.removeItem(nameOf(file));
  } catch {
    // The browser's store is full or closed: the edits are still sent to the server.
  }
}

/** The earliest first. */
export function unsavedOf(store: Store, file: string): readonly Unsaved[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(nameOf(file)) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isUnsaved).filter(({ edits }) => edits.length > 0) : [];
  } catch {
    return [];
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
