import { expect, it } from "vitest";
import { nextRedirects, type Redirect, readRedirectLines, redirectLines } from "#lib/delivery/redirects.ts";

const redirects: Redirect[] = [
  { from: "/old/", to: "/new/", status: 308 },
  { from: "/for-now/", to: "https://www.example.org/", status: 307 },
  { from: "/?p=12", to: "/new/", status: 308 },
];

it("one list becomes the lines of static hosts and comes back as it was", () => {
  expect(redirectLines(redirects)).toBe(
    "/old/ /new/ 308\n/for-now/ https://www.example.org/ 307\n/ p=12 /new/ 308\n",
  );
  expect(readRedirectLines(redirectLines(redirects))).toEqual(redirects);
});

it("the development server is given the same, an old query as a condition", () => {
  expect(nextRedirects(redirects)).toEqual([
    { source: "/old/", destination: "/new/", permanent: true },
    { source: "/for-now/", destination: "https://www.example.org/", permanent: false },
    { source: "/", destination: "/new/", permanent: true, has: [{ type: "query", key: "p", value: "12" }] },
  ]);
});
