/** Drafts and what is scheduled: the same documents wait in the check and in the build, whatever kind of document they are. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { inspectContent } from "#lib/content/check/check.ts";
import { allPages } from "#lib/kinds/all-pages.ts";
import { siteContentFrom } from "#tests/builders/site-content-from.ts";
import { smallSite } from "#tests/builders/small-site.ts";

const now = new Date("2026-11-23T12:00:00Z");
const words = "described with enough words for a results page, and with some more beside.";

const page = `---
title: Our certificates
description: The certificates, ${words}
updatedAt: "2026-11-01"
draft: true
---

A text.
`;

const service = `---
title: Backup
description: The backup, ${words}
serviceType: Backup
audience: Offices.
notFor: [Shops.]
included: [A copy.]
excluded: [A server.]
steps: [{ title: We look, text: We look at it. }]
publishedAt: "2026-12-24"
updatedAt: "2026-11-01"
---

A text.
`;

function siteWith(files: Record<string, string>) {
  const site = smallSite();
  onTestFinished(() => rmSync(site.root, { recursive: true }));
  for (const [file, text] of Object.entries(files)) site.write(join("content", file), text);
  return site;
}

const waitingPages = { "pages/certificates.mdx": page, "services/backup.mdx": service };

test("a page that is a draft and a service whose day has not come are left out of the site", () => {
  const { root } = siteWith(waitingPages);
  const paths = allPages(siteContentFrom(join(root, "content"), { now })).map(({ path }) => path);
  expect(paths).not.toContain("/certificates/");
  expect(paths).not.toContain("/services/backup/");
  const later = siteContentFrom(join(root, "content"), { now: new Date("2026-12-24T23:00:00Z") });
  expect(allPages(later).map(({ path }) => path)).toContain("/services/backup/");
});

test("a preview shows both, and each says why it waits", () => {
  const { root } = siteWith(waitingPages);
  const pages = [...allPages(siteContentFrom(join(root, "content"), { now, preview: true }))];
  const waiting = pages.flatMap(({ path, waiting }) => (waiting ? [{ path, ...waiting }] : []));
  expect(waiting).toEqual(
    expect.arrayContaining([
      { path: "/certificates/", why: "draft" },
      { path: "/services/backup/", why: "scheduled", at: expect.stringMatching(/^2026-12-24T00:00:00/) },
    ]),
  );
});

test("the check lists both as waiting", async () => {
  const { root } = siteWith(waitingPages);
  const { waiting } = await inspectContent({ root, now, keep: false });
  expect(waiting.map(({ file, why }) => [file, why])).toEqual(
    expect.arrayContaining([
      ["content/pages/certificates.mdx", "draft"],
      ["content/services/backup.mdx", "scheduled"],
    ]),
  );
});

test("what is published may not name what is scheduled for later, in the check as in the build", async () => {
  const site = siteWith(waitingPages);
  const option = "content/options/managed-it.yaml";
  site.write(option, `${readFileSync(join(site.root, option), "utf8").trimEnd()}\nservice: backup\n`);
  const { problems } = await inspectContent({ root: site.root, now, keep: false });
  expect(problems).toContainEqual(
    expect.objectContaining({
      rule: "reference-exists",
      message:
        "'service' names 'backup', and content/services/backup.mdx is scheduled for a later day, so it is not on the site.",
    }),
  );
  expect(() => siteContentFrom(join(site.root, "content"), { now })).toThrow(/service names 'backup'/);
});
