/** What a delivery process of its own says about the company in its mails. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { siteFactsIn } from "#lib/cli/leads-site.ts";
import { homeOf, teamLabels, visitorLabels } from "#lib/leads/site-facts.ts";
import { labelsOf } from "#lib/site/labels.ts";
import { siteContentFrom } from "#tests/builders/site-content-from.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

function contentFolder() {
  const folder = join(temporaryFolder("site-facts"), "content");
  cpSync("content", folder, { recursive: true });
  return { folder, facts: () => siteFactsIn(pathToFileURL(`${folder}/`)) };
}

test("the company's own words are in its mails, whichever process sends them", async () => {
  const { folder, facts } = contentFolder();
  writeFileSync(join(folder, "labels.yaml"), "labels:\n  mail.team.why: Why call them first\n");
  const { language, ownLabels } = await facts();
  expect(labelsOf(language, ownLabels).mail.team.why).toBe("Why call them first");
  expect(ownLabels).toEqual(siteContentFrom(folder).ownLabels);
});

test("links in mails lead to the server that takes the forms, where it is another one", async () => {
  const { folder } = contentFolder();
  const facts = await siteFactsIn(pathToFileURL(`${folder}/`), { LEADS_ORIGIN: "https://leads.example.net" });
  expect(facts.leadsOrigin).toBe("https://leads.example.net");
});

test("whoever writes in another language of the site is answered in it, in the company's own words", async () => {
  const { folder, facts } = contentFolder();
  mkdirSync(join(folder, "es"), { recursive: true });
  writeFileSync(join(folder, "es", "company.yaml"), "language: es-US\n");
  writeFileSync(join(folder, "es", "labels.yaml"), "labels:\n  form.send: Mandar\n");
  const site = await facts();
  expect(visitorLabels(site, "es/contact").form.send).toBe("Mandar");
  expect(visitorLabels(site, "contact")).toBe(teamLabels(site));
  expect(homeOf(site, "es/contact")).toBe(`${site.origin}/es/`);
});

test("a site without words of its own has the program's", async () => {
  const { folder, facts } = contentFolder();
  rmSync(join(folder, "es"), { recursive: true, force: true });
  const { company } = siteContentFrom(folder);
  expect(await facts()).toEqual({
    companyName: company.name,
    language: company.language,
    ownLabels: {},
    telephone: company.telephone,
    origin: company.url,
  });
});
