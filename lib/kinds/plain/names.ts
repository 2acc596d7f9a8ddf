import { hasOwnAddress } from "../../site/addresses.ts";
import { hubs } from "../hub/names.ts";

/** Whether a document of content/pages is a page of its own, not the words of a list, of the home page or of a tool. */
export function isPlainPage(id: string): boolean {
  return !hubs.some((hub) => hub === id) && !hasOwnAddress(id) && id !== "blog";
}

/** Whether the page of this document shows the form that names it. The one for an attack has a phone number in its place. */
export function showsForm(id: string): boolean {
  return isPlainPage(id) && id !== "emergency";
}
