/** What a delivery process of its own says about the company in its mails. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { siteFactsIn } from "#lib/cli/leads-site.ts";
import { homeOf, teamLabels, visitorLabels } from "#lib/leads/site-facts.ts";
import { labelsOf } from "#lib/site/labels.ts";
import { siteContentFrom } from "#tests/builders/site-content-from.ts";
import { smallSite } from "#tests/builders/small-site.ts";

function siteWith(files: Readonly<Record<string, string>>) {
  const site = smallSite(files);
  const folder = join(site.root, "content");
  const content = pathToFileURL(`${folder}/`);
  return { folder, content, [Symbol.dispose]: () => site[Symbol.dispose]() };
}

test("the company's own words are in its mails, whichever process sends them", async () => {
  using site = siteWith({ "content/labels.yaml": "labels:\n  mail.team.why: Why call them first\n" });
  const { language, ownLabels } = await siteFactsIn(site.content);
  expect(labelsOf(language, ownLabels).mail.team.why).toBe("Why call them first");
  expect(ownLabels).toEqual(siteContentFrom(site.folder).ownLabels);
});

test("links in mails lead to the server that takes the forms, where it is another one", async () => {
  using site = siteWith({});
  const facts = await siteFactsIn(site.content, { LEADS_ORIGIN: "https://leads.example.net" });
  expect(facts.leadsOrigin).toBe("https://leads.example.net");
});

test("whoever writes in another language of the site is answered in it, in the company's own words", async () => {
  using site = siteWith({
    "content/es/company.yaml": "language: es-US\n",
    "content/es/labels.yaml": "labels:\n  form.send: Mandar\n",
  });
  const facts = await siteFactsIn(site.content);
  expect(visitorLabels(facts, "es/contact").form.send).toBe("Mandar");
  expect(visitorLabels(facts, "contact")).toBe(teamLabels(facts));
  expect(homeOf(facts, "es/contact")).toBe(`${facts.origin}/es/`);
});

test("a site without words of its own has the program's", async () => {
  using site = siteWith({});
  const { company } = siteContentFrom(site.folder);
  expect(await siteFactsIn(site.content)).toEqual({
    companyName: company.name,
    language: company.language,
    ownLabels: {},
    telephone: company.telephone,
    origin: company.url,
  });
});
