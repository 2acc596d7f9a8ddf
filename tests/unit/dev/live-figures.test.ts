import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { liveContent } from "#lib/tools/dev/live-content.ts";
import { smallSite } from "#tests/builders/small-site.ts";

it("a price that is deleted while texts print it is shown until they no longer do", async () => {
  using site = smallSite();
  const article = (text: string) =>
    site.write(
      "content/articles/one.mdx",
      `---\ntitle: A question\ndescription: An article for the tests of figures, long enough for a description.\npublishedAt: "2026-01-05"\ncategory: managed-it\n---\n\n${text}\n`,
    );
  const folder = join(site.root, "live");
  const shown = () => existsSync(join(folder, "documents", "Price", "prices__on-demand.yaml.json"));
  site.write(
    "content/prices/on-demand.yaml",
    "name: Support\nmodel: hourly\ncurrency: USD\nfrom: 150\nunit: an hour\nbasis: sample\n",
  );
  site.write("content/sums/day.yaml", "title: A day\namounts:\n  day: 8 * on-demand\n");
  article('A day costs <Amount of="day.day" />.');
  const live = liveContent(site.root, folder);
  await live.update();
  expect(shown()).toBe(true);
  site.remove("content/prices/on-demand.yaml");
  await live.update();
  expect(shown()).toBe(true);
  article("A day costs what it costs.");
  site.remove("content/sums/day.yaml");
  await live.update();
  expect(shown()).toBe(false);
});
