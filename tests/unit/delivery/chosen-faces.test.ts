import { expect, it } from "vitest";
import { chosenFaces } from "#lib/delivery/css/chosen-faces.ts";

const plain =
  "@font-face{font-family:text;src:url(/text.woff2);font-display:optional}@font-face{font-family:similar;src:local(Arial Bold);font-weight:700}";
const fuller =
  "@font-face{font-family:text;src:url(/text-fuller.woff2);font-display:optional;unicode-range:U+A1,U+BF-C1,U+4??}";
const css = `${plain}p{font-family:text}${fuller}`;

it("a page without a letter of the further languages has the plain faces alone, and not one byte more", () => {
  expect(chosenFaces(css, "<p>A word, naïve señor")).toBe(`${plain}p{font-family:text}`);
});

it.each(["¿Qué?", "¡Sí!", "Ánimo", "Áрхив", "дом"])(
  "a page with one, as in “%s”, has the fuller face in its place",
  (words) => {
    expect(chosenFaces(css, `<p>${words}`)).toBe(
      "@font-face{font-family:similar;src:local(Arial Bold);font-weight:700}p{font-family:text}@font-face{font-family:text;src:url(/text-fuller.woff2);font-display:optional}",
    );
  },
);

it("faces of other weights are other faces", () => {
  const bold = plain.replace("font-display", "font-weight:700;font-display");
  expect(chosenFaces(`${bold}${plain}${fuller}`, "¿")).toContain("/text.woff2");
});

it("a site in one language is left as it is", () => {
  expect(chosenFaces(plain, "¿Qué?")).toBe(plain);
});
