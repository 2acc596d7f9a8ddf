import { routes } from "../../../site/addresses.ts";
import { owedAddresses, publishedFile } from "../../published-addresses.ts";
import { rules } from "../rules.ts";
import type { Site } from "../site.ts";
import type { ContentDiagnostic } from "../source.ts";
import { closest } from "../suggest.ts";

/** Addresses that readers have, and that lead nowhere any more because a file was renamed or deleted. */
export function lostAddresses(site: Site): ContentDiagnostic[] {
  const published = owedAddresses(site.root, site.origin ?? "");
  if (published.length === 0) return [];
  const known = new Set(published.map(({ path }) => path));
  const fresh = site.claims.filter(({ path, document }) => document && !known.has(path));
  const leadsOn = new Set([...site.byPath.keys(), ...site.redirects.keys()].map(plain));
  return published.flatMap(({ path, line }): ContentDiagnostic[] => {
    if (leadsOn.has(plain(path))) return [];
    const near = closest(
      path,
      fresh.map((claim) => claim.path),
    );
    const moved = fresh.find((claim) => claim.path === near) ?? (fresh.length === 1 ? fresh[0] : undefined);
    const deleted = `If the text is gone, write into content/redirects.yaml where its readers go:\n      - from: ${path}\n        to: ${path === routes.blog() ? routes.home() : routes.blog()}\n    If it was never online, delete this line; if the whole site never was, delete content/${publishedFile}.`;
    const holdsAliases = moved?.document && ["articles", "pages"].includes(moved.document.source.collection);
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

/** `/caf%C3%A9/` and `/café/` are one address. */
function plain(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
