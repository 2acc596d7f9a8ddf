/** A client component that slips in is told, and told where: a site never grows heavier unseen. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeFixtureContent } from "#tests/builders/fixture-content.ts";
import { buildScratchSite, makeScratchSite } from "#tests/support/scratch-site.ts";

const widget = `"use client";
import { useState } from "react";

export function Widget() {
  const [count, setCount] = useState(0);
  return <button type="button" onClick={() => setCount(count + 1)}>Pressed {count} times</button>;
}
`;

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, "utf8");
  const after = change(before);
  expect(after, `${file} is not what this test edits`).not.toBe(before);
  writeFileSync(file, after);
}

it("stops the build where it stands in the layout, and keeps the framework on the one page that may have it", () => {
  const content = join("tests", ".tmp", "client-content");
  rmSync(content, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  writeFixtureContent(content);
  const folder = makeScratchSite("client-component", content);
  writeFileSync(join(folder, "components", "layout", "widget.tsx"), widget);
  const layout = join(folder, "app", "layout.tsx");
  cpSync(layout, `${layout}.before`);
  const importing = 'import { Widget } from "#components/layout/widget.tsx";\n';
  edit(layout, (text) => importing + text.replace("<SiteFooter />", "<Widget /><SiteFooter />"));
  const everywhere = buildScratchSite(folder);
  expect(everywhere.status).toBe(1);
  expect(everywhere.output).toMatch(
    /Every page \(all \d+\) would now ship the framework's script.*because of: components\/layout\/widget\.tsx\.\n.*app\/layout\.tsx/,
  );
  expect(existsSync(join(folder, "out", "index.html"))).toBe(false);

  cpSync(`${layout}.before`, layout);
  rmSync(`${layout}.before`);
  edit(
    join(folder, "app", "services", "page.tsx"),
    (text) => importing + text.replace(/return (<HubView .*\/>);/, "return <><Widget />$1</>;"),
  );
  edit(join(folder, "lib", "delivery", "framework-pages.ts"), (text) =>
    text.replace("readonly string[] = []", 'readonly string[] = ["/services/"]'),
  );
  const one = buildScratchSite(folder);
  expect(one.status, one.output).toBe(0);
  expect(one.output).toMatch(/\/services +1 {2}.*the framework on 1, for a client component/);
  const html = readFileSync(join(folder, "out", "services", "index.html"), "utf8");
  const [, chunk = ""] = /<script src="(\/_next\/static\/chunks\/[^"]+\.js)"/.exec(html) ?? [];
  expect(existsSync(join(folder, "out", chunk))).toBe(true);
  expect(readFileSync(join(folder, "out", "about", "index.html"), "utf8")).not.toContain(
    "/_next/static/chunks/",
  );
}, 400_000);
