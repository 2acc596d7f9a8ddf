import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SiteContent } from "#lib/content/site-content.ts";
import { allPages, pageAt } from "#lib/kinds/all-pages.ts";
import { menuLinks, withLabel } from "#lib/kinds/menu.ts";
import { pageName } from "#lib/kinds/parts.ts";
import { llmsTxt } from "#lib/publish/llms.ts";
import { breadcrumbNode } from "#lib/schema-org/page-nodes.ts";
import { sampleContent, siteContentFrom } from "#tests/builders/site-content-from.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const siteContent = sampleContent();

function breadcrumbs(path: string, of = siteContent): string[] {
  return (pageAt(of, path)?.breadcrumbs ?? []).map(({ name }) => name);
}

describe("the breadcrumbs", () => {
  it.each([
    ["/", []],
    ["/blog/", ["Home", "Blog"]],
    [
      "/managed-it-services-vs-break-fix-service-an-analogy-of-outsourced-network-service-solution-options/",
      ["Home", "Blog", "Managed IT Services VS. Break/Fix Service"],
    ],
    ["/blog/category/managed-it/", ["Home", "Blog", "Managed IT"]],
    ["/services/help-desk/", ["Home", "Services", "Help desk"]],
    ["/glossary/vpn/", ["Home", "Glossary", "VPN"]],
    ["/tools/cost-calculator/", ["Home", "Tools", "What a year costs"]],
  ])("of %s are %j, in the graph as on the page", (path, expected) => {
    const page = pageAt(siteContent, path);
    expect(breadcrumbs(path)).toEqual(expected);
    if (page) expect(breadcrumbNode(page).itemListElement.map(({ name }) => name)).toEqual(expected);
  });

  it("lead only to pages that exist, from the home page to the page itself", () => {
    const paths = new Set([...allPages(siteContent)].map(({ path }) => path));
    for (const page of allPages(siteContent)) {
      if (page.path === "/") continue;
      expect(page.breadcrumbs.at(0)?.path, page.path).toBe("/");
      expect(page.breadcrumbs.at(-1)?.path, page.path).toBe(page.path);
      for (const step of page.breadcrumbs) expect(paths, page.path).toContain(step.path);
    }
  });
});

describe("a renamed page", () => {
  const ids = [
    "home",
    "blog",
    "services",
    "glossary",
    "tools",
    "compare",
    "search",
    "pricing",
    "about",
    "contact",
    "emergency",
    "trust",
    "cost-calculator",
  ];
  const folder = temporaryFolder("renamed");
  let renamed: SiteContent;

  beforeAll(() => {
    cpSync("content", folder, { recursive: true });
    for (const id of ids) {
      const file = join(folder, "pages", `${id}.mdx`);
      const source = readFileSync(file, "utf8").replace(/^breadcrumb: .*\n/m, "");
      writeFileSync(file, source.replace("---\n", `---\nbreadcrumb: Renamed ${id}\n`));
    }
    renamed = siteContentFrom(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is renamed in the breadcrumbs of every page", () => {
    // A category may share its name with a page.
    const hubs = new Set(
      ["blog", "services", "glossary", "tools", "home"].map((id) => pageName(siteContent, id)),
    );
    for (const page of allPages(renamed))
      expect(
        page.breadcrumbs.filter(({ name }) => hubs.has(name)),
        page.path,
      ).toEqual([]);
    expect(breadcrumbs("/glossary/vpn/", renamed)[1]).toBe("Renamed glossary");
    expect(breadcrumbs("/blog/category/managed-it/", renamed).slice(0, 2)).toEqual([
      "Renamed home",
      "Renamed blog",
    ]);
  });

  it("is renamed in the menus, unless the menu has words of its own", () => {
    const { header, action, footer } = renamed.get("navigation", "navigation").data;
    const links = [...header, action, ...footer.flatMap((column) => column.links)];
    const shown = menuLinks(
      renamed,
      links.filter(({ label }) => label === undefined),
    );
    for (const { label } of shown) expect(label).toMatch(/^Renamed |^(?:Privacy|Accessibility)$/);
    expect(withLabel(renamed, { href: "/blog/" }).label).toBe("Renamed blog");
    expect(withLabel(renamed, { href: "/" }).label).toBe("Renamed home");
    expect(withLabel(renamed, { href: "/blog/", label: "Reading" }).label).toBe("Reading");
  });

  it("is renamed as a heading of llms.txt", () => {
    const headings = llmsTxt(allPages(renamed), renamed)
      .split("\n")
      .filter((line) => line.startsWith("## "));
    expect(headings).toEqual([
      "## Start here",
      "## Renamed compare",
      "## Renamed services",
      "## Renamed tools",
      "## The company",
      "## Renamed glossary",
      "## Lists",
    ]);
  });
});
