/**
 * The style inside a page is cut down to what the page can use, its names are shortened and its markup too: nothing may look
 * different for it, in any state, from the page as Next prerendered it.
 */
import { expect, type Page, test } from "@playwright/test";
import { kindHalves } from "../support/one-of-each-kind.ts";
import { wholePage } from "../support/whole-page.ts";

/** The computed style of every element and its generated boxes, one text each; Chromium leaves out custom properties, which show in the rest. */
function stylesIn(): string[] {
  const styleOf = (element: Element, pseudo: string) => {
    const style = getComputedStyle(element, pseudo);
    if (pseudo && /^(?:none|normal)$/.test(style.content)) return "";
    return `${element.tagName}${pseudo} ${style.cssText}`;
  };
  return Array.from(document.querySelectorAll("body, body *")).flatMap((element) =>
    ["", "::before", "::after"].map((pseudo) => styleOf(element, pseudo)),
  );
}

/** The same, as one digest: the texts of a page are megabytes, and almost always the same. */
async function digestOfStyles(page: Page): Promise<string> {
  const texts = await page.evaluateHandle(stylesIn);
  return await texts.evaluate(async (all) => {
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(all.join("\n")));
    return `${all.length} ${new Uint8Array(digest).join(" ")}`;
  });
}

/** The first few things that differ, in few words. */
function differences(pruned: string[], whole: string[]): string[] {
  return whole
    .flatMap((text, index) => {
      const before = pruned[index]?.split("; ") ?? [];
      const other = text.split("; ").filter((declaration) => !before.includes(declaration));
      return other.length > 0 ? [`${text.split(" ")[0]}: ${other.slice(0, 3).join("; ")}`] : [];
    })
    .slice(0, 5);
}

const looks = [
  { name: "wide, light", width: 1280, media: { colorScheme: "light" } },
  { name: "wide, dark", width: 1280, media: { colorScheme: "dark" } },
  { name: "print", width: 700, media: { media: "print" } },
  {
    name: "forced colors, less motion",
    width: 800,
    media: { forcedColors: "active", reducedMotion: "reduce" },
  },
  // Nothing closes again, so this one is the last.
  { name: "narrow, with everything open", width: 360, media: {}, open: true },
] as const;

const plain = {
  media: "screen",
  colorScheme: "light",
  forcedColors: "none",
  reducedMotion: "no-preference",
} as const;

test.use({ bypassCSP: true });

for (const { kind, path, tag } of kindHalves().flatMap(({ tag, pages }) =>
  pages.map((page) => ({ ...page, tag })),
)) {
  test(`a ${kind} page looks the same with its pruned style as with the whole stylesheet`, {
    tag,
  }, async ({ context }) => {
    // Whether a face comes in time is not this test's question.
    await context.route("**/*.woff2", (route) => route.abort());
    const pruned = await context.newPage();
    await pruned.goto(path);
    const untouched = await context.newPage();
    await untouched.route(`**${path}`, (route) =>
      route.fulfill({ body: wholePage(path), contentType: "text/html; charset=utf-8" }),
    );
    await untouched.goto(path);
    for (const look of looks) {
      const digests: string[] = [];
      for (const page of [pruned, untouched]) {
        await page.bringToFront();
        await page.setViewportSize({ width: look.width, height: 800 });
        await page.emulateMedia({ ...plain, ...look.media });
        if ("open" in look)
          await page.locator("details").evaluateAll((all) => {
            for (const element of all) element.setAttribute("open", "");
          });
        digests.push(await digestOfStyles(page));
      }
      if (digests[0] !== digests[1])
        expect(
          differences(await pruned.evaluate(stylesIn), await untouched.evaluate(stylesIn)),
          look.name,
        ).toEqual([]);
      expect(digests[0], look.name).toBe(digests[1]);
    }
  });
}
