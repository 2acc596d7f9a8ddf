import { expect, it } from "vitest";
import { siteContentFrom } from "#tests/builders/site-content-from.ts";
import { checkSmallSite, smallSite } from "#tests/builders/small-site.ts";

it("a price that changes is in every field that prints it, and headings keep their addresses", async () => {
  using site = smallSite();
  site.write("content/sums/office.yaml", "title: An office\namounts:\n  year: 25 * managed-per-user * 12\n");
  site.write(
    "content/articles/one.mdx",
    `---\ntitle: A question\ndescription: 'What 25 people pay in a year, which is about <Amount of="office.year" /> at the middle price.'\npublishedAt: "2026-01-05"\ncategory: managed-it\nfaq:\n  - question: How much?\n    answer: '**<Price of="managed-per-user" />** a month.'\n---\n\nText.\n`,
  );
  const read = () => siteContentFrom(`${site.root}/content`).get("articles", "one").data;
  expect(read().description).toContain("about $37,500 at");
  expect(read().faq?.[0]?.answer).toBe("**$100–$150** a month.");
  site.write(
    "content/prices/managed-per-user.yaml",
    "name: Managed IT\nmodel: per-user\ncurrency: USD\nfrom: 101\nto: 150\nunit: a user a month\nbasis: sample\n",
  );
  expect(read().description).toContain("about $37,650 at");
  expect(read().faq?.[0]?.answer).toBe("**$101–$150** a month.");
});

it("a field is measured as it is printed, also where amounts are worked out from its document", async () => {
  using site = smallSite();
  const reason = "a figure that was published before and must not follow any price of ours ".repeat(2);
  const rest = "What the range depends on is told here. ".repeat(5).trim();
  site.write(
    "content/prices/managed-per-user.yaml",
    `name: Managed IT\nmodel: per-user\ncurrency: USD\nfrom: 100\nto: 150\nunit: a user a month\nbasis: sample\nnote: It was <Quoted figure="$90" reason="${reason}" /> in 2025. ${rest}\n`,
  );
  expect((await checkSmallSite(site)).filter(({ severity }) => severity === "error")).toEqual([]);
  const { data } = siteContentFrom(`${site.root}/content`).get("prices", "managed-per-user");
  expect(data.note).toBe(`It was $90 in 2025. ${rest}`);
});
