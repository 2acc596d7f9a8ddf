import { reservedPrefixes } from "../../../site/addresses.ts";
import { pathOf } from "../addresses.ts";
import type { Placed, Site } from "../site.ts";
import { aliasesOf, listedRedirects } from "../site.ts";
import type { Finding } from "../source.ts";

/** Two pages with one address, an address the site keeps for itself, redirects that hide a page or go round in circles. */
export function addressFindings(site: Site): Placed[] {
  const found: Placed[] = [];
  for (const { path, document, owner } of site.claims) {
    const first = site.byPath.get(path);
    if (!document || !first || first.owner === owner || first.document === document) continue;
    const field = document.text("permalink") === undefined ? { start: 0, end: 3 } : document.at("permalink");
    found.push({
      document,
      finding: {
        rule: "unique-address",
        range: field,
        message: `The address ${path} is taken by ${first.owner}.`,
        remedy:
          document.text("permalink") === undefined
            ? "Rename this file, or give it another address with 'permalink'."
            : "Write another 'permalink'.",
      },
    });
  }
  for (const document of site.documents) {
    const permalink = document.text("permalink");
    if (permalink !== undefined)
      found.push(
        ...permalinkFindings(permalink).map((finding) => ({
          document,
          finding: { ...finding, range: document.at("permalink") },
        })),
      );
    if (document.source.collection === "articles" && permalink === undefined) {
      const prefix = reservedPrefixes.find((start) => start === `/${document.source.id}/`);
      if (prefix && !site.claims.some((claim) => claim.path === prefix && claim.document !== document))
        found.push({
          document,
          finding: {
            rule: "reserved-address",
            range: { start: 0, end: 3 },
            message: `The address ${prefix} is kept for the site itself.`,
            remedy: "Rename the file, or give it another address with 'permalink'.",
          },
        });
    }
  }
  return [...found, ...redirectFindings(site)];
}

function permalinkFindings(permalink: string): Omit<Finding, "range">[] {
  if (/[?#]/.test(permalink))
    return [
      {
        rule: "field-value",
        message: `'permalink' is '${permalink}', and a page's address has no '?' and no '#'.`,
        remedy: "Write the path alone: /it-support/prices/",
      },
    ];
  if (/^\//.test(permalink) && !permalink.endsWith("/"))
    return [
      {
        rule: "field-value",
        message: `'permalink' is '${permalink}', without a slash at its end.`,
        remedy: `Write ${permalink}/`,
      },
    ];
  if (/\/\.{1,2}\/|\/\//.test(permalink))
    return [
      {
        rule: "field-value",
        message: `'permalink' is '${permalink}', which browsers turn into another address.`,
        remedy: "Write it without '..', '.' and double slashes.",
      },
    ];
  if (permalink.includes("%"))
    return [
      {
        rule: "field-value",
        message: `'permalink' is '${permalink}', with letters that every server and every link writes in another way.`,
        remedy: "Write it in plain letters, digits and hyphens, and put the old address into 'aliases'.",
      },
    ];
  const prefix = reservedPrefixes.find((start) => permalink.startsWith(start));
  return prefix
    ? [
        {
          rule: "reserved-address",
          message: `Addresses below ${prefix} are kept for the site itself.`,
          remedy: `Choose another beginning: ${permalink.replace(prefix, "/guides/")}`,
        },
      ]
    : [];
}

function redirectFindings(site: Site): Placed[] {
  const found: Placed[] = [];
  const seen = new Map<string, string>();
  const judge = (document: Placed["document"], from: string, path: (string | number)[]): void => {
    const range = document.at(...path);
    const page = site.byPath.get(from);
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
          remedy: "Delete one of the two.",
        },
      });
    seen.set(from, document.source.file);
    const way = wayOf(from, site.redirects);
    if (way.loop)
      found.push({
        document,
        finding: {
          rule: "redirect-loop",
          range,
          message: `This redirect goes round in a circle: ${way.steps.join(" → ")}.`,
          remedy: "Let one of the addresses lead to a page.",
        },
      });
    else if (way.steps.length > 2 && !way.steps.slice(1, -1).some((step) => site.byPath.has(step)))
      found.push({
        document,
        finding: {
          rule: "redirect-chain",
          range,
          message: `This redirect leads to another redirect: ${way.steps.join(" → ")}.`,
          remedy: `Let ${from} lead to ${way.steps.at(-1)} at once.`,
        },
      });
  };
  for (const document of site.documents) {
    if (document.source.collection === "articles" || document.source.collection === "pages") {
      for (const [index, alias] of aliasesOf(document).entries()) judge(document, alias, ["aliases", index]);
    }
    if (document.source.collection === "redirects")
      for (const { index, from } of listedRedirects(document))
        judge(document, from, ["redirects", index, "from"]);
  }
  return found;
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
