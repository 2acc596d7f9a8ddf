/** Everything that a rule about several documents needs to know. */

import type { PageRoutes } from "../../site/addresses.ts";
import { type Clock, type Waiting, waitingOf as waitingByFields } from "../publication.ts";
import type { CollectionName } from "../schema/collections.ts";
import type { HasDocument } from "../schema/translation.ts";
import { type Claim, claimsOf, pathOf, translatedClaims } from "./addresses.ts";
import type { Discovered } from "./discover.ts";
import type { CheckedDocument } from "./document.ts";
import type { Finding } from "./source.ts";
import { listAt, textsAt, valueIn } from "./value-path.ts";

export interface Site {
  /** The documents in the site's first language. */
  documents: readonly CheckedDocument[];
  /** Those in its other languages, each joined with its original. */
  translations: readonly CheckedDocument[];
  /** Files in the folder of a language that translate nothing, or what another file translates already. */
  unpaired: readonly CheckedDocument[];
  /** The ids of each collection, whatever is wrong with the documents. */
  ids: ReadonlyMap<CollectionName, ReadonlySet<string>>;
  /** What is not in a production build, by `collection/id`. */
  waiting: ReadonlyMap<string, Waiting>;
  /** The same of every language, by document. */
  held: ReadonlyMap<CheckedDocument, Waiting>;
  images: Discovered["images"];
  /** The addresses in all languages. */
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

/** One more language of the content. */
export interface TranslatedContent {
  /** The folder of its documents: `es`. */
  folder: string;
  /** Its BCP 47 tag, as the company's file in it says: `es-US`. */
  tag: string;
  /** What a message calls it: `Spanish`. */
  language: string;
  /** The addresses of its pages. */
  routes: PageRoutes;
  /** Each translation with the id of its original and with all of its fields. */
  documents: CheckedDocument[];
  /** The original of each of them. */
  originals: ReadonlyMap<CheckedDocument, CheckedDocument>;
  /** The same as their own files have them. */
  written: ReadonlyMap<CheckedDocument, CheckedDocument>;
  /** Whether the language has a document, as a translation or because it has no words. */
  has: HasDocument;
  /** Its files that are the translation of no original. */
  unpaired: CheckedDocument[];
  findings: Placed[];
}

/** The documents of all files, whatever their language. */
export function everyDocument({
  documents,
  translations,
  unpaired,
}: Pick<Site, "documents" | "translations" | "unpaired">): CheckedDocument[] {
  return [...documents, ...translations, ...unpaired];
}

/** The document of a file name, whatever is wrong with it. */
export function documentOf(
  { documents }: Pick<Site, "documents">,
  collection: string,
  id: string | undefined,
): CheckedDocument | undefined {
  return documents.find(({ source }) => source.collection === collection && source.id === id);
}

interface SiteParts extends Pick<Site, "documents" | "images" | "root" | "now"> {
  contents: readonly TranslatedContent[];
  /** The files of public/, as addresses. */
  publicFiles: readonly string[];
}

export function siteOf({ documents, contents, images, publicFiles, root, now }: SiteParts): Site {
  const translations = contents.flatMap((content) => content.documents);
  const ids = new Map<CollectionName, Set<string>>();
  for (const { source } of documents) {
    const known = ids.get(source.collection) ?? new Set();
    ids.set(source.collection, known.add(source.id));
  }
  const company = documents.find(({ source }) => source.collection === "company");
  const clock = { now, timeZone: knownZone(company?.text("timeZone")) };
  const unpaired = contents.flatMap((content) => content.unpaired);
  const held = new Map<CheckedDocument, Waiting>();
  for (const document of [...documents, ...translations, ...unpaired]) {
    const why = whyHeld(document, clock);
    if (why) held.set(document, why);
  }
  const isPublished = (document: CheckedDocument): boolean => !held.has(document);
  const claims = [
    ...claimsOf(documents, documents.filter(isPublished), publicFiles),
    ...contents.flatMap((content) => translatedClaims(content, content.documents.filter(isPublished))),
  ];
  const byPath = new Map<string, Claim>();
  for (const claim of claims) if (!byPath.has(claim.path)) byPath.set(claim.path, claim);
  return {
    documents,
    translations,
    unpaired,
    ids,
    waiting: new Map(
      documents.flatMap((document): [string, Waiting][] => {
        const why = held.get(document);
        return why ? [[`${document.source.collection}/${document.source.id}`, why]] : [];
      }),
    ),
    held,
    images,
    claims,
    byPath,
    redirects: redirectsOf([...documents, ...translations]),
    origin: company?.text("url"),
    root,
    ...clock,
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
  return textsAt(document.data, ["aliases"]);
}

export function listedRedirects(document: CheckedDocument): { index: number; from: string; to: string }[] {
  return listAt(document.data, ["redirects"]).flatMap((_, index) => {
    const from = document.text("redirects", index, "from");
    const to = document.text("redirects", index, "to");
    return from !== undefined && to !== undefined ? [{ index, from, to }] : [];
  });
}

/** Why a document of the site is not in a production build. */
export function waitingOf(document: CheckedDocument, { held }: Pick<Site, "held">): Waiting | undefined {
  return held.get(document);
}

function whyHeld(document: CheckedDocument, clock: Clock): Waiting | undefined {
  return waitingByFields(
    document.source.collection,
    {
      draft: document.draft,
      publishedAt: document.text("publishedAt"),
      permission: valueIn(document.data, ["permission"]),
      expires: document.text("expires"),
    },
    clock,
  );
}

/** Why a document is not on the site, and what to do about one that names it. */
export const unpublished: Readonly<Record<Waiting["why"], { is: string; remedy: string }>> = {
  draft: {
    is: "is a draft",
    remedy: "Publish that file first (take its line 'draft: true' out), or make this one a draft too.",
  },
  scheduled: {
    is: "is scheduled for a later day",
    remedy:
      "Publish that file first (give it an earlier 'publishedAt'), or make this one a draft until then.",
  },
  expired: {
    is: "has expired",
    remedy: "Ask again and write the new day into 'expires' of that file, or take this reference out.",
  },
  permission: {
    is: "has no permission to be published",
    remedy: "Ask for permission and write it into that file, or take this reference out.",
  },
};
