/** Links that leave the site: to other sites, to a mailbox or a phone, and to places that only their author can open. */
import type { LinkPlace } from "../body-parts.ts";
import type { CheckedDocument } from "../document.ts";
import { isOwnComputer, isPrivateHost } from "../private-hosts.ts";
import { rules } from "../rules.ts";
import type { Site } from "../site.ts";
import type { Finding } from "../source.ts";
import { closest, didYouMean } from "../suggest.ts";
import { internal } from "./link-targets.ts";
import { replacing } from "./link-texts.ts";

type Range = Finding["range"];

/** `C:\docs\x.pdf`, `file:///home/me/x.pdf`, `\\server\share`, as an author copies them from a file manager. */
export function privateFile(url: string, range: Range): Finding | undefined {
  const share = /^(?:\\\\?|file:\/\/)(?!localhost\b)[\p{L}\p{N}][\p{L}\p{N}.$-]*[\\/]/iu.test(url);
  if (!(share || /^(?:file:|[a-z]:[\\/])/i.test(url))) return undefined;
  return {
    rule: "link-private",
    range,
    message: `'${url}' is a file ${share ? "on your own network" : "on your own computer"}, which no reader can open.`,
    remedy: /\.(?:png|jpe?g|gif|webp|avif|svg|heic)$/i.test(url)
      ? "Put the picture into content/images/ and show it: ![what it shows](/images/office.jpg)"
      : "Put what it says into a page, or link to it with https:// where everybody can open it.",
  };
}

export function contact(url: string, scheme: "mailto" | "tel" | "sms", range: Range): Finding | undefined {
  const finding = (message: string, remedy: string): Finding => ({
    rule: "link-internal",
    range,
    message,
    remedy,
  });
  if (scheme === "mailto")
    return /^mailto:[^@\s?]+@[^@\s?]+\.[^@\s?]+(?:\?.*)?$/i.test(url)
      ? undefined
      : finding(`'${url}' is not an email address.`, "Write it as mailto:name@example.com");
  const number = /^\w+:\+?[0-9().-]*[0-9][0-9().-]*(?:;[\w=+.-]+)*/i.exec(url)?.[0] ?? "";
  const rest = url.slice(number.length);
  if (number !== "" && (rest === "" || (scheme === "sms" && /^[?&]/.test(rest)))) return undefined;
  return finding(
    `'${url}' is not a phone number that can be ${scheme === "tel" ? "dialed" : "texted"}.`,
    `Write it without spaces: ${scheme}:+1-217-555-0142`,
  );
}

/** Beginnings that open a program, where a reader has it. */
const programs =
  /^(?:skype|callto|facetime(?:-audio)?|whatsapp|tg|viber|slack|msteams|ms-\w+|zoommtg|zoomus|sip|sips|maps|geo|webcal|irc|ssh|rdp|vnc|teamviewer\w*|anydesk|onenote|intent|itms\w*|market|steam|spotify|obsidian|notion)$/;

export function unknownScheme(url: string, scheme: string, range: Range, document: CheckedDocument): Finding {
  const rest = url.slice(scheme.length + 1);
  if (scheme === "http" || scheme === "https" || /^\/\//.test(rest)) {
    const meant = scheme === "https" || scheme === "http" ? scheme : closest(scheme, ["https", "http"]);
    const right = `${meant}://${rest.replace(/^[/\\]+/, "")}`;
    if (meant && URL.canParse(right))
      return {
        rule: "link-internal",
        range,
        message: `'${url}' is not a complete web address.${didYouMean(right)}`,
        remedy: `Write ${right}`,
        ...replacing(document, range, url, right),
      };
  }
  const old = scheme === "ftp" || scheme === "sftp" || scheme === "gopher";
  return {
    rule: "link-script",
    range,
    message: old
      ? `Browsers no longer open addresses that begin with '${scheme}:'.`
      : programs.test(scheme)
        ? `'${scheme}:' opens a program that many readers do not have; for them the link does nothing.`
        : `Most browsers cannot open an address that begins with '${scheme}:'.`,
    remedy: "Link to a page with https://, or write mailto:, tel: or sms:.",
  };
}

export function external(
  { range, whole }: LinkPlace,
  url: string,
  document: CheckedDocument,
  site: Site,
): Finding | undefined {
  const page = /^\/\/[^/.]+\/$/.test(url) ? url.slice(1) : undefined;
  if (page && site.byPath.has(page))
    return {
      rule: "link-internal",
      range,
      message: `'${url}' leads to another site, because it begins with two slashes.`,
      remedy: `Write ${page}`,
      ...replacing(document, range, url, page),
    };
  const address = url.startsWith("//") ? `https:${url}` : url;
  const parsed = URL.parse(address);
  if (!parsed || !(/[.:]/.test(parsed.hostname) || /^[a-z][a-z0-9-]*$/i.test(parsed.hostname)))
    return {
      rule: "link-internal",
      range,
      message: `'${url}' is not a complete web address.`,
      remedy: "Copy it from the browser's address line: https://www.example.com/page",
    };
  const { hostname, pathname, hash, search } = parsed;
  const own = `${pathname}${search}${hash}`;
  if (isOwnComputer(hostname))
    return {
      rule: "link-own-address",
      severity: "error",
      range,
      message: `${url} is an address of your own computer, which nobody else can open.`,
      remedy: `Write ${own}`,
      ...replacing(document, range, url, own),
    };
  if (isPrivateHost(hostname))
    return {
      rule: "link-private",
      range,
      message: `'${hostname}' can be reached only from inside your own network, so the link fails for readers.`,
      remedy: "Link to an address that works from anywhere, or take the link out and keep the words.",
    };
  if (isOwn(parsed, site, whole) && !isCompany(site, range, url))
    return ownAddress(url, own, { range, whole, document, site });
  return /^http:/i.test(url)
    ? {
        rule: "link-http",
        range,
        message: `${url} begins with http://, which browsers call insecure.`,
        remedy: `Try whether https:// opens the same page, and write that: ${url.replace(/^http:/i, "https:")}`,
      }
    : undefined;
}

/** A page of ours, written with the site's name; in a field for whole addresses nothing else is allowed. */
function ownAddress(
  url: string,
  path: string,
  {
    range,
    whole,
    document,
    site,
  }: { range: Range; whole: true | undefined; document: CheckedDocument; site: Site },
): Finding {
  const said = {
    rule: "link-own-address" as const,
    range,
    message: "This is an address of our own site, written in full.",
  };
  const inside = whole ? undefined : internal(path, range, document, site);
  if (!inside)
    return {
      ...said,
      remedy: `Write only the path: ${path}`,
      ...(!whole && replacing(document, range, url, path)),
    };
  const { target, message } = inside;
  if (target === undefined) return inside;
  return {
    ...said,
    severity: inside.severity ?? rules[inside.rule].severity,
    message: `${said.message} ${message}`,
    remedy: `Write only the path: ${target}`,
    ...(inside.sure && replacing(document, range, url, target)),
  };
}

/** In a text also without the `www.` that the site's own address has, or with one that it has not. */
function isOwn({ host }: URL, { origin }: Site, whole: true | undefined): boolean {
  const own = URL.parse(origin ?? "")?.host;
  const plain = (name: string) => name.replace(/^www\./, "");
  return own !== undefined && (host === own || (!whole && plain(host) === plain(own)));
}

/** company.yaml states the site's own address. */
function isCompany(site: Site, range: Range, url: string): boolean {
  const company = site.documents.find(({ source }) => source.collection === "company");
  return company?.links.some((link) => link.url === url && link.range.start === range.start) ?? false;
}
