/** What lib/site/page-anchors.ts says of the ids of pages, held against the pages themselves. */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { beforeAll, expect, test } from "vitest";
import type { SiteContent } from "#lib/content/site-content.ts";
import { allPages } from "#lib/kinds/all-pages.ts";
import { kindNames } from "#lib/kinds/kinds.ts";
import type { Page } from "#lib/kinds/pages.ts";
import { attribute, elements } from "#lib/site/html-elements.ts";
import { isFormAnchor, isPageAnchor, pageAnchors } from "#lib/site/page-anchors.ts";
import { writeFixtureContent } from "#tests/builders/fixture-content.ts";
import { sampleContent, siteContentFrom } from "#tests/builders/site-content-from.ts";
import { renderedPage } from "#tests/support/rendered-page.tsx";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** The ids of each kind's pages that a link may name; the texts themselves are left out, and with them the ids of their headings. */
const shown = new Map<string, Set<string>>();

/** Fields and what explains them: their ids belong to the form. */
const inForms = new Set(["input", "select", "textarea", "p", "span", "b"]);

/** The kinds of pages that need people outside the program. */
const ofPeople = new Set(["author", "team", "case-studies", "caseStudy"]);

function isSection({ tagName }: Tree.Element): boolean {
  return !inForms.has(tagName);
}

beforeAll(async () => {
  await show(sampleContent(), () => true);
  // The sample has nobody to name, because nobody is made up; the fixture has.
  const folder = temporaryFolder("anchors");
  writeFixtureContent(folder);
  await show(siteContentFrom(folder), ({ kind }) => ofPeople.has(kind));
}, 300_000);

async function show(siteContent: SiteContent, isWanted: (page: Page) => boolean): Promise<void> {
  for (const page of allPages(siteContent)) {
    if (!isWanted(page)) continue;
    const ids = shown.get(page.kind) ?? new Set();
    shown.set(page.kind, ids);
    for (const element of elements(parseFragment(await renderedPage(page, siteContent))).filter(isSection)) {
      const id = attribute(element, "id");
      if (id !== undefined) ids.add(id);
    }
  }
}

test("every kind of page is rendered", () => {
  expect([...shown.keys()].sort()).toEqual([...kindNames].sort());
  for (const [kind, ids] of shown) expect(ids.size, kind).toBeGreaterThan(0);
});

test.for(kindNames)("a link may name every section that a page of the kind '%s' has", (kind) => {
  // A plain page has a form where a file of content/forms says so.
  const unknown = [...(shown.get(kind) ?? [])].filter(
    (id) => !isPageAnchor(kind, id) && !(kind === "plain" && isFormAnchor(id)),
  );
  expect(unknown, "Add them to lib/site/page-anchors.ts").toEqual([]);
});

test.for(kindNames)("a page of the kind '%s' has every section that a link may name", (kind) => {
  const ids = shown.get(kind) ?? new Set();
  expect(
    pageAnchors(kind).filter((id) => !ids.has(id)),
    "Take them out of lib/site/page-anchors.ts",
  ).toEqual([]);
});

test("what one kind has another does not", () => {
  expect(isPageAnchor("service", "price")).toBe(true);
  expect(isPageAnchor("about", "billing")).toBe(false);
  expect(isPageAnchor("home", "billing")).toBe(true);
  expect(isPageAnchor("article", "price")).toBe(false);
  expect(isPageAnchor("glossary", "questions")).toBe(false);
});
