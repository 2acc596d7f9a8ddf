import { defaultRoutes } from "../../../site/addresses.ts";
import { owedAddresses, publishedFile } from "../../published-addresses.ts";
import { hasField } from "../../schema/shape.ts";
import type { CheckedDocument } from "../document.ts";
import { rules } from "../rules.ts";
import { aliasesOf, listedRedirects, type Site, waitingOf } from "../site.ts";
import type { ContentDiagnostic } from "../source.ts";
import { closest } from "../suggest.ts";

/** Addresses that readers have, and that lead nowhere any more because a file was renamed or deleted. */
export function lostAddresses(site: Site): ContentDiagnostic[] {
  const published = owedAddresses(site.root, site.origin ?? "");
  if (published.length === 0) return [];
  const known = new Set(published.map(({ path }) => path));
  const fresh = site.claims.filter(({ path, document }) => document && !known.has(path));
  const { leadsOn, waiting } = destinations(site);
  return published.flatMap(({ path, line }): ContentDiagnostic[] => {
    if (leadsOn.has(plain(path))) return [];
    const withdrawn = waiting.get(plain(path));
    if (withdrawn) return [withdrawnFinding(path, withdrawn, line, site)];
    const near = closest(
      path,
      fresh.map((claim) => claim.path),
    );
    const moved = fresh.find((claim) => claim.path === near) ?? (fresh.length === 1 ? fresh[0] : undefined);
    const deleted = `If the text is gone, write into content/redirects.yaml where its readers go:\n      - from: ${path}\n        to: ${nearestList(path, site)}\n    If it was never online, delete this line; if the whole site never was, delete content/${publishedFile}.`;
    const holdsAliases = moved?.document && hasField(moved.document.source.collection, "aliases");
    const remedy = holdsAliases
      ? `If it is ${moved.owner} now, write into its head:\n      aliases:\n        - ${path}\n    ${deleted}`
      : moved
        ? `If it is ${moved.owner} now, write into content/redirects.yaml:\n      - from: ${path}\n        to: ${moved.path}\n    ${deleted}`
        : deleted;
    return [
      {
        where: { file: `content/${publishedFile}`, line, column: 1 },
        severity: rules["address-lost"].severity,
        rule: "address-lost",
        message: `${path} was published and leads nowhere now: links, bookmarks and search results to it would break.`,
        remedy,
      },
    ];
  });
}

/** Where the readers of a text that is gone may look for another one. */
function nearestList(path: string, { byPath }: Site): string {
  return path !== defaultRoutes.blog() && byPath.has(defaultRoutes.blog())
    ? defaultRoutes.blog()
    : defaultRoutes.home();
}

/** The addresses that lead somewhere in the next build, and those of documents that it leaves out. */
function destinations(site: Site): { leadsOn: Set<string>; waiting: Map<string, CheckedDocument> } {
  const leadsOn = new Set<string>();
  const waiting = new Map<string, CheckedDocument>();
  const put = (path: string, document?: CheckedDocument) => {
    if (document && waitingOf(document, site)) waiting.set(plain(path), document);
    else leadsOn.add(plain(path));
  };
  for (const { path, document } of site.claims) put(path, document);
  for (const document of [...site.documents, ...site.translations]) {
    if (document.source.collection === "redirects")
      for (const { from } of listedRedirects(document)) put(from);
    for (const alias of aliasesOf(document)) put(alias, document);
  }
  return { leadsOn, waiting };
}

/** A page that readers have, and that became a draft or was scheduled again. */
function withdrawnFinding(
  path: string,
  document: CheckedDocument,
  line: number,
  site: Site,
): ContentDiagnostic {
  const { file } = document.source;
  const draft = waitingOf(document, site)?.why === "draft";
  return {
    where: { file: `content/${publishedFile}`, line, column: 1 },
    severity: rules["address-lost"].severity,
    rule: "address-lost",
    message: `${path} was published, and ${file} is ${draft ? "a draft now" : "scheduled for a later day now"}: links, bookmarks and search results to it would break.`,
    remedy: draft
      ? `To keep the page online, take 'draft: true' out of ${file}. To take it offline for a while, write into content/redirects.yaml where its readers go:\n      - from: ${path}\n        to: ${nearestList(path, site)}\n        permanent: false`
      : `Set 'publishedAt' in ${file} back to the day the page first appeared, and write the day of the change into 'updatedAt'.`,
  };
}

/** `/caf%C3%A9/` and `/café/` are one address. */
function plain(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
