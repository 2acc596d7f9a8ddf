import { expect, it } from "vitest";
import { originOf } from "#lib/page/own-figures.ts";
import { sampleContent, siteContentFrom } from "#tests/builders/site-content-from.ts";
import { smallSite } from "#tests/builders/small-site.ts";

const price =
  "name: Managed IT\nmodel: per-user\ncurrency: USD\nfrom: 100\nto: 150\nunit: a user a month\nbasis: own\n";

it("leads from a price to the page of prices, and nowhere where the site has none", () => {
  using site = smallSite();
  site.write("content/prices/managed-per-user.yaml", price);
  const origin = () => originOf(siteContentFrom(`${site.root}/content`), "managedFee");
  expect(origin()).toEqual({ kind: "price", name: "Managed IT", url: undefined });
  const description = "What we charge for each service, and what is not in the price.";
  site.write(
    "content/pages/pricing.mdx",
    `---\ntitle: Prices\ndescription: ${description}\nupdatedAt: "2026-01-05"\n---\n\nPrices.\n`,
  );
  expect(origin()).toEqual({ kind: "price", name: "Managed IT", url: "/pricing/" });
});

it("leads from a fact to the page that was read, the publisher's own or another's account of it", () => {
  const content = sampleContent();
  const sourceOf = (id: string) => content.get("facts", id).data.source;
  const told = sourceOf("mfa-everywhere-incident-reduction").via;
  expect(originOf(content, "securityPrevention")).toMatchObject({ url: told?.url, reportedBy: told?.name });
  const read = sourceOf("help-desk-work-stopping-share");
  expect(originOf(content, "workStoppingShare")).toMatchObject({ url: read.url, reportedBy: read.via?.name });
});

it("is an assumption where neither content nor anybody else states it", () => {
  expect(originOf(sampleContent(), "outagesPerYear")).toEqual({ kind: "assumption" });
});
