/** What only a running site can break: certificates, headers, old addresses, and the way of a lead. Silent where a folder is read. */
import { headersOf, securityHeaders } from "../../../delivery/headers.ts";
import { places } from "../../../site/addresses.ts";
import type { Fault, Known, Rule } from "../rule.ts";
import type { BuiltSite } from "../site/built-site.ts";
import type { MovedAddress } from "../site/live-site.ts";

const day = 86_400_000;
/** Whoever renews by itself does so with a third of the time left: 30 days of 90, 15 of 47. */
const certificateDays = 14;

export const serverRules: Rule[] = [
  {
    id: "certificate",
    group: "The server",
    severity: "error",
    title: `Browsers accept the certificates of the site and of its lead service, for ${certificateDays} more days at least`,
    specification: {
      name: "RFC 5280, validity",
      url: "https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5",
    },
    remedy: "Renew the certificate on that server, and look at why it was not renewed by itself.",
    check: certificateFaults,
  },
  {
    id: "headers-arrive",
    group: "The server",
    severity: "advice",
    title: "Pages arrive with the security headers and files with the types that the build has for them",
    specification: {
      name: "OWASP Secure Headers",
      url: "https://owasp.org/www-project-secure-headers/",
    },
    remedy:
      "Let the host, proxy or CDN pass the headers on: 'npm run build -- --for' writes them for each host, and says what a host cannot send.",
    check: headerFaults,
  },
  {
    id: "old-addresses",
    group: "The server",
    severity: "error",
    title: "Every old address that content/ lists leads to its new one in one step, and http to https",
    specification: {
      name: "RFC 9110, redirection",
      url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.4",
    },
    remedy:
      "Publish the newest build, with the redirects that it has for this host (docs/operations.md, “Where the site can live”).",
    check: ({ live }) =>
      (live?.moved ?? []).flatMap((moved) => {
        const message = movedFault(moved);
        return message === undefined ? [] : [{ path: moved.from, message }];
      }),
  },
  {
    id: "leads-arrive",
    group: "The server",
    severity: "error",
    title: "A test lead that is sent as a visitor sends one is in the store as it was sent",
    specification: {
      name: "HTML, form submission",
      url: "https://html.spec.whatwg.org/#form-submission-algorithm",
    },
    remedy:
      "Until it is repaired, inquiries are lost. docs/operations.md, “Watching”, says what the program answers and where its log is.",
    check: leadFaults,
  },
  {
    id: "leads-tried",
    group: "The server",
    severity: "advice",
    title: "A test lead was sent",
    specification: {
      name: "HTML, form submission",
      url: "https://html.spec.whatwg.org/#form-submission-algorithm",
    },
    remedy:
      "Set LEADS_TEST_TOKEN to the same 32 or more random characters (openssl rand -hex 16) for the program that takes the forms and for this command.",
    check: ({ live }) =>
      live?.lead?.outcome === "not sent"
        ? [
            {
              path: live.lead.page,
              message: `a program takes forms at ${live.lead.to}, but LEADS_TEST_TOKEN is not set here, so no test lead was sent`,
            },
          ]
        : [],
  },
];

function certificateFaults({ live }: BuiltSite, { now }: Known): Fault[] {
  return (live?.certificates ?? []).flatMap(({ host, validTo, problem }) => {
    const days = Math.floor((validTo.getTime() - now.getTime()) / day);
    const ends = validTo.toISOString().slice(0, 10);
    if (problem !== undefined)
      return [{ path: places.home.path, message: `browsers refuse the certificate of ${host}: ${problem}` }];
    if (days >= certificateDays) return [];
    const left = days < 0 ? "it is over" : `${days} ${days === 1 ? "day" : "days"} from now`;
    return [{ path: places.home.path, message: `the certificate of ${host} ends on ${ends}, ${left}` }];
  });
}

/** One fault a header, at the first address without it. */
function headerFaults({ pages, live }: BuiltSite): Fault[] {
  if (!live) return [];
  const missing = new Map<string, { path: string; message: string; more: number }>();
  const checked = [...pages.map(({ path }) => path), ...machineFiles];
  for (const path of checked) {
    const headers = live.headers(path);
    if (!headers) continue;
    for (const [name, wanted] of Object.entries(wantedAt(path))) {
      const sent = headers.get(name.toLowerCase());
      if (sent !== undefined && evenOut(sent) === evenOut(wanted)) continue;
      const is = sent === undefined ? "is missing" : `is '${sent}'`;
      const known = missing.get(`${name} ${is}`);
      if (known) known.more += 1;
      else missing.set(`${name} ${is}`, { path, message: `${name} ${is}, and not '${wanted}'`, more: 0 });
    }
  }
  return [...missing.values()].map(({ path, message, more }) => ({
    path,
    message: more === 0 ? message : `${message}, here and at ${more} other addresses`,
  }));
}

const machineFiles: readonly string[] = [
  places.rss.path,
  places.atom.path,
  places.jsonFeed.path,
  places.sitemap.path,
  places.graph.path,
];

function wantedAt(path: string): Record<string, string> {
  const { "Content-Type": type = "", "Cross-Origin-Resource-Policy": embedding } = headersOf(path);
  return {
    ...securityHeaders,
    "Content-Type": type,
    ...(embedding !== undefined && { "Cross-Origin-Resource-Policy": embedding }),
  };
}

/** Servers write the parts of a value with and without spaces, and names of charsets in either case. */
function evenOut(value: string): string {
  return value.toLowerCase().replace(/\s+/g, "");
}

function movedFault({ to, status, leadsTo, endStatus }: MovedAddress): string | undefined {
  if (leadsTo === undefined) return `it answers ${status} and should lead to ${to}`;
  const wanted = new URL(to, leadsTo);
  const { pathname, search, href } = new URL(leadsTo);
  const isThere = to.startsWith("/")
    ? pathname === wanted.pathname && (wanted.search === "" || search === wanted.search)
    : href === wanted.href;
  if (!isThere) return `it leads to ${href} and should lead to ${to}`;
  if (endStatus === undefined || endStatus === 200) return undefined;
  const onward = endStatus >= 300 && endStatus < 400 ? "leads on from there" : `answers ${endStatus}`;
  return `it leads to ${to}, which ${onward}`;
}

function leadFaults({ live, pages }: BuiltSite): Fault[] {
  if (!live) return [];
  const { lead } = live;
  if (lead === undefined) {
    const contact = pages.find(({ path }) => path === places.contact.path);
    return contact ? [{ path: contact.path, message: "the page has no form that leads are sent with" }] : [];
  }
  const messages = lead.outcome === "failed" ? [lead.message] : lead.outcome === "stored" ? lead.faults : [];
  return messages.map((message) => ({ path: lead.page, message }));
}
