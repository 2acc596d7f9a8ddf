/** Netlify's files, read by Netlify's own parsers. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { HeadersHandler } from "@netlify/headers";
import { parseAllRedirects } from "@netlify/redirect-parser";
import { expect, it } from "vitest";
import { netlify } from "#lib/delivery/hosts/netlify.ts";
import type { Redirect } from "#lib/delivery/redirects.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { addresses, headersAt, site, tidy } from "./site.ts";

function written(redirects = site.redirects): string {
  const folder = temporaryFolder("netlify");
  for (const [name, text] of netlify.filesFor({ ...site, redirects }).files)
    writeFileSync(join(folder, name), text);
  return folder;
}

async function rulesFor(redirects?: readonly Redirect[]) {
  const redirectsFiles = [join(written(redirects), "_redirects")];
  const read = await parseAllRedirects({ redirectsFiles, configRedirects: [], minimal: true });
  expect(read.errors).toEqual([]);
  return read.redirects;
}

it("every file has the headers that npm start sends, and none that a rule takes away", async () => {
  const problems: string[] = [];
  const logger = { error: (text: string) => problems.push(text), log: () => {}, warn: () => {} };
  const handler = new HeadersHandler({ projectDir: written(), logger });
  for (const address of addresses) {
    const headers = await handler.apply(new Request(`${site.origin}${address}`));
    expect(tidy(headers), address).toEqual(headersAt(address));
  }
  expect(problems).toEqual([]);
});

it("old addresses lead where they should by a status that Netlify has, and one with a query goes before its page", async () => {
  expect(await rulesFor()).toMatchObject([
    { from: "/old/", query: {}, to: "/about/", status: 301, force: false },
    { from: "/for-now/", query: {}, to: "https://www.example.org/", status: 302, force: false },
    { from: "/gr%C3%BCn/", query: {}, to: "/about/?from=a#b", status: 301, force: false },
    { from: "/old.php/", query: {}, to: "/about/", status: 301, force: false },
    { from: "/money/", to: "https://www.example.org/$1/{x}/%3Aname/(a)", status: 301 },
    { from: "/", query: { p: "12" }, to: "/about/", status: 301, force: true },
  ]);
});

it.each(["/?a=b=c", "/?a", "/?a=1&a=2", "/?to=/x&", "/?a=:b", "/?#=1"])(
  "%s, which Netlify would read as something else, is left out and named",
  async (from) => {
    const redirects: Redirect[] = [{ from, to: "/about/", status: 308 }];
    expect(await rulesFor(redirects)).toEqual([]);
    expect(netlify.filesFor({ ...site, redirects }).differences[0]).toContain(
      `${from} will not lead to /about/`,
    );
  },
);
