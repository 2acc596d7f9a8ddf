/** The page's own structure: one main heading, an outline without gaps, ids once, nothing fetched from elsewhere. */
import { at, onEachPage, type PageFault, type Rule } from "../rule.ts";
import type { BuiltPage } from "../site/built-page.ts";

export const pageStructureRules: Rule[] = [
  {
    id: "one-headline",
    invariant: 20,
    group: "The page",
    severity: "error",
    title: "A page has one h1, and each id once",
    specification: { name: "HTML, the id attribute", url: "https://html.spec.whatwg.org/#the-id-attribute" },
    remedy: "The headline is the title field; in the text, headings begin at ##.",
    check: onEachPage(({ headlines, ids }) => [
      ...(headlines.length === 1 ? [] : [`there are ${headlines.length} h1 elements instead of one`]),
      ...new Set(
        ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id '${id}' appears twice`),
      ),
    ]),
  },
  {
    id: "headings",
    group: "The page",
    severity: "error",
    title: "No level of heading is skipped, and no heading is empty",
    specification: {
      name: "WCAG 2.2, success criterion 1.3.1",
      url: "https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships",
    },
    remedy: "Use ### only below ##; a text that should only look large is no heading.",
    check: onEachPage(outlineFaults),
  },
  {
    id: "own-files-only",
    group: "The page",
    severity: "error",
    title: "The page fetches nothing from another company",
    specification: { name: "What the privacy page promises", url: "/privacy/" },
    remedy: "Keep fonts, pictures and scripts in this site.",
    check: onEachPage(({ requests }, { origin }) =>
      requests
        .filter(({ address }) => /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(address))
        .filter(({ address }) => new URL(address, `${origin}/`).origin !== origin)
        .map((request) => at(request, `${request.element} fetches ${request.address}`)),
    ),
  },
];

function outlineFaults({ headings }: BuiltPage): PageFault[] {
  let level = 0;
  return headings.flatMap((heading) => {
    const skipped = heading.level > level + 1 && level > 0;
    const before = level;
    level = heading.level;
    return [
      ...(heading.text === "" ? [at(heading, `an h${heading.level} is empty`)] : []),
      ...(skipped ? [at(heading, `'${heading.text}' is an h${heading.level} after an h${before}`)] : []),
    ];
  });
}
