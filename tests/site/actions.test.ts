import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { siteContent } from "#lib/content/site-content.ts";
import { builtAddresses } from "#tests/support/built-addresses.ts";
import { prerendered } from "#tests/support/prerendered.ts";

it.each(["/pricing/", "/services/", "/services/managed-it/"])(
  "%s leads whoever asks for a quote to its form",
  (path) => {
    const buttons = [...prerendered(path).matchAll(/<a class="button" href="([^"]+)">Ask for a quote</g)];
    expect(buttons.length).toBeGreaterThan(0);
    for (const [, href] of buttons) expect(href).toBe("/quote/");
  },
);

it("every page asks its reader for something: with a form, a call to action that has a button, or, during an attack, with a number to call", () => {
  const emergency = siteContent().editions.map(({ routes }) => routes.emergency());
  const without = builtAddresses("out").filter((path) => {
    const html = readFileSync(join("out", path, "index.html"), "utf8");
    const main = html.slice(html.indexOf("<main"), html.indexOf("<footer"));
    if (emergency.includes(path)) return !/<a [^>]*href="?tel:/.test(main);
    return !/<form[^>]*method="?post/.test(main) && !/<aside class="?cta\b/.test(main);
  });
  expect(without).toEqual([]);
});
