/** What rests on somebody's word is published only as long as the word holds. */

import { hasField } from "../../schema/shape.ts";
import type { CheckedDocument } from "../document.ts";
import { type Placed, type Site, waitingOf } from "../site.ts";
import type { Finding } from "../source.ts";
import { valueIn } from "../value-path.ts";

export function permissionFindings(site: Site): Placed[] {
  return site.documents
    .filter(({ source, draft }) => hasField(source.collection, "permission") && !draft)
    .flatMap((document) =>
      [...missing(document), ...withdrawn(document), ...expired(document, site)].map((finding) => ({
        document,
        finding,
      })),
    );
}

/** A case study may be written before the client agrees; a quote cannot be without its permission, and its schema says so. */
function missing(document: CheckedDocument): Finding[] {
  if (document.source.collection !== "case-studies" || valueIn(document.data, ["permission"]) !== undefined)
    return [];
  return [
    {
      rule: "permission-missing",
      range: document.at("client"),
      message: "Nobody has agreed to this case study yet, so it stays a draft and is not on the site.",
      remedy:
        "Ask the client, and add 'permission:' with 'from' (who agreed), 'given' (the day) and 'covers' (to what).",
    },
  ];
}

function withdrawn(document: CheckedDocument): Finding[] {
  const day = valueIn(document.data, ["permission", "withdrawn"]);
  if (day === undefined) return [];
  const who = document.text("client", "name") ?? document.text("person") ?? "Whoever gave it";
  const what = document.source.collection === "quotes" ? "quote" : "case study";
  return [
    {
      rule: "permission-withdrawn",
      range: document.at("permission", "withdrawn"),
      message: `${who} took the permission back on ${String(day)}, so this ${what} must not be published.`,
      remedy:
        "Delete the file, or add 'draft: true'. If the permission was given again, write the new day into 'given' and delete 'withdrawn'.",
    },
  ];
}

function expired(document: CheckedDocument, site: Site): Finding[] {
  if (waitingOf(document, site)?.why !== "expired") return [];
  return [
    {
      rule: "quote-expired",
      range: document.at("expires"),
      message: `The last day of this quote was ${document.text("expires")}, so no page shows it any longer.`,
      remedy:
        "Ask the person whether it still holds and write a later day into 'expires', or delete the file.",
    },
  ];
}
