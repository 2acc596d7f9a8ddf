import type { LinkPlace } from "../body-parts.ts";
import type { CheckedDocument } from "../document.ts";
import type { Placed, Site } from "../site.ts";
import type { Finding } from "../source.ts";
import { plainAddress } from "../typography.ts";
import { contact, external, privateFile, unknownScheme } from "./link-addresses.ts";
import { fragment, internal, relative } from "./link-targets.ts";
import { decoded, replacing } from "./link-texts.ts";

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
  const onDisk = privateFile(url, range);
  if (onDisk) return onDisk;
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(url.replace(/[\s\p{Cc}]/gu, ""))?.[0].toLowerCase();
  if (scheme && ["javascript", "data", "vbscript", "blob"].includes(scheme))
    return {
      rule: "link-script",
      range,
      message: `Links that begin with '${scheme}:' can run programs, and do not belong on a page.`,
      remedy: "Link to a page.",
    };
  if (url !== link.url)
    return {
      rule: "link-internal",
      range,
      message: "There is a space before or after this address, and browsers take it for a part of it.",
      remedy: `Write it without the space: ${url}`,
      ...replacing(document, range, link.url, url),
    };
  // What another site or a query encodes is meant: %E2%80%93 is the dash in the title of an encyclopedia's article.
  const written = scheme || url.startsWith("//") ? url : url.replace(/^[^?#]*/, decoded);
  const plain = plainAddress(written);
  if (plain !== written)
    return {
      rule: "address-typography",
      range,
      message: `This address contains a character that an editor put there in place of a plain one: ${url}`,
      remedy: `Write: ${plain}`,
      ...(document.source.text.slice(range.start, range.end) === link.url && {
        fix: { title: "Write plain characters", edits: [{ ...range, text: plain }] },
      }),
    };
  if (scheme === "mailto" || scheme === "tel" || scheme === "sms") return contact(url, scheme, range);
  if (/^https?:\/\//i.test(url) || url.startsWith("//")) return external(link, url, document, site);
  if (scheme) return unknownScheme(url, scheme, range, document);
  if (url.startsWith("#")) return fragment(url, document, document, range, site);
  return url.startsWith("/") ? internal(url, range, document, site) : relative(url, range, document, site);
}

const empty = /^(?:click here|here|read more|more|this|link|this link|this page|learn more|see here)$/i;

function words({ text, range }: LinkPlace): Finding | undefined {
  if (!empty.test(text)) return undefined;
  return {
    rule: "link-text",
    range,
    message: `'${text}' does not say where the link leads, for somebody who hears the links one after another.`,
    remedy: "Make the words name the page: [what managed IT costs](/pricing/)",
  };
}
