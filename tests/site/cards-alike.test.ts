import { readFileSync } from "node:fs";
import { afterAll, expect, it, vi } from "vitest";
import { siteContent } from "#lib/content/site-content.ts";
import { pageAt } from "#lib/kinds/all-pages.ts";

afterAll(() => {
  vi.doUnmock("#lib/shared/cached.ts");
  vi.resetModules();
});

it("a card that a test draws is the one that the build draws: both keep it under the same name", async () => {
  vi.resetModules();
  // Nothing is taken from what either of them kept.
  vi.doMock("#lib/shared/cached.ts", () => ({
    cached: (_recipe: unknown, _inputs: unknown, make: () => Promise<Uint8Array>) => make(),
  }));
  const { drawCard } = await import("#components/card/draw-card.tsx");
  const content = siteContent();
  const page = pageAt(content, "/about/");
  if (!page) throw new Error("There is no page at /about/.");
  const drawn = await drawCard(page, "16x9", content);
  expect(Buffer.from(drawn).equals(readFileSync("out/og/about/16x9.png"))).toBe(true);
});
