/** Everything that a rule about several documents needs to know. */
import { zoned } from "../../site/dates.ts";
import type { CollectionName } from "../schema/collections.ts";
import { type Claim, claimsOf, pathOf } from "./addresses.ts";
import type { Discovered } from "./discover.ts";
import type { CheckedDocument } from "./document.ts";
import type { Finding } from "./source.ts";
import { valueIn } from "./value-path.ts";

export interface Site {
  documents: readonly CheckedDocument[];
  /** The ids of each collection, whatever is wrong with the documents. */
  ids: ReadonlyMap<CollectionName, ReadonlySet<string>>;
  /** `collection/id` of every document that waits as a draft. */
  drafts: ReadonlySet<string>;
  images: Discovered["images"];
  claims: readonly Claim[];
  byPath: ReadonlyMap<string, Claim>;
  /** Old addresses and where they lead. */
  redirects: ReadonlyMap<string, string>;
  /** `https://www.example.com` */
  origin: string | undefined;
  timeZone: string;
  root: string;
  now: Date;
}

/** A finding in one of several documents. */
export interface Placed {
  document: CheckedDocument;
  finding: Finding;
}

export function siteOf(
  documents: readonly CheckedDocument[],
  images: Discovered["images"],
  publicFiles: readonly string[],
  root: string,
  now: Date,
): Site {
  const ids = new Map<CollectionName, Set<string>>();
  for (const { source } of documents) {
    const known = ids.get(source.collection) ?? new Set();
    ids.set(source.collection, known.add(source.id));
  }
  const company = documents.find(({ source }) => source.collection === "company");
  const claims = claimsOf(documents, publicFiles);
  const byPath = new Map<string, Claim>();
  for (const claim of claims) if (!byPath.has(claim.path)) byPath.set(claim.path, claim);
  return {
    documents,
    ids,
    drafts: new Set(
      documents.filter(({ draft }) => draft).map(({ source }) => `${source.collection}/${source.id}`),
    ),
    images,
    claims,
    byPath,
    redirects: redirectsOf(documents),
    origin: company?.text("url"),
    timeZone: knownZone(company?.text("timeZone")),
    root,
    now,
  };
}

function knownZone(zone: string | undefined): string {
  return zone && Intl.supportedValuesOf("timeZone").includes(zone) ? zone : "UTC";
}

function redirectsOf(documents: readonly CheckedDocument[]): Map<string, string> {
  const redirects = new Map<string, string>();
  for (const document of documents) {
    const { collection } = document.source;
    if (collection === "redirects") {
      for (const { from, to } of listedRedirects(document)) redirects.set(from, to);
    }
    const target = pathOf(document);
    for (const alias of aliasesOf(document)) if (target) redirects.set(alias, target);
  }
  return redirects;
}

export function aliasesOf(document: CheckedDocument): string[] {
  const aliases = valueIn(document.data, ["aliases"]);
  return Array.isArray(aliases) ? aliases.filter((alias): alias is string => typeof alias === "string") : [];
}

export function listedRedirects(document: CheckedDocument): { index: number; from: string; to: string }[] {
  const list = valueIn(document.data, ["redirects"]);
  if (!Array.isArray(list)) return [];
  return [...list.keys()].flatMap((index) => {
    const from = document.text("redirects", index, "from");
    const to = document.text("redirects", index, "to");
    return from !== undefined && to !== undefined ? [{ index, from, to }] : [];
  });
}

/** When an article appears, as an instant; nothing where its date cannot be read. */
export function publicationOf(document: CheckedDocument, timeZone: string): Date | undefined {
  const written = document.text("publishedAt");
  if (!written || !/^\d{4}-\d\d-\d\d(?:T[\d:]+(?:Z|[+-][\d:]+)?)?$/.test(written)) return undefined;
  const local = new Date(`${written.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(local.getTime())) return undefined;
  const instant = new Date(zoned(written, timeZone));
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** Further apart than any two time zones. */
const twoDays = 2 * 24 * 3600 * 1000;

/** Why a document is not in a production build. */
export function waitingOf(
  document: CheckedDocument,
  site: Pick<Site, "timeZone" | "now">,
): "draft" | "scheduled" | undefined {
  if (document.draft) return "draft";
  if (document.source.collection !== "articles") return undefined;
  const day = document.text("publishedAt")?.slice(0, 10) ?? "";
  if (day < new Date(site.now.getTime() - twoDays).toISOString().slice(0, 10)) return undefined;
  const publication = publicationOf(document, site.timeZone);
  return publication && publication > site.now ? "scheduled" : undefined;
}
