/** A page keeps the rules that it needs (decision 15); what its script draws after a click needs some too. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const styled = new Set(
  globSync("app/styles/*.css").flatMap((file) =>
    Array.from(readFileSync(file, "utf8").matchAll(/\.([a-z][\w-]*)/g), ([, name = ""]) => name),
  ),
);

/** The classes of the markup in a script. */
function drawnBy(script: string): Set<string> {
  const attributes = [...script.matchAll(/class="([^"]*)"/g)].map(([, names = ""]) => names);
  return new Set(attributes.flatMap((names) => names.replace(/\$\{[^}]*\}/g, " ").split(/\s+/)));
}

it("every class that a page's script draws and the stylesheet knows has its rules in the page", () => {
  const missing: string[] = [];
  let drawn = 0;
  for (const file of globSync("out/**/index.html")) {
    const html = readFileSync(file, "utf8");
    const [, style = ""] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    for (const [, address = ""] of html.matchAll(/<script type="module" src="([^"]+)"/g)) {
      const names = [...drawnBy(readFileSync(join("out", address), "utf8"))].filter((name) =>
        styled.has(name),
      );
      drawn += names.length;
      for (const name of names)
        if (!new RegExp(`\\.${name}(?![\\w-])`).test(style)) missing.push(`${file}: .${name}`);
    }
  }
  expect(missing).toEqual([]);
  expect(drawn).toBeGreaterThan(20);
});
