/** One request as the server that answered it tells it. It holds a visitor's address, so it lives in memory only. */
import { z } from "zod";

/** A header that the request had not is empty. */
const told = z.object({
  method: z.string(),
  status: z.coerce.number().int(),
  /** `Sec-Fetch-Mode` and `Sec-Fetch-Dest` (Fetch Metadata Request Headers): `navigate` and `document` where a page is opened. */
  mode: z.string(),
  dest: z.string(),
  /** `Sec-Purpose`: `prefetch;prerender` where the page may never be shown. */
  purpose: z.string(),
  /** `Sec-GPC`: `1` where the visitor does not want to be followed (Global Privacy Control). */
  gpc: z.string(),
  address: z.string(),
  /** `Host`, which tells the site's own pages from others among those that link here. */
  host: z.string(),
  /** `utm_source` and `utm_campaign` of the query, percent-encoded as they were sent. */
  source: z.string(),
  campaign: z.string(),
  /** As it was sent, without the query. */
  path: z.string(),
  language: z.string(),
  /** Its query is never read. */
  referrer: z.string(),
  agent: z.string(),
  /** The version of the page that was sent, as {@link variantHeader} has it; empty where the reader takes part in no experiment. */
  variant: z.string().default(""),
});

/** Says which version of a page was sent, or a form was sent from: the experiment's id and the version's number, `q3Zk_0-aB1.2`. */
export const variantHeader = "Site-Variant";

export interface SeenRequest extends z.infer<typeof told> {
  /** Milliseconds since 1970, by the clock of whoever collects. */
  readonly at: number;
}

/** What nginx calls each of them, for the log format that the build writes. */
export const nginxVariables = {
  method: "$request_method",
  status: "$status",
  mode: "$http_sec_fetch_mode",
  dest: "$http_sec_fetch_dest",
  purpose: "$http_sec_purpose",
  gpc: "$http_sec_gpc",
  address: "$remote_addr",
  host: "$http_host",
  language: "$http_accept_language",
  referrer: "$http_referer",
  agent: "$http_user_agent",
  source: "$arg_utm_source",
  campaign: "$arg_utm_campaign",
  path: "$site_path",
  variant: "$upstream_http_site_variant",
} as const satisfies Record<keyof z.infer<typeof told>, string>;

/** A line that nginx sent by syslog (RFC 3164) at a moment; undefined where it is not one of ours, or is cut off. */
export function readNginxLine(text: string, at: number): SeenRequest | undefined {
  const start = text.indexOf("{");
  if (start < 0) return undefined;
  try {
    const parsed = told.safeParse(JSON.parse(text.slice(start)));
    return parsed.success ? { ...parsed.data, at } : undefined;
  } catch {
    return undefined;
  }
}
