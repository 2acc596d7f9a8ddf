/** Whether a page that is read from right to left looks like the same page in a mirror. */
import type { Page } from "@playwright/test";
import sharp from "sharp";

/**
 * Writes a sign that is its own mirror image, and has no direction, in place of each letter, digit and mark of an open page, and hides its
 * pictures: what is left of the page is how it is laid out.
 */
export function writeMirrorSigns(page: Page): Promise<void> {
  return page.evaluate(() => {
    const signs = (text: string) => text.replace(/(?!")[\p{L}\p{N}\p{P}\p{S}]/gu, "=");
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest("script, style")) node.textContent = signs(node.textContent ?? "");
    for (const cell of document.querySelectorAll<HTMLElement>("[data-label]"))
      cell.dataset.label = signs(cell.dataset.label ?? "");
    for (const field of document.querySelectorAll<HTMLInputElement>(
      "input:not([type=checkbox], [type=radio], [type=range])",
    ))
      field.value = signs(field.value);
    const inRules = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule) {
          const { style } = rule;
          for (const name of ["content", ...Array.from(style).filter((name) => name.startsWith("--"))])
            style.setProperty(
              name,
              style
                .getPropertyValue(name)
                .replace(/"[^"]+"/g, signs)
                .replace(/counter\(\w+\)/, '"="'),
            );
          if (style.listStyleType === "decimal") style.listStyleType = '"= "';
        }
        if (rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule) inRules(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) inRules(sheet.cssRules);
    const still = new CSSStyleSheet();
    // Space between letters comes after each, in either direction; which of two ways to balance lines is taken, and on which pixel the
    // browser's own boxes begin, is a matter of rounding.
    still.replaceSync(`
      img, video, svg:not(.bar, .density-curve svg) { visibility: hidden !important }
      * { animation: none !important; letter-spacing: 0 !important; text-wrap: wrap !important }
      [type=checkbox], [type=radio] { appearance: none !important; background: currentColor !important }
    `);
    document.adoptedStyleSheets = [still];
  });
}

/** How much two colors may differ, of 255. */
const tolerance = 40;
/** A spot is a square of the page, of so many pixels. */
const side = 40;
/** So many pixels of a spot differ where something is in another place, and not only drawn from another edge. */
const fewest = 4;

/** The elements at the spots in which a page read from right to left is not the mirror image of the same page read from left to right. */
export async function unmirrored(page: Page): Promise<string[]> {
  const pictures: Pixels[] = [];
  for (const direction of ["ltr", "rtl"]) {
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, direction);
    pictures.push(await pixelsOf(await page.screenshot({ fullPage: true }), direction === "rtl"));
  }
  const [usual, mirrored] = pictures;
  if (!usual || !mirrored) return [];
  if (usual.width !== mirrored.width || usual.height !== mirrored.height)
    return [`${usual.width} x ${usual.height} is ${mirrored.width} x ${mirrored.height}`];
  return await elementsAt(page, spotsOf(usual, mirrored));
}

interface Pixels {
  /** Three bytes a pixel, row by row. */
  data: Buffer;
  width: number;
  height: number;
}

async function pixelsOf(picture: Buffer, isMirrored: boolean): Promise<Pixels> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .flop(isMirrored)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

interface Spot {
  x: number;
  y: number;
}

/** Edges that fall between two pixels are drawn in either, so a pixel is compared with its neighbors too. */
function spotsOf(one: Pixels, other: Pixels): Spot[] {
  const { width, height } = one;
  const counts = new Map<number, number>();
  const columns = Math.ceil(width / side);
  const isBeyond = (value: number, among: Buffer, at: number) => {
    const [before = 0, here = 0, after = 0] = [among[at - 3], among[at], among[at + 3]];
    return (
      value < Math.min(before, here, after) - tolerance || value > Math.max(before, here, after) + tolerance
    );
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = (y * width + x) * 3;
      for (let channel = at; channel < at + 3; channel += 1) {
        const [first = 0, second = 0] = [one.data[channel], other.data[channel]];
        if (Math.abs(first - second) <= tolerance) continue;
        if (!isBeyond(first, other.data, channel) && !isBeyond(second, one.data, channel)) continue;
        const spot = Math.floor(y / side) * columns + Math.floor(x / side);
        counts.set(spot, (counts.get(spot) ?? 0) + 1);
        break;
      }
    }
  }
  return [...counts].flatMap(([spot, count]) =>
    count < fewest
      ? []
      : [{ x: width - ((spot % columns) + 0.5) * side, y: (Math.floor(spot / columns) + 0.5) * side }],
  );
}

/** The smallest element at each spot of the page as it is now, each once. */
function elementsAt(page: Page, spots: readonly Spot[]): Promise<string[]> {
  return page.evaluate((all) => {
    const boxes = Array.from(document.querySelectorAll("body *"), (element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { element, left, right, top: top + scrollY, bottom: bottom + scrollY };
    });
    const found = all.map(({ x, y }) => {
      const [smallest] = boxes
        .filter(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom)
        .sort((a, b) => (a.right - a.left) * (a.bottom - a.top) - (b.right - b.left) * (b.bottom - b.top));
      const { tagName = "BODY", className = "" } = smallest?.element ?? {};
      return `${tagName}.${className} at ${Math.round(x)} ${Math.round(y)}`;
    });
    return [...new Set(found)].slice(0, 12);
  }, spots);
}
