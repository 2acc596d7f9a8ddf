import { siteFiles } from "../../../site/addresses.ts";
import { languageName } from "../../languages.ts";
import { hasField } from "../../schema/shape.ts";
import { type Claim, hasFixedAddress, pathOf, reservedPart } from "../addresses.ts";
import type { CheckedDocument } from "../document.ts";
import type { Placed, Site } from "../site.ts";
import { aliasesOf, listedRedirects, waitingOf } from "../site.ts";
import type { Finding } from "../source.ts";

/** Two pages with one address, an address the site keeps for itself, redirects that hide a page or go round in circles. */
export function addressFindings(site: Site): Placed[] {
  const found: Placed[] = sharedAddresses(site);
  for (const document of [...site.documents, ...site.translations]) {
    if (!hasField(document.source.collection, "permalink") || hasFixedAddress(document)) continue;
    const permalink = document.text("permalink");
    const finding =
      (permalink === undefined ? undefined : permalinkFinding(permalink)) ??
      reservedFinding(document, permalink);
    if (finding) found.push({ document, finding: { ...finding, range: placeOf(document) } });
  }
  return [...found, ...redirectFindings(site)];
}

function placeOf(document: CheckedDocument): Finding["range"] {
  return document.text("permalink") === undefined ? { start: 0, end: 3 } : document.at("permalink");
}

/** Pages whose files would be written over each other, on a disk that does not tell capitals from small letters either. */
function sharedAddresses({ claims }: Site): Placed[] {
  const found: Placed[] = [];
  const pages = new Map<string, Claim>();
  const files = new Map<string, Claim>();
  const inOrder = [
    ...claims.filter(({ document }) => !document),
    ...claims.filter(({ document }) => document),
  ];
  for (const claim of inOrder) {
    const { path, document } = claim;
    const isPage = path.endsWith("/");
    const key = fileKey(path);
    const other =
      pages.get(key) ??
      files.get(key) ??
      ancestors(key)
        .map((folder) => files.get(folder))
        .find(Boolean);
    if (other && document && other.document !== document)
      found.push({
        document,
        finding: { range: placeOf(document), ...sharedFinding(document, path, other) },
      });
    if (!other) (isPage ? pages : files).set(key, claim);
    if (isPage && !files.has(fileKey(siteFiles.markdown(path))))
      files.set(fileKey(siteFiles.markdown(path)), claim);
  }
  return found;
}

function sharedFinding(
  document: CheckedDocument,
  path: string,
  { path: other, owner }: Claim,
): Omit<Finding, "range"> {
  const remedy =
    document.text("permalink") === undefined
      ? "Rename this file, or give it another address with 'permalink'."
      : "Write another 'permalink'.";
  const message =
    path === other
      ? `The address ${path} is taken by ${owner}.`
      : path.toLowerCase() === other.toLowerCase()
        ? `The addresses ${path} and ${other} (${owner}) differ only in capitalization: many disks and servers treat them as one.`
        : `The address ${path} gets in the way of a file of ${other} (${owner}).`;
  return { rule: "unique-address", message, remedy };
}

/** Where a page or file ends up, without the ending of folders. */
function fileKey(path: string): string {
  return path
    .replace(/index\.html$/, "")
    .replace(/\/$/, "")
    .normalize("NFC")
    .toLowerCase();
}

/** `/a/b/c` is in `/a/b` and `/a`. */
function ancestors(key: string): string[] {
  const parts = key.split("/");
  return parts.slice(2).map((_, index) => parts.slice(0, index + 2).join("/"));
}

function reservedFinding(
  document: CheckedDocument,
  permalink: string | undefined,
): Omit<Finding, "range"> | undefined {
  const path = pathOf(document);
  const part = path === undefined ? undefined : reservedPart(path);
  if (path === undefined || part === undefined) return undefined;
  return {
    rule: "reserved-address",
    message:
      part === path
        ? `The address ${path} is kept for the site itself.`
        : `Addresses below ${part} are kept for the site itself.`,
    remedy:
      permalink === undefined
        ? "Rename the file, or give it another address with 'permalink'."
        : `Choose another beginning: /guides/${path.slice(part.length) || `${part.replace(/[^a-z0-9-]/gi, "") || "page"}/`}`,
  };
}

