/** What an item of an export says of itself, where programs other than WordPress leave it out or write it in their own way. */

import type { WxrItem } from "./wxr-reader.ts";
import type { IndexedPost } from "./wxr-types.ts";

const statuses = ["publish", "future", "draft", "pending", "private"] as const;
const leftOut = new Set(["trash", "auto-draft", "inherit"]);

/** Its number: as it is written, else from `?p=12` in its address or its guid; nothing where none is a number above zero. */
export function idOf(item: WxrItem): number | undefined {
  const written = Number(item.fields.get("wp:post_id") ?? "");
  if (Number.isSafeInteger(written) && written > 0) return written;
  for (const field of ["link", "guid"]) {
    const found = /[?&](?:p|page_id|attachment_id)=(\d{1,15})(?:&|$)/.exec(item.fields.get(field) ?? "");
    if (found !== null && Number(found[1]) > 0) return Number(found[1]);
  }
  return undefined;
}

/** `post`, `page`, `attachment` or another; an item of a plain feed is a post. */
export function typeOf(item: WxrItem): string {
  return item.fields.get("wp:post_type") || "post";
}

/** Trash, revisions and what was never saved: no post a reader ever saw. */
export function isLeftOut(item: WxrItem): boolean {
  return leftOut.has(item.fields.get("wp:status") ?? "");
}

/** Its status; a plugin's own is a draft's, none is a feed's, which has only what is published. Nothing for what is left out. */
export function statusOf(item: WxrItem): IndexedPost["status"] | undefined {
  const written = item.fields.get("wp:status") ?? "";
  if (leftOut.has(written)) return undefined;
  return written === "" ? "publish" : (statuses.find((known) => known === written) ?? "draft");
}

/** A status that is not WordPress's own, such as `archived`. */
export function foreignStatus(item: WxrItem): string | undefined {
  const written = item.fields.get("wp:status") ?? "";
  return written === "" || leftOut.has(written) || statuses.some((known) => known === written)
    ? undefined
    : written;
}
