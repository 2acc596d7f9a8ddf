import { type AttributionName, attributionNames } from "#lib/leads/fields.ts";

/**
 * Where the visitor came from: hidden fields fixed at build, else the query of this request, else the page whose form was sent
 * (a same-site Referer: its path as `source`, its query for campaign, comparison and scenario). Other query parameters are not
 * kept: they may carry personal data.
 *
 * @param given the submission's own fields
 * @param hosts every host this site answers to
 */
export function attribution(
  request: Request,
  given: Readonly<Record<string, unknown>>,
  hosts: ReadonlySet<string>,
): Partial<Record<AttributionName, string>> {
  const referer = request.headers.get("referer") ?? "";
  const page = URL.canParse(referer) && hosts.has(new URL(referer).host) ? new URL(referer) : undefined;
  const query = new URL(request.url).searchParams;
  const found: Partial<Record<AttributionName, string>> = {};
  for (const name of attributionNames) {
    const sent = given[name];
    const value =
      typeof sent === "string" && sent.trim() !== ""
        ? sent
        : (query.get(name) ?? page?.searchParams.get(name));
    const known = value ?? (name === "source" ? page?.pathname : undefined);
    if (known !== undefined) found[name] = known;
  }
  return found;
}
