import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { ownClientModules } from "#lib/delivery/client-modules.ts";
import type { PageDelivery } from "#lib/delivery/collect.ts";
import { clientModuleIds } from "#lib/delivery/flight.ts";
import { markFrameworkPages } from "#lib/delivery/framework-pages.ts";
import { pageHtml } from "#lib/delivery/page-html.ts";
import { pageSummary } from "#lib/delivery/summary.ts";

const push = (payload: string) => `self.__next_f.push(${JSON.stringify([1, payload])})`;
const own = new Map([["77", "components/tools/slider.tsx"]]);
const withComponent = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="/a.css"><script src="/_next/static/chunks/a.js" async></script></head><body><!--$--><h1>One</h1><script>${push('2:I[77,["/c.js"],"Slider"]\n')}</script></body></html>`;
const without = withComponent.replace("I[77", "I[12");

let folder: string;
beforeEach(() => {
  mkdirSync(join("tests", ".tmp"), { recursive: true });
  folder = mkdtempSync(join("tests", ".tmp", "framework-"));
});

function pages(...htmls: string[]): PageDelivery[] {
  return htmls.map((html, index) => {
    const source = join(folder, `${index}.html`);
    writeFileSync(source, html);
    return { kind: "page", target: `/${index}/index.html`, path: `/${index}/`, route: "/[page]", source };
  });
}

it("reads the client modules of a page from its own rows, over the ends of chunks and past rows of text", () => {
  const text = "3:I[99,not a row\n4:I[98,";
  const payload = `1:"$Sreact.fragment"\n2:I[77,["/a.js"],"x"]\n5:T${Buffer.byteLength(text).toString(16)},${text}6:I["str",["/b.js"],"y"]\n`;
  const chunks = [
    "(self.__next_f=self.__next_f||[]).push([0])",
    push(payload.slice(0, 31)),
    push(payload.slice(31)),
  ];
  expect([...clientModuleIds(chunks)]).toEqual(["77", "str"]);
});

it("knows the project's client components from the framework's, in a site below the repository as well", () => {
  mkdirSync(join(folder, "app"), { recursive: true });
  const clientModules = {
    "[project]/node_modules/next/dist/esm/client/components/layout-router.js": { id: 1 },
    "[project]/components/tools/slider.tsx": { id: 77 },
    "[project]/tests/.tmp/scratch/components/menu.tsx <module evaluation>": { id: "m" },
  };
  writeFileSync(
    join(folder, "app", "page_client-reference-manifest.js"),
    `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/[...path]/page"] = ${JSON.stringify({ clientModules })};`,
  );
  expect([...ownClientModules(folder)]).toEqual([
    ["77", "components/tools/slider.tsx"],
    ["m", "components/menu.tsx"],
  ]);
});

it("says that every page would ship script, and because of which file, where it stands in the layout", () => {
  const all = pages(withComponent, withComponent);
  expect(() => markFrameworkPages(all, own, [])).toThrow(
    /Every page \(all 2\) would now ship .* components\/tools\/slider\.tsx\.\n.*app\/layout\.tsx/,
  );
});

it("names the pages where only some would", () => {
  expect(() => markFrameworkPages(pages(without, withComponent), own, [])).toThrow(
    /1 of 2 pages \(\/1\/\).*slider/,
  );
});

it("leaves the framework on a page that may have it, and tells", () => {
  const all = pages(without, withComponent);
  markFrameworkPages(all, own, ["/1/"]);
  expect(all.map(({ framework }) => framework)).toEqual([undefined, true]);
  expect(pageSummary(all.map((page) => ({ page, scripts: [] })))).toEqual([
    "  /[page]      2  the framework on 1, for a client component",
  ]);
});

it("gives such a page all it had, under a policy of hashes", () => {
  const { html } = pageHtml(withComponent, {
    path: "/1/",
    stylesheet: () => ({ text: "b{}", pruned: () => "" }),
    script: () => undefined,
    framework: true,
  });
  expect(html).toContain('<script src="/_next/static/chunks/a.js" async=""></script>');
  expect(html).toContain("<!--$-->");
  expect(html).toContain("<style>b{}</style>");
  expect(html).toMatch(/script-src 'sha256-[^']+' 'self'/);
  expect(html).not.toContain("unsafe");
});
