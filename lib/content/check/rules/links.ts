import { documentKind } from "../../../kinds/kinds.ts";
import { places } from "../../../site/addresses.ts";
import { isPageAnchor, pageAnchors } from "../../../site/page-anchors.ts";
import { isPublishedPicture } from "../../picture-files.ts";
import { pathOf } from "../addresses.ts";
import type { LinkPlace } from "../body-parts.ts";
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
  if (url !== link.url)
    return {
      rule: "link-internal",
      range,
      message: "There is a blank before or after this address, and browsers take it for a part of it.",
      remedy: `Write it without the blank: ${url}`,
      ...replacing(document, range, link.url, url),
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
  if (/^https?:\/\//i.test(url) || url.startsWith("//")) return external(url, range, document, site);
  if (url.startsWith("#")) return fragment(url, document, document, range);
  if (!url.startsWith("/")) return relative(url, range, document, site);
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

/** A file that a reader would save. The site publishes pages and pictures alone. */
function isDownload(url: string): boolean {
  return /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|csv|zip|exe|msi|dmg|mp[34]|mov)(?:$|[?#])/i.test(url);
}

function download(url: string, range: Finding["range"]): Finding {
  return {
    rule: "link-internal",
    range,
    message: `'${url}' is a file to download, and those are not published with content/.`,
    remedy: "Put what it says into a page, or link to it with https:// where it is published.",
  };
}

function external(
  url: string,
  range: Finding["range"],
  document: CheckedDocument,
  site: Site,
): Finding | undefined {
  const address = url.startsWith("//") ? `https:${url}` : url;
  if (!URL.canParse(address) || !/\.[a-z]|localhost|^[\d.]+$|^\[/i.test(new URL(address).hostname))
    return {
      rule: "link-internal",
      range,
      message: `'${url}' is not a complete web address.`,
      remedy: "Copy it from the browser's address line: https://www.example.com/page",
    };
  const { host, hostname, pathname, hash, search } = new URL(address);
  if (/^(?:localhost|127\..*|0\.0\.0\.0|\[::1\])$/i.test(hostname)) {
    const own = `${pathname}${search}${hash}`;
    return {
      rule: "link-own-address",
      severity: "error",
      range,
      message: `${url} is an address of your own computer, which nobody else can open.`,
      remedy: `Write ${own}`,
      ...replacing(document, range, url, own),
    };
  }
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

function relative(url: string, range: Finding["range"], document: CheckedDocument, site: Site): Finding {
  if (isDownload(url)) return download(url, range);
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
      : known
        ? `Write ${path}`
        : "Write the path from the start: /pricing/",
    ...(!domain && known && replacing(document, range, url, path)),
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
  if (path.startsWith(places.images.path)) {
    const file = decoded(path.slice(places.images.path.length));
    if (site.images.has(file) && isPublishedPicture(file)) return undefined;
  }
  if (isDownload(path)) return download(path, range);
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
  const meant = likelyPath(slashed, [...site.byPath.keys()]);
  return {
    rule: "link-internal",
    range,
    message: `There is no page at ${path}.${didYouMean(meant)}`,
    remedy: meant ? `Write ${meant}` : "Correct the address, or write the page.",
  };
}

/** The page that an address nearly names, or the only one that begins as it does: /pricing/ for /price/. */
function likelyPath(path: string, known: readonly string[]): string | undefined {
  const near = closest(
    path,
    known.filter((other) => other !== "/"),
  );
  const beginning = path.replace(/\/$/, "").slice(0, Math.max(5, path.length - 3));
  const alike = known.filter((other) => other.startsWith(beginning) && /^\/[^/]+\/$/.test(other));
  return near ?? (path.length > 5 && alike.length === 1 ? alike[0] : undefined);
}

function fragment(
  hash: string,
  target: CheckedDocument,
  from: CheckedDocument,
  range: Finding["range"],
): Finding | undefined {
  const id = decoded(hash.slice(1));
  const kind = documentKind(target.source.collection, target.source.id);
  const ids = target.body.headings.map((heading) => heading.id);
  if (id === "" || ids.includes(id) || isPageAnchor(kind, id)) return undefined;
  const known = ids.length > 0 ? ids : pageAnchors(kind);
  const numbered = ids.find((other) => other === `${id}-1`);
  const meant = numbered ?? closest(id, known);
  const place = target === from ? "this text" : (pathOf(target) ?? target.source.file);
  return {
    rule: "link-fragment",
    range,
    message: `There is no heading '${id}' in ${place}.${didYouMean(meant)}`,
    remedy:
      known.length > 0
        ? `There: ${known.map((other) => `#${other}`).join(", ")}`
        : "There are no headings there: link to the page itself.",
    ...(numbered && replacing(from, range, hash, `#${numbered}`)),
  };
}

/** A fix that writes something else for a part of a link's address, where that stands in the text as it is. */
function replacing(
  { source }: CheckedDocument,
  range: Finding["range"],
  part: string,
  text: string,
): Pick<Finding, "fix"> | undefined {
  const at = source.text.slice(range.start, range.end).lastIndexOf(part);
  if (at === -1 || source.collection === "redirects") return undefined;
  const start = range.start + at;
  return { fix: { title: `Write ${text}`, edits: [{ start, end: start + part.length, text }] } };
}

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
