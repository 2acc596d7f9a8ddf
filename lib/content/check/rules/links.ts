import { places } from "../../../site/addresses.ts";
import { pathOf } from "../addresses.ts";
import type { LinkPlace } from "../body.ts";
import type { CheckedDocument } from "../document.ts";
import { type Placed, type Site, waitingOf } from "../site.ts";
import type { Finding } from "../source.ts";
import { closest, didYouMean } from "../suggest.ts";
import { plainAddress } from "../typography.ts";
import { wayOf } from "./addresses.ts";

/** Every link leads somewhere, directly, by an address a browser understands. */
export function linkFindings(document: CheckedDocument, site: Site): Placed[] {
  return document.links.flatMap((link) => {
    const finding = judge(link, document, site) ?? words(link);
    return finding ? [{ document, finding }] : [];
  });
}

function judge(link: LinkPlace, document: CheckedDocument, site: Site): Finding | undefined {
  const { range } = link;
  const url = link.url.trim();
  if (url === "")
    return {
      rule: "link-empty",
      range,
      message: "This link leads nowhere.",
      remedy: "Write the address between the round brackets: [our prices](/pricing/)",
    };
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(url.replace(/[\s\p{Cc}]/gu, ""))?.[0].toLowerCase();
  if (scheme && ["javascript", "data", "vbscript", "file", "blob"].includes(scheme))
    return {
      rule: "link-script",
      range,
      message: `Links that begin with '${scheme}:' can run programs or open files, and do not belong on a page.`,
      remedy: "Link to a page.",
    };
  const plain = plainAddress(decoded(url));
  if (plain !== decoded(url))
    return {
      rule: "address-typography",
      range,
      message: `This address holds a character that an editor put there in place of a plain one: ${url}`,
      remedy: `Write: ${plain}`,
      ...(document.source.text.slice(range.start, range.end) === link.url && {
        fix: { title: "Write plain characters", edits: [{ ...range, text: plain }] },
      }),
    };
  if (scheme === "mailto" || scheme === "tel") return contact(url, scheme, range);
  if (scheme && scheme !== "http" && scheme !== "https")
    return {
      rule: "link-script",
      range,
      message: `No browser knows the beginning '${scheme}:'.`,
      remedy: "Write https://, mailto: or tel:.",
    };
  if (/^https?:\/\//i.test(url) || url.startsWith("//")) return external(url, range, site);
  if (url.startsWith("#")) return fragment(url, document, document, range);
  if (!url.startsWith("/")) return relative(url, range, site);
  return internal(url, range, document, site);
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function contact(url: string, scheme: string, range: Finding["range"]): Finding | undefined {
  if (scheme === "mailto" && !/^mailto:[^@\s?]+@[^@\s?]+\.[^@\s?]+(?:\?.*)?$/i.test(url))
    return {
      rule: "link-internal",
      range,
      message: `'${url}' is not an e-mail address.`,
      remedy: "Write it as mailto:name@example.com",
    };
  if (scheme === "tel" && !/^tel:\+?[0-9().-]+$/i.test(url))
    return {
      rule: "link-internal",
      range,
      message: `'${url}' is not a telephone number that can be dialled.`,
      remedy: "Write it without spaces: tel:+1-217-555-0142",
    };
  return undefined;
}

function external(url: string, range: Finding["range"], site: Site): Finding | undefined {
  const address = url.startsWith("//") ? `https:${url}` : url;
  if (!URL.canParse(address) || !/\.[a-z]|localhost/i.test(new URL(address).hostname))
    return {
      rule: "link-internal",
      range,
      message: `'${url}' is not a complete web address.`,
      remedy: "Copy it from the browser's address line: https://www.example.com/page",
    };
  const { host, pathname, hash, search } = new URL(address);
  if (
    site.origin &&
    URL.canParse(site.origin) &&
    host === new URL(site.origin).host &&
    range.end - range.start < 2000 &&
    !isCompany(site, range, url)
  ) {
    return {
      rule: "link-own-address",
      range,
      message: "This is an address of our own site, written in full.",
      remedy: `Write only the path: ${pathname}${search}${hash}`,
    };
  }
  return /^http:/i.test(url)
    ? {
        rule: "link-http",
        range,
        message: `${url} begins with http://, which browsers call insecure.`,
        remedy: `Try whether https:// opens the same page, and write that: ${url.replace(/^http:/i, "https:")}`,
      }
    : undefined;
}

/** company.yaml states the site's own address. */
function isCompany(site: Site, range: Finding["range"], url: string): boolean {
  const company = site.documents.find(({ source }) => source.collection === "company");
  return company?.links.some((link) => link.url === url && link.range.start === range.start) ?? false;
}

function relative(url: string, range: Finding["range"], site: Site): Finding {
  const guess = `/${url.replace(/^(?:\.{1,2}\/)+/, "").replace(/\.(?:mdx?|html?)(?=$|#)/, "")}`;
  const path = withSlash(guess);
  const known = site.byPath.has(path.replace(/[?#].*$/, ""));
  const domain = /^(?:www\.)?[a-z0-9-]+\.(?:com|org|net|gov|edu|io|co|us|uk)(?:\/|$)/i.test(url);
  return {
    rule: "link-internal",
    range,
    message: domain
      ? `'${url}' has no https:// before it, so it would lead to a page of our own.`
      : `'${url}' does not begin with a slash, so it leads to different places from different pages.`,
    remedy: domain
      ? `Write https://${url}`
      : `Write ${known ? path : "the path from the start"}: /pricing/`.replace(
          ": /pricing/",
          known ? "" : ": /pricing/",
        ),
  };
}

const withSlash = (path: string): string =>
  /\.[a-z0-9]+$/i.test(path) || /[?#]/.test(path) || path.endsWith("/") ? path : `${path}/`;

function internal(
  url: string,
  range: Finding["range"],
  document: CheckedDocument,
  site: Site,
): Finding | undefined {
  const [, path = "/", , hash] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(url) ?? [];
  const claim = site.byPath.get(path);
  if (claim) {
    if (claim.document) {
      const waiting = waitingOf(claim.document, site);
      if (waiting && !waitingOf(document, site))
        return {
          rule: "link-internal",
          range,
          message: `${path} is ${waiting === "draft" ? "a draft" : "not published yet"}, so this link would lead nowhere.`,
          remedy:
            waiting === "draft"
              ? `Publish ${claim.owner} first, or take the link out.`
              : `Publish this text after ${claim.owner}, or take the link out until then.`,
        };
      if (hash && hash !== "#") return fragment(hash, claim.document, document, range);
    }
    return undefined;
  }
  if (path.startsWith(places.images.path) && site.images.has(path.slice(places.images.path.length)))
    return undefined;
  if (path.startsWith(places.cards.path)) return undefined;
  if (/^\/blog\/(?:category\/[^/]+\/)?page\/\d+\/$/.test(path))
    return {
      rule: "link-internal",
      range,
      message: `${path} is a page of a list; what stands there changes with every article.`,
      remedy: "Link to the list's first page, or to the article itself.",
    };
  const moved = wayOf(path, site.redirects);
  if (moved.steps.length > 1) {
    const target = moved.steps.at(-1) ?? path;
    return {
      rule: "link-redirected",
      range,
      message: `${path} has moved to ${target}.`,
      remedy: `Write ${target}`,
      ...(!moved.loop &&
        document.source.text.slice(range.start, range.end) === url &&
        document.source.collection !== "redirects" && {
          fix: { title: `Write ${target}`, edits: [{ ...range, text: `${target}${hash ?? ""}` }] },
        }),
    };
  }
  const slashed = withSlash(path);
  if (slashed !== path && site.byPath.has(slashed))
    return {
      rule: "link-internal",
      range,
      message: `${path} has no slash at its end, which costs the reader a redirect.`,
      remedy: `Write ${slashed}`,
      ...(document.source.text.slice(range.start, range.end) === url && {
        fix: { title: `Write ${slashed}`, edits: [{ ...range, text: url.replace(path, slashed) }] },
      }),
    };
  const meant = closest(slashed, [...site.byPath.keys()]);
  return {
    rule: "link-internal",
    range,
    message: `There is no page at ${path}.${didYouMean(meant)}`,
    remedy: meant ? `Write ${meant}` : "Correct the address, or write the page.",
  };
}

function fragment(
  hash: string,
  target: CheckedDocument,
  from: CheckedDocument,
  range: Finding["range"],
): Finding | undefined {
  const id = decoded(hash.slice(1));
  const ids = target.body.headings.map((heading) => heading.id);
  if (id === "" || ids.includes(id) || pageIds.includes(id)) return undefined;
  const meant = closest(id, ids);
  const place = target === from ? "this text" : (pathOf(target) ?? target.source.file);
  return {
    rule: "link-fragment",
    range,
    message: `There is no heading '${id}' in ${place}.${didYouMean(meant)}`,
    remedy:
      ids.length > 0
        ? `Headings there: ${ids.map((other) => `#${other}`).join(", ")}`
        : "There are no headings there: link to the page itself.",
  };
}

/** What a page's own sections are called. */
const pageIds: readonly string[] = [
  "main",
  "questions",
  "sources",
  "method",
  "related",
  "services",
  "articles",
  "who",
  "billing",
  "protection",
  "platform",
];

const empty = /^(?:click here|here|read more|more|this|link|this link|this page|learn more|see here)$/i;

function words({ text, range }: LinkPlace): Finding | undefined {
  if (!empty.test(text)) return undefined;
  return {
    rule: "link-text",
    range,
    message: `'${text}' does not say where the link leads, for somebody who hears the links one after another.`,
    remedy: "Let the words name the page: [what managed IT costs](/pricing/)",
  };
}
