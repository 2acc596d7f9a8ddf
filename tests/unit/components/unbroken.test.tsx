import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Unbroken } from "#components/ui/unbroken.tsx";

it.each([
  ["Co-managed IT", '<span class="unbroken">Co-managed</span> IT'],
  ["IT in-house or not", 'IT <span class="unbroken">in-house</span> or not'],
  ["The 3-2-1 rule", 'The <span class="unbroken">3-2-1</span> rule'],
  [
    "IT-Ausrüstung: Vor-Ort-Dienst",
    '<span class="unbroken">IT-Ausrüstung</span>: <span class="unbroken">Vor-Ort-Dienst</span>',
  ],
  ["No hyphen – a dash", "No hyphen – a dash"],
  ["- minus 5 -", "- minus 5 -"],
  ["", ""],
])("keeps a word with hyphens in one piece, and every letter: %j", (text, html) => {
  expect(renderToStaticMarkup(<Unbroken>{text}</Unbroken>)).toBe(html);
});
