/** Vercel's file, turned into routes by Vercel's own program. */
import { getTransformedRoutes, redirectsSchema } from "@vercel/routing-utils";
import { expect, it } from "vitest";
import { z } from "zod";
import { vercel } from "#lib/delivery/hosts/vercel.ts";
import type { Redirect } from "#lib/delivery/redirects.ts";
import { addresses, headersAt, site, tidy } from "./site.ts";

const routes = z.array(
  z.object({
    src: z.string(),
    has: z.array(z.object({ type: z.literal("query"), key: z.string(), value: z.string() })).default([]),
    headers: z.record(z.string(), z.string()).default({}),
    status: z.number().optional(),
    continue: z.boolean().default(false),
  }),
);

function routesFor(redirects: readonly Redirect[] = site.redirects) {
  const settings = JSON.parse(vercel.filesFor({ ...site, redirects }).files.get("/vercel.json") ?? "");
  const transformed = getTransformedRoutes(settings);
  expect(transformed.error).toBeNull();
  return routes.parse(transformed.routes);
}

/** What Vercel answers before it looks for a file: the first redirect that matches, and the headers of every rule that does. */
function answer(address: string, all = routesFor()) {
  const { pathname, searchParams } = new URL(address, site.origin);
  let headers: Record<string, string> = {};
  for (const { src, has, headers: own, status, continue: goesOn } of all) {
    const match = new RegExp(src).exec(pathname);
    const fits = has.every(({ key, value }) => {
      const sent = searchParams.get(key);
      return sent !== null && new RegExp(`^${value}$`).test(sent);
    });
    if (!match || !fits) continue;
    const filled = Object.fromEntries(
      Object.entries(own).map(([name, value]) => [
        name,
        value.replace(/\$(\d)/g, (_all, group: string) => match[Number(group)] ?? ""),
      ]),
    );
    if (goesOn) headers = { ...headers, ...filled };
    else if (status !== undefined) return { status, to: filled.Location };
  }
  return { headers: tidy(headers) };
}

it("every file has the headers that npm start sends, and none that a rule takes away", () => {
  for (const address of addresses) expect(answer(address), address).toEqual({ headers: headersAt(address) });
});

it.each([
  ["/old/", 308, "/about/"],
  ["/for-now/", 307, "https://www.example.org/"],
  ["/gr%C3%BCn/", 308, "/about/?from=a#b"],
  ["/old.php", 308, "/about/"],
  ["/money/", 308, "https://www.example.org/%241/%7Bx%7D/%3Aname/%28a%29"],
  ["/?p=12", 308, "/about/"],
  ["/about", 308, "/about/"],
])("%s is answered %i to %s", (from, status, to) => {
  expect(answer(from)).toEqual({ status, to });
});

it.each(["/", "/?p=123", "/?p=1", "/older/", "/oldxphp/", "/about/?p=12"])(
  "%s stays where it is",
  (address) => {
    expect(answer(address).to).toBeUndefined();
  },
);

it("an address without its slash leads on in two steps at most", () => {
  expect(answer("/old")).toEqual({ status: 308, to: "/old/" });
});

it("a query that asks for one name twice is left out and named; signs of a pattern in one are none", () => {
  const twice: Redirect[] = [{ from: "/?a=1&a=2", to: "/about/", status: 308 }];
  expect(vercel.filesFor({ ...site, redirects: twice }).differences).toEqual([
    "Vercel reads the query of an old address by names, each with one value: /?a=1&a=2 will not lead to /about/.",
  ]);
  const signs: Redirect[] = [{ from: "/?q=a.b*(c)", to: "/about/", status: 308 }];
  expect(answer("/?q=a.b*(c)", routesFor(signs)).to).toBe("/about/");
  expect(answer("/?q=aXbbbc", routesFor(signs)).to).toBeUndefined();
});

it("more redirects than Vercel takes are refused, with what to do", () => {
  expect(redirectsSchema.maxItems).toBe(2_048);
  const many = Array.from(
    { length: 2_049 },
    (_, n): Redirect => ({ from: `/old-${n}/`, to: "/about/", status: 308 }),
  );
  expect(() => vercel.filesFor({ ...site, redirects: many })).toThrow(
    /^Vercel takes 2048 redirects, and this site needs 2049, .*Take out old addresses/,
  );
});
