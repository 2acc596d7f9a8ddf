import { expect, test } from "vitest";
import { hubPage } from "#lib/kinds/hub/page.ts";
import { sampleContent } from "#tests/builders/site-content-from.ts";

test("every page's menu can ask for the short name of the search without listing the whole site", () => {
  const content = {
    ...sampleContent(),
    get articles(): never {
      throw new Error("The articles are listed.");
    },
  };
  const page = hubPage(content, "search");
  expect(page.breadcrumbs.at(-1)?.name).toBe("Search");
  expect(() => page.entries).toThrow("The articles are listed.");
});
