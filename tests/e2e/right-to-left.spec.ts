/**
 * No language that is written from right to left has labels yet, so pages of the sample are set as one: each has the style that its delivery
 * in such a language has, and looks like itself in a mirror.
 */
import { expect, type Page, test } from "@playwright/test";
import { parse } from "parse5";
import { prunerOf } from "#lib/delivery/css/prune.ts";
import { unmirrored, writeMirrorSigns } from "../support/mirror.ts";
import { oneOfEachKind } from "../support/one-of-each-kind.ts";
import { wholePage, wholeStyle } from "../support/whole-page.ts";

test.use({ bypassCSP: true });

const pruned = prunerOf(wholeStyle);

async function open(page: Page, path: string, unfolded: string): Promise<void> {
  const set = (html: string) => html.replace(/<html [^>]*>/, '<html lang="ar" dir="rtl">');
  const style = pruned(parse(set(wholePage(path))));
  // Whether a face comes in time is not this test's question.
  await page.route("**/*.woff2", (route) => route.abort());
  await page.route(`**${path}`, (route) =>
    route.fulfill({ body: set(wholePage(path, style)), contentType: "text/html; charset=utf-8" }),
  );
  await page.goto(path);
  await page.locator(unfolded).evaluateAll((all) => {
    for (const element of all) element.setAttribute("open", "");
  });
  await writeMirrorSigns(page);
}

const parts = [
  ...oneOfEachKind().map(({ kind, path }) => ({
    name: `what is on a page of the kind ${kind}`,
    path,
    unfolded: "main details",
  })),
  { name: "a menu over a page", path: "/", unfolded: "header details" },
];

for (const { name, path, unfolded } of parts) {
  test(`from right to left, ${name} looks as it does in a mirror`, { tag: "@full" }, async ({ page }) => {
    await open(page, path, unfolded);
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await unmirrored(page), `at ${width} px`).toEqual([]);
    }
  });
}

/** What names a side, in as many ways as style has. */
const sided = [
  "h1 { padding-left: 20px }",
  "p { text-align: left }",
  "h2 { box-shadow: -8px 0 red }",
  "main { background: linear-gradient(to right, red, transparent) }",
  "li { border-left: 3px solid red }",
  "h2 { position: relative } h2::before { content: '='; position: absolute; left: 0 }",
  ".site-head { transform: translateX(6px) }",
];

test("what names a side shows in the mirror", { tag: "@full" }, async ({ page }) => {
  await open(page, "/contact/", "main details");
  await page.setViewportSize({ width: 768, height: 900 });
  for (const rule of sided) {
    const style = await page.addStyleTag({ content: rule });
    expect.soft(await unmirrored(page), rule).not.toEqual([]);
    await style.evaluate((element) => element.parentElement?.removeChild(element));
  }
});
