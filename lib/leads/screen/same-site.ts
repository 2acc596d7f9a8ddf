/**
 * Whether a browser sent this form from another site. `Sec-Fetch-Site` decides where there is one (W3C Fetch Metadata); else
 * `Origin`. A request with neither comes from no browser of this decade, so no visitor's browser was misused for it.
 *
 * @param hosts every host name with port that this site answers to
 * @param pages the origin of the pages, where another server has them: to a browser, that is another site or a sibling of this one
 */
export function isForeign(headers: Headers, hosts: ReadonlySet<string>, pages?: string): boolean {
  const origin = headers.get("origin");
  if (pages !== undefined && origin === pages) return false;
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  if (origin === null) return false;
  return !URL.canParse(origin) || !hosts.has(new URL(origin).host);
}
