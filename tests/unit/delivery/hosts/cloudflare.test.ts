/** Cloudflare Pages' files, by a reading of its documentation; `npm run test:hosts` tries them with Cloudflare's own program. */
import { expect, it } from "vitest";
import { cloudflare } from "#lib/delivery/hosts/cloudflare.ts";
import type { Redirect } from "#lib/delivery/redirects.ts";
import { addresses, headersAt, site, tidy } from "./site.ts";

const text = (name: string, redirects = site.redirects) =>
  cloudflare.filesFor({ ...site, redirects }).files.get(name) ?? "";

/** Every rule that matches, from the top: `! Name` takes away what is there, and what two say is joined. Of two for one pattern the last counts. */
function headersOfFile(address: string): Record<string, string> {
  // What Pages itself sends with every file.
  const headers = new Map([["Access-Control-Allow-Origin", "*"]]);
  const rules = new Map(
    text("/_headers")
      .split("\n\n")
      .map((block) => {
        const [pattern = "", ...lines] = block.trim().split("\n");
        return [pattern, lines] as const;
      }),
  );
  for (const [pattern, lines] of rules) {
    const matches = new RegExp(`^${pattern.split("*").map(RegExp.escape).join(".*")}$`);
    if (!matches.test(address)) continue;
    for (const line of lines) {
      const taken = /^ {2}! (.+)$/.exec(line)?.[1];
      const [, name = "", value = ""] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      if (taken) headers.delete(taken);
      else headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
    }
  }
  return tidy(Object.fromEntries(headers));
}

it("every file has the headers that npm start sends, and none that a rule takes away", () => {
  for (const address of addresses) expect(headersOfFile(address), address).toEqual(headersAt(address));
});

it("there are no more than the hundred header rules that Cloudflare reads", () => {
  expect(text("/_headers").match(/^\//gm)?.length).toBeLessThan(100);
});

it("an old address leads on with and without its slash, as browsers write it; one with a query is named", () => {
  expect(text("/_redirects").split("\n")).toEqual([
    "/old/ /about/ 308",
    "/old /about/ 308",
    "/for-now/ https://www.example.org/ 307",
    "/for-now https://www.example.org/ 307",
    "/gr%C3%BCn/ /about/?from=a#b 308",
    "/gr%C3%BCn /about/?from=a#b 308",
    "/old.php/ /about/ 308",
    "/old.php /about/ 308",
    "/money/ https://www.example.org/$1/{x}/%3Aname/(a) 308",
    "/money https://www.example.org/$1/{x}/%3Aname/(a) 308",
    "",
  ]);
  expect(cloudflare.filesFor(site).differences).toEqual([
    "Cloudflare Pages does not look at what follows the question mark of an old address: /?p=12 will not lead to /about/.",
  ]);
});

it("more redirects than Cloudflare takes are refused, and a line that is too long is named", () => {
  const many = Array.from(
    { length: 1_001 },
    (_, n): Redirect => ({ from: `/old-${n}/`, to: "/about/", status: 308 }),
  );
  expect(() => text("/_redirects", many)).toThrow(/^Cloudflare Pages takes 2000 redirects, .* needs 2002/);
  const long: Redirect = { from: `/${"a".repeat(990)}/`, to: "/about/", status: 308 };
  expect(text("/_redirects", [long])).toBe("");
  expect(cloudflare.filesFor({ ...site, redirects: [long] }).differences[0]).toContain(
    "over 1,000 characters",
  );
});
