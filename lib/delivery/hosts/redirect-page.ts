/** A page in place of a redirect, for hosts that have none. */
import { escapeHtml } from "../../shared/escape-html.ts";
import { pathForms, type Redirect } from "../redirects.ts";
import { HostError, type HostedSite } from "./host.ts";

/**
 * The pages of redirects, by their file: `/old/index.html`, which such hosts also answer for `/old`.
 *
 * Search engines take a refresh at once for a redirect, and `canonical` for the address to keep.
 *
 * @throws HostError where a page of the site is at an old address
 */
export function redirectPages(
  redirects: readonly Redirect[],
  { files, origin, language }: HostedSite,
): [file: string, html: string][] {
  const taken = new Set(files);
  return redirects.map(({ from, to }) => {
    const file = fileOf(from);
    if (taken.has(file))
      throw new HostError(
        `${from} is to lead to ${to}, and there is a page at ${from}. Take one of the two out.`,
      );
    return [file, pageTo(new URL(to, origin).href, language)];
  });
}

/** The file that answers an old path, with and without a slash at its end. */
function fileOf(from: string): string {
  const path = pathForms(from).at(-1) ?? from;
  return /\.html?$/.test(path) ? path : `${path}/index.html`;
}

function pageTo(address: string, language: string): string {
  const to = escapeHtml(address);
  return [
    "<!doctype html>",
    `<html lang="${escapeHtml(language)}">`,
    '<meta charset="utf-8">',
    `<meta http-equiv="refresh" content="0; url=${to}">`,
    `<link rel="canonical" href="${to}">`,
    `<title>${to}</title>`,
    `<a href="${to}">${to}</a>`,
    "",
  ].join("\n");
}
