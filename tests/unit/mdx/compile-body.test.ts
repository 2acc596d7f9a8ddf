import { createElement } from "react";
import * as runtime from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { compileBody } from "#lib/mdx/compile-body.ts";

const Callout = ({ title, children }: { title: string; children: React.ReactNode }) =>
  createElement("aside", { title }, children);

/** As components/mdx/body.tsx runs it. */
function shown(raw: string): string {
  const { default: Content } = new Function(compileBody(raw, "en-US"))(runtime);
  return renderToStaticMarkup(createElement(Content, { components: { Callout } }));
}

test("signs of every script arrive as they were written, in texts, attributes, code and links", () => {
  const signs = "Žluťoučký кінь 漢字 🐎 “so” – é";
  const html = shown(
    `## ${signs}\n\n\`${signs}\` and [${signs}](/a/ "${signs}")\n\n<Callout title="${signs}">\n${signs}\n</Callout>\n`,
  );
  expect(html.split(signs)).toHaveLength(7);
  expect(compileBody(signs, "en-US")).not.toMatch(/[^\0-\xff]/);
});

test("an empty body compiles to nothing", () => {
  expect(compileBody("", "en-US")).toBe("");
});
