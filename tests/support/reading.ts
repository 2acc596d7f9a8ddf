/** Requests as browsers send them, for tests of the record. */
import type { SitePages } from "#lib/reading/entry.ts";
import type { SeenRequest } from "#lib/reading/request.ts";
import { pageOfMarkdown } from "#lib/site/addresses.ts";

export const chrome =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

/** Monday morning, at the beginning of a salt's four hours. */
export const monday = Date.parse("2026-11-23T08:00:00Z");
export const minute = 60_000;

export function request(changes: Partial<SeenRequest> = {}): SeenRequest {
  return {
    at: monday,
    method: "GET",
    status: 200,
    mode: "navigate",
    dest: "document",
    purpose: "",
    gpc: "",
    address: "203.0.113.7",
    host: "www.example.com",
    source: "",
    campaign: "",
    path: "/guide/",
    language: "en-US,en;q=0.9",
    referrer: "",
    agent: chrome,
    variant: "",
    ...changes,
  };
}

const paths = new Set([
  "/",
  "/guide/",
  "/other/",
  "/contact/",
  "/tools/cost-calculator/",
  "/tools/fit/a-or-b/",
]);

export const samplePages: SitePages = {
  isPage: (path) => paths.has(path),
  isMarkdown: (path) => paths.has(pageOfMarkdown(path) ?? ""),
};
