/** Texts that authors really write and that no page was drawn for, put into a built page; and which of its texts are then cut off. */
import type { Page } from "@playwright/test";

export interface BadTexts {
  name: string;
  /** Takes the place of the longest word of every text. */
  word: string;
  /** The page's headline. */
  title: string;
  direction: "ltr" | "rtl";
  drawings: boolean;
}

export const badTexts: readonly BadTexts[] = [
  {
    name: "a German compound in every text and a headline of 110 characters",
    word: "Informationssicherheitsbeauftragtenverordnung",
    title:
      "Managed IT services, break/fix repair or an employee: what each costs an office of 25 people in an average year",
    direction: "ltr",
    drawings: true,
  },
  {
    name: "Arabic in every text, from right to left, a headline of one word and no drawing",
    word: "المستوصفات",
    title: "الاستعانة",
    direction: "rtl",
    drawings: false,
  },
];

/** Writes them into an open page, with seven digits in every price, a company of 60 letters, and nine entries in each menu. */
export function writeBadTexts(page: Page, bad: BadTexts): Promise<void> {
  return page.evaluate(({ word, title, direction, drawings }) => {
    const longest = (text: string) =>
      (text.match(/[\p{L}\u2011’]{2,}/gu) ?? []).sort((a, b) => b.length - a.length)[0];
    const worse = (text: string) =>
      text.replace(/\$\d[\d,.]*/g, "$$1,234,567").replace(longest(text) ?? "\0", word);
    document.documentElement.dir = direction;
    for (const details of document.querySelectorAll("main details")) details.setAttribute("open", "");
    if (!drawings) for (const drawing of document.querySelectorAll("main figure:has(img)")) drawing.remove();
    for (const list of document.querySelectorAll("header nav ul"))
      for (const entry = list.lastElementChild; entry && list.childElementCount < 9; )
        list.append(entry.cloneNode(true));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // Two labels of the header stay on one line: they are one short word in any language, and shared space would break it.
      const whole = "script, style, option, header summary, header a[href^='tel:']";
      if (!node.parentElement?.closest(whole)) node.textContent = worse(node.textContent ?? "");
    }
    for (const cell of document.querySelectorAll<HTMLElement>("[data-label]"))
      cell.dataset.label = worse(cell.dataset.label ?? "");
    const [headline] = document.getElementsByTagName("h1");
    if (headline) headline.textContent = title;
    for (const name of document.querySelectorAll(
      "body > header > a span:last-child, body > footer p:first-child",
    ))
      name.textContent = `Ledger, Lane & Partners ${word} Services LLC`;
  }, bad);
}

/** Text that sticks out of the window or out of the box that holds it, with how far. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    const found = new Set(wide > 0 ? [`the page is ${wide} px too wide`] : []);
    const style = (element: Element) => getComputedStyle(element);
    const scrolls = (element: Element): boolean =>
      /auto|scroll/.test(style(element).overflowX) ||
      (element.parentElement !== null && scrolls(element.parentElement));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      let box = node.parentElement;
      if (!box || !node.textContent?.trim() || !box.checkVisibility() || box.closest("svg, option")) continue;
      while (box.parentElement && /^inline$|contents/.test(style(box).display)) box = box.parentElement;
      // Words for screen readers alone.
      if (style(box).clipPath !== "none") continue;
      const { left, right } = box.getBoundingClientRect();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        // What the keyboard or a screen reader finds is kept far outside until then.
        if (rect.width === 0 || rect.right < -1000 || rect.left > window.innerWidth + 1000) continue;
        const outOfBox = Math.max(rect.right - right, left - rect.left);
        const outOfWindow = scrolls(box) ? 0 : Math.max(rect.right - window.innerWidth, -rect.left);
        const over = Math.round(Math.max(outOfBox, outOfWindow));
        if (over > 1) found.add(`${box.tagName} ${over} px: ${node.textContent.trim().slice(0, 50)}`);
      }
    }
    return [...found];
  });
}

/** Words of the page's own texts that are broken inside, at a place that is no hyphen; each with where it is. */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const box = node.parentElement;
      // A comparison's table hyphenates.
      if (!box?.checkVisibility() || getComputedStyle(box).hyphens === "auto") continue;
      const text = node.textContent ?? "";
      for (const { 0: word, index } of text.matchAll(/(?<![\w@./])[\p{L}\p{N}]{2,20}(?![\w@./])/gu)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
        if (lines.size > 1) found.add(`${box.tagName} ${word}`);
      }
    }
    return [...found];
  });
}
