/** Compares what old markup says about the company with `content/company.yaml`, the only place such facts live. */
import type { CompanyData } from "#lib/content/schema/company.ts";
import { asList, isObject, type Json, type JsonObject } from "./json.ts";
import { isPlaceholder } from "./placeholder.ts";

/** One sentence a difference; a value that was never filled in is no difference. */
export function identityDifferences(node: JsonObject, company: CompanyData): string[] {
  const address = asList(node.address).find(isObject);
  const rows: [string, Json | undefined, string | undefined, (text: string) => string][] = [
    ["name", node.name, company.name, bare],
    ["legalName", node.legalName, company.legalName, bare],
    ["url", node.url, company.url, site],
    ["telephone", node.telephone, company.telephone, digits],
    ["email", node.email, company.email, (text) => bare(text.replace(/^mailto:/i, ""))],
    ["address.street", address?.streetAddress, company.address?.street, bare],
    ["address.locality", address?.addressLocality, company.address?.locality, bare],
    ["address.region", address?.addressRegion, company.address?.region, bare],
    ["address.postalCode", address?.postalCode, company.address?.postalCode, bare],
    ["foundingDate", node.foundingDate, company.foundingDate, bare],
  ];
  const differences = rows.flatMap(([field, theirs, ours, normalize]) => {
    if (typeof theirs !== "string" || theirs.trim() === "" || isPlaceholder(theirs)) return [];
    if (ours === undefined) return [`The old markup gives ${field} '${theirs}'; company.yaml has none`];
    return normalize(theirs) === normalize(ours)
      ? []
      : [`The old markup gives ${field} '${theirs}', company.yaml '${ours}'`];
  });
  const profiles = new Set((company.sameAs ?? []).map(site));
  const missing = asList(node.sameAs).filter(
    (url): url is string => typeof url === "string" && !isPlaceholder(url) && !profiles.has(site(url)),
  );
  return [
    ...differences,
    ...missing.map((url) => `the old markup lists the profile ${url}; company.yaml does not`),
  ];
}

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[‘’′]/g, "'")
    .replace(/[\s.,]+/g, " ")
    .trim()
    .toLowerCase();
}

/** An address without scheme, `www.` and closing slash. */
function site(text: string): string {
  return text
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .replace(/\/+$/, "")
    .toLowerCase();
}

function digits(text: string): string {
  return text.replace(/\D/g, "").replace(/^1(?=\d{10}$)/, "");
}
