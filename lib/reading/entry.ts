/** One line of the record: what is left of a request once everything that could name a visitor is taken away. */
import { isIP } from "node:net";
import { z } from "zod";
import { places } from "#lib/site/addresses.ts";
import { assistantPurposes, clientOf } from "./client.ts";
import type { SeenRequest } from "./request.ts";
import type { VisitorDigest } from "./visitor.ts";

const variantWord = /^[\w-]{1,20}\.\d$/;

export const entrySchema = z.strictObject({
  /** To the minute, in UTC: 2026-11-28T20:41Z. */
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/),
  /** A page or a Markdown alternate that the site has, or where forms are sent. */
  path: z.string().max(1_000),
  status: z.int(),
  by: z.enum(["reader", "program", ...assistantPurposes]),
  /** What a program calls itself. */
  name: z.string().max(40).optional(),
  /** Ties the pages of one visit together, for four hours at most. */
  visitor: z.string().max(40).optional(),
  /** Of a browser that fetches pages ahead, whether it fetched this one so or not. */
  speculates: z.literal(true).optional(),
  /** Fetched before anybody asked for it. */
  ahead: z.literal(true).optional(),
  /** The page of this site that it was opened from. */
  from: z.string().max(1_000).optional(),
  /** The other site that linked to it. */
  host: z.string().max(100).optional(),
  /** The campaign of the link: source and campaign, or either. */
  campaign: z.string().max(100).optional(),
  /** Of a page with variants the version that was sent, and of a form the one it was sent from: the experiment's id and a number. */
  variant: z.string().regex(variantWord).optional(),
});
export type Entry = z.infer<typeof entrySchema>;

export interface SitePages {
  /** Whether there is a page that is recorded at a path, decoded and with a slash at its end. */
  isPage(path: string): boolean;
  /** Whether a path, decoded, is the Markdown alternate of a page. */
  isMarkdown(path: string): boolean;
}

/**
 * The line of a request, or undefined where it is not recorded: only pages that were sent are, and forms that were. What a visitor writes
 * into an address that the site does not have is stored nowhere. The line of a form has no visitor: its time is that of a lead. The page it
 * was sent from is in the lead as well.
 */
export function entryOf(request: SeenRequest, site: SitePages, digest: VisitorDigest): Entry | undefined {
  const { status, method } = request;
  const path = decoded(request.path);
  const client = clientOf(request);
  const common = { at: minuteOf(request.at), path, status, ...client };
  if (path === places.leads.path) {
    const { from } = originOf(request, site);
    return method === "POST"
      ? { ...common, ...(from !== undefined && { from }), ...variantOf(request) }
      : undefined;
  }
  const isSent = method === "GET" && (status === 200 || status === 304);
  if (!isSent || !(site.isPage(path) || site.isMarkdown(path))) return undefined;
  if (client.by !== "reader") return common;
  const visitor = request.gpc === "1" ? undefined : digest(request.address, request.agent, request.at);
  const campaign = [request.source, request.campaign].map(campaignWord).filter(Boolean).join(" / ");
  return {
    ...common,
    ...(visitor !== undefined && { visitor }),
    ...(visitor !== undefined && speculates(request) && { speculates: true as const }),
    ...(request.purpose.includes("prefetch") && { ahead: true as const }),
    ...originOf(request, site),
    ...(campaign !== "" && { campaign }),
    ...variantOf(request),
  };
}

function variantOf({ variant }: SeenRequest): Pick<Entry, "variant"> {
  return variantWord.test(variant) ? { variant } : {};
}

/** Speculation rules are known to Chromium, on every system but iOS. */
function speculates({ agent }: SeenRequest): boolean {
  return / Chrome\/\d/.test(agent);
}

function minuteOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16)}Z`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}

/** Of another site its name alone: a path or a user name in front of a host may be a person's. A bare address names nobody's site. */
function originOf({ referrer, host: own }: SeenRequest, site: SitePages): Pick<Entry, "from" | "host"> {
  if (!URL.canParse(referrer)) return {};
  const { protocol, host, hostname, pathname } = new URL(referrer);
  if (!/^https?:$/.test(protocol)) return {};
  if (host === own) {
    const from = decoded(pathname);
    return site.isPage(from) ? { from } : {};
  }
  const isName = isIP(hostname.replace(/^\[|\]$/g, "")) === 0 && hostname.includes(".");
  return isName && hostname.length <= 100 ? { host: hostname } : {};
}

/** A campaign is called by a word or two. What looks like an address or a number of a person is left out. */
function campaignWord(text: string): string {
  const word = decoded(text.replaceAll("+", " ")).trim();
  return /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u.test(word) && !/\d{7}/.test(word.replace(/[ ._-]/g, ""))
    ? word
    : "";
}