function permalinkFinding(permalink: string): Omit<Finding, "range"> | undefined {
  if (/[?#]/.test(permalink))
    return {
      rule: "field-value",
      message: `'permalink' is '${permalink}', and a page's address has no '?' and no '#'.`,
      remedy: "Write the path alone: /it-support/prices/",
    };
  if (/^\//.test(permalink) && !permalink.endsWith("/"))
    return {
      rule: "field-value",
      message: `'permalink' is '${permalink}', without a slash at its end.`,
      remedy: `Write ${permalink}/`,
    };
  if (/\/\.{1,2}\/|\/\//.test(permalink))
    return {
      rule: "field-value",
      message: `'permalink' is '${permalink}', which browsers turn into another address.`,
      remedy: "Write it without '..', '.' and double slashes.",
    };
  if (permalink.includes("%"))
    return {
      rule: "field-value",
      message: `'permalink' is '${permalink}', with letters that every server and every link writes in another way.`,
      remedy: "Write it in plain letters, digits and hyphens, and put the old address into 'aliases'.",
    };
  return undefined;
}

function redirectFindings(site: Site): Placed[] {
  const found: Placed[] = [];
  const seen = new Map<string, string>();
  const languages = new Set(site.translations.flatMap(({ source }) => source.folder ?? []));
  const judge = (document: Placed["document"], from: string, path: (string | number)[]): void => {
    const range = document.at(...path);
    const { folder } = document.source;
    const claim = site.byPath.get(from);
    // While a page is a draft, its address may lead elsewhere.
    const page = claim?.document && waitingOf(claim.document, site)?.why === "draft" ? undefined : claim;
    const own = pathOf(document) === from;
    const other = seen.get(from);
    if (page)
      found.push({
        document,
        finding: {
          rule: "redirect-target",
          range,
          message: own
            ? `The old address ${from} is the page's own address.`
            : `The old address ${from} is that of a page: ${page.owner} could not be reached any more.`,
          remedy: "Delete the line; it is needed only after a page has moved.",
        },
      });
    if (other)
      found.push({
        document,
        finding: {
          rule: "redirect-target",
          range,
          message: `The old address ${from} is redirected twice (also in ${other}).`,
          remedy:
            folder === undefined
              ? "Delete one of the two."
              : `Delete it here. If it was the address of a page in ${languageName(folder)}, delete it there.`,
        },
      });
    const isElsewhere =
      folder === undefined
        ? [...languages].some((each) => from.startsWith(`/${each}/`))
        : !from.startsWith(`/${folder}/`);
    if (!page && !other && isElsewhere && path[0] === "aliases")
      found.push({ document, finding: foreignAlias(document, from, range) });
    seen.set(from, document.source.file);
    const way = wayOf(from, site.redirects);
    if (way.loop)
      found.push({
        document,
        finding: {
          rule: "redirect-loop",
          range,
          message: `This redirect goes around in a circle: ${way.steps.join(" → ")}.`,
          remedy: "Make one of the addresses lead to a page.",
        },
      });
    else if (way.steps.length > 2 && !way.steps.slice(1, -1).some((step) => site.byPath.has(step)))
      found.push({
        document,
        finding: {
          rule: "redirect-chain",
          range,
          message: `This redirect leads to another redirect: ${way.steps.join(" → ")}.`,
          remedy: `Make ${from} lead to ${way.steps.at(-1)} directly.`,
        },
      });
  };
  for (const document of [...site.documents, ...site.translations]) {
    for (const [index, alias] of aliasesOf(document).entries()) judge(document, alias, ["aliases", index]);
    if (document.source.collection === "redirects")
      for (const { index, from } of listedRedirects(document))
        judge(document, from, ["redirects", index, "from"]);
  }
  return found;
}

/** Whoever follows an old address of one language is led to a page in another one. */
function foreignAlias(
  { source: { folder } }: CheckedDocument,
  from: string,
  range: Finding["range"],
): Finding {
  const language = folder === undefined ? "the site's first language" : languageName(folder);
  return {
    rule: "translation-address",
    severity: "warning",
    range,
    message: `The old address ${from} is not among those in ${language}, and its readers would be led to a page in ${language}.`,
    remedy: `Move it to the 'aliases' of the same page in its own language. If the old page was in ${language}, write it into content/redirects.yaml instead.`,
  };
}

/** The addresses a visitor passes through from an old one. */
export function wayOf(
  from: string,
  redirects: ReadonlyMap<string, string>,
): { steps: string[]; loop: boolean } {
  const steps = [from];
  let next = redirects.get(from);
  while (next !== undefined) {
    const loop = steps.includes(next);
    steps.push(next);
    if (loop) return { steps, loop };
    next = redirects.get(next);
  }
  return { steps, loop: false };
}
