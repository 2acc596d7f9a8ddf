/** Links inside the site, and what an address that leads nowhere most likely means. */
import { type OptionalHub, optionalHubs } from "../../../kinds/hub/names.ts";
import { documentKind } from "../../../kinds/kinds.ts";
import { defaultRoutes, places } from "../../../site/addresses.ts";
import { isFormAnchor, isPageAnchor, pageAnchors } from "../../../site/page-anchors.ts";
import { isPublishedPicture } from "../../picture-files.ts";
import { listsOf, pathOf } from "../addresses.ts";
import type { CheckedDocument } from "../document.ts";
import { fileRemedy } from "../file-remedy.ts";
import { type Site, unpublished, waitingOf } from "../site.ts";
import type { Finding } from "../source.ts";
import { closest, didYouMean } from "../suggest.ts";
import { wayOf } from "./addresses.ts";
import { type Meant, meantTarget, withSlash } from "./link-meanings.ts";
import { decoded, replacing } from "./link-texts.ts";

type Range = Finding["range"];

/** A finding with the address that should be written, where one is known, and whether no other can be meant. */
export type TargetFinding = Finding & { target?: string; sure?: boolean };

/** @example urlParts("/pricing/?from=menu#hours") // { path: "/pricing/", query: "?from=menu", hash: "#hours" } */
export function urlParts(url: string): { path: string; query: string; hash: string } {
  const [, path = "/", query = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(url) ?? [];
  return { path: path || "/", query, hash };
}

/** What each list that may be absent is made of. */
const hubMembers: Readonly<Record<OptionalHub, string>> = {
  blog: "an article",
  compare: "an article with a comparison",
  services: "a service",
  glossary: "a glossary term",
  tools: "a comparison or the cost calculator",
  team: "a person",
  industries: "an industry",
  "case-studies": "a case study",
};

/** The ending of a file that a reader would save or play: `pdf`. */
function fileEnding(url: string): string | undefined {
  const known = /\.(pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|csv|zip|exe|msi|dmg|mp[34]|mov)(?:$|[?#])/i;
  return known.exec(url)?.[1]?.toLowerCase();
}

function download(url: string, ending: string, range: Range): Finding {
  return {
    rule: "link-internal",
    range,
    message: `'${url}' is a file to download, and public/ has none at that address.`,
    remedy: fileRemedy(ending),
  };
}

/** An address without a slash at its beginning, which is another one from every page. */
export function relative(url: string, range: Range, document: CheckedDocument, site: Site): Finding {
  const ending = fileEnding(url);
  if (ending !== undefined) return download(url, ending, range);
  const finding = (message: string, remedy: string, right?: string): Finding => ({
    rule: "link-internal",
    range,
    message: `'${url}' ${message}`,
    remedy,
    ...(right !== undefined && replacing(document, range, url, right)),
  });
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(url))
    return finding(
      "is an email address without mailto: before it, so it would lead to a page of our own.",
      `Write mailto:${url}`,
      `mailto:${url}`,
    );
  if (/^\+?[\d().-]{7,}$/.test(url))
    return finding(
      "is a phone number without tel: before it, so it would lead to a page of our own.",
      `Write tel:${url}`,
      `tel:${url}`,
    );
  const { path, query, hash } = urlParts(url);
  const meant = meantTarget(`/${path}`, query, document, site);
  if (
    !meant &&
    /^(?:www\.)?(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|io|co|us|uk|ca|de|info|biz|ai|dev|app)(?:[/:]|$)/i.test(
      url,
    )
  )
    return finding(
      "has no https:// before it, so it would lead to a page of our own.",
      `Write https://${url}`,
    );
  return finding(
    "does not begin with a slash, so it leads to different places from different pages.",
    meant ? `Write ${meant.path}${hash}` : "Write the path from the start: /pricing/",
    meant?.sure ? `${meant.path}${hash}` : undefined,
  );
}

/** An address that begins with a slash. */
export function internal(
  url: string,
  range: Range,
  document: CheckedDocument,
  site: Site,
): TargetFinding | undefined {
  const { path, query, hash } = urlParts(url);
  const wordpress =
    path === places.home.path && /^\?(?:p|page_id|cat|tag|author|s|attachment_id)=/.test(query);
  const claim = wordpress ? undefined : site.byPath.get(path);
  if (claim) return claim.document && known(path, claim.document, hash, { range, document, site });
  if (path.startsWith(places.images.path)) {
    const file = decoded(path.slice(places.images.path.length));
    if (site.images.has(file) && isPublishedPicture(file)) return undefined;
  }
  const ending = fileEnding(path);
  if (ending !== undefined) return download(path, ending, range);
  if (path.startsWith(places.cards.path)) return undefined;
  if (/^\/blog\/(?:category\/[^/]+\/)?page\/\d+\/$/.test(path))
    return {
      rule: "link-internal",
      range,
      message: `${path} is a page of a list; what it shows changes with every article.`,
      remedy: "Link to the list's first page, or to the article itself.",
    };
  const moved = wayOf(wordpress ? `${path}${query}` : path, site.redirects);
  if (moved.steps.length > 1) {
    const target = moved.steps.at(-1) ?? path;
    return {
      rule: "link-redirected",
      range,
      message: `${moved.steps[0]} has moved to ${target}.`,
      remedy: `Write ${target}`,
      ...(!moved.loop && {
        target: `${target}${hash}`,
        ...replacing(document, range, url, `${target}${hash}`),
      }),
    };
  }
  // A menu leaves out a list until it has something in it; its button is always there.
  const isMenu =
    document.source.collection === "navigation" && range.start !== document.at("action", "href").start;
  const isSection = site.documents.some(
    (other) => other.source.collection === "categories" && pathOf(other) === path,
  );
  const list = isSection ? "blog" : optionalHubs.find((hub) => defaultRoutes[hub]() === path);
  if (list && isMenu && !isSection) return undefined;
  if (list && !site.documents.some((other) => listsOf(other).includes(list) && !waitingOf(other, site)))
    return {
      rule: "link-internal",
      range,
      message: `There is no page at ${path} until ${hubMembers[list]} is published.`,
      remedy: `Publish ${hubMembers[list]}, or take the link out.`,
    };
  return nowhere(url, meantTarget(path, query, document, site), { range, document });
}

function nowhere(
  url: string,
  meant: Meant | undefined,
  { range, document }: { range: Range; document: CheckedDocument },
): TargetFinding {
  const { path, query, hash } = urlParts(url);
  const target = meant && `${meant.path}${hash}`;
  return {
    rule: "link-internal",
    range,
    message:
      meant?.path === withSlash(path)
        ? `${path} has no slash at its end, which costs the reader a redirect.`
        : query !== "" && path === places.home.path
          ? `${path}${query} is an address of WordPress; here it would open the home page.`
          : `There is no page at ${path}.${didYouMean(meant?.path)}`,
    remedy: target ? `Write ${target}` : "Correct the address, or write the page.",
    ...(target && { target, sure: meant.sure }),
    ...(target && meant.sure && replacing(document, range, url, target)),
  };
}

/** A link to a page that there is: it may wait, and what follows the `#` may be nowhere on it. */
function known(
  path: string,
  target: CheckedDocument,
  hash: string,
  { range, document, site }: { range: Range; document: CheckedDocument; site: Site },
): Finding | undefined {
  const waiting = waitingOf(target, site);
  const { file } = target.source;
  if (waiting && !waitingOf(document, site))
    return {
      rule: "link-internal",
      range,
      message: `${path} (${file}) ${unpublished[waiting.why].is}, so this link would lead nowhere.`,
      remedy: unpublished[waiting.why].remedy,
    };
  return hash && hash !== "#" ? fragment(hash, target, document, range, site) : undefined;
}

/** Whether a page has a form that its kind alone would not give it. */
function hasForm({ source: { collection, id }, body }: CheckedDocument, { documents }: Site): boolean {
  return (
    body.blocks.some(({ name }) => name === "Ask") ||
    (collection === "pages" &&
      documents.some(({ source, text }) => source.collection === "forms" && text("page") === id))
  );
}

export function fragment(
  hash: string,
  target: CheckedDocument,
  from: CheckedDocument,
  range: Range,
  site: Site,
): Finding | undefined {
  const id = decoded(hash.slice(1));
  const kind = documentKind(target.source.collection, target.source.id);
  const ids = target.body.headings.map((heading) => heading.id);
  if (id === "" || ids.includes(id) || isPageAnchor(kind, id)) return undefined;
  if (isFormAnchor(id) && hasForm(target, site)) return undefined;
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
