import { collectionNames } from "../content/schema/collections.ts";
import type { SiteContent } from "../content/site-content.ts";
import { allPaths } from "../kinds/all-pages.ts";
import { documentPath } from "../kinds/kinds.ts";

export interface Redirect {
  /** The old path, with a query where WordPress had one: `/?p=12`. */
  from: string;
  to: string;
  status: 307 | 308;
}

/** Every redirect of the site: the aliases of documents whose page is there, then those of content/redirects.yaml. */
export function allRedirects(content: SiteContent): Redirect[] {
  const listed = content
    .get("redirects", "redirects")
    .data.redirects.map(
      ({ from, to, permanent = true }): Redirect => ({ from, to, status: permanent ? 308 : 307 }),
    );
  return [...content.editions.flatMap(aliasesOf), ...listed];
}

function aliasesOf(edition: SiteContent): Redirect[] {
  const online = new Set(allPaths(edition));
  return collectionNames.flatMap((name) =>
    edition.all(name).flatMap(({ id, data }): Redirect[] => {
      const to = documentPath(edition.routes, name, id);
      if (to === undefined || !online.has(to) || !("aliases" in data)) return [];
      return (data.aliases ?? []).map((from) => ({ from, to, status: 308 }));
    }),
  );
}

/** From, the query where the old address has one, to, status: a line each, as `npm start` reads them (`_redirects`). */
export function redirectLines(redirects: readonly Redirect[]): string {
  return redirects
    .map(({ from, to, status }) => `${from.replace("?", " ").replaceAll("&", " ")} ${to} ${status}\n`)
    .join("");
}

/** The lines of {@link redirectLines} again as redirects. */
export function readRedirectLines(text: string): Redirect[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [path = "", ...rest] = line.split(" ");
      const status = rest.pop() === "307" ? 307 : 308;
      const to = rest.pop() ?? "/";
      return { from: rest.length > 0 ? `${path}?${rest.join("&")}` : path, to, status };
    });
}

/** The forms in which an old path may be requested: decoded, with and without a trailing slash. */
export function pathForms(from: string): string[] {
  const path = decoded(from).replace(/\/+$/, "");
  return path === "" ? ["/"] : [`${path}/`, path];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The redirects as next.config.ts has them. */
export function nextRedirects(redirects: readonly Redirect[]) {
  return redirects.map(({ from, to, status }) => {
    const [source = "/", query = ""] = from.split("?");
    const has = [...new URLSearchParams(query)].map(([key, value]) => ({
      type: "query" as const,
      key,
      value,
    }));
    return { source, destination: to, permanent: status === 308, ...(has.length > 0 && { has }) };
  });
}
