/** A site for every host to have, and what `npm start` answers for it. */
import { headersOf, securityHeaders } from "#lib/delivery/headers.ts";
import type { HostedSite } from "#lib/delivery/hosts/host.ts";
import type { Redirect } from "#lib/delivery/redirects.ts";

export const files = [
  "/404.html",
  "/_next/static/media/text.woff2",
  "/about.md",
  "/about/index.html",
  "/blog/category/pricing/atom.xml",
  "/blog/category/pricing/feed.json",
  "/emergency.md",
  "/emergency/index.html",
  "/es/emergencia/index.html",
  "/favicon.ico",
  "/feed.xml",
  "/graph.json",
  "/help/emergency/index.html",
  "/icons/192.png",
  "/images/office.jpg",
  "/index.html",
  "/og/about/16x9.png",
  "/pagefind/fragment/en_1.pf_fragment",
  "/pagefind/pagefind.js",
  "/pictures/3f2a/office-800.avif",
  "/robots.txt",
  "/rules.json",
];

export const redirects: Redirect[] = [
  { from: "/old/", to: "/about/", status: 308 },
  { from: "/for-now", to: "https://www.example.org/", status: 307 },
  { from: "/gr%C3%BCn/", to: "/about/?from=a#b", status: 308 },
  { from: "/old.php", to: "/about/", status: 308 },
  { from: "/money/", to: "https://www.example.org/$1/{x}/:name/(a)", status: 308 },
  { from: "/?p=12", to: "/about/", status: 308 },
];

/** The pages for an attack, in two languages. */
export const alone = ["/emergency/", "/es/emergencia/"];

export const site: HostedSite = {
  files,
  redirects,
  alone,
  origin: "https://www.example.com",
  language: "en-US",
  leads: "https://leads.example.com",
};

/** The addresses that visitors have. */
export const addresses = files.map((file) => file.replace(/\/index\.html$/, "/"));

/** Types that a host knows by itself are left out; values are as `tidy` writes them. */
export function headersAt(address: string): Record<string, string> {
  const ruled = /rss|atom|feed\+|ld\+json|speculationrules/;
  const entries = Object.entries(headersOf(address, alone)).filter(
    ([name, value]) => name !== "Content-Type" || ruled.test(value),
  );
  return tidy({ ...securityHeaders, ...Object.fromEntries(entries) });
}

/** Names in lower case, in order, and one space after each comma, as HTTP reads them. */
export function tidy(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), value.replaceAll(/\s*,\s*/g, ", ")])
      .sort(),
  );
}
