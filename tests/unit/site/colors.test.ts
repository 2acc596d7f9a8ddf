import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { optionColorNames } from "#lib/site/colors.ts";

it("the stylesheet has a class for each color that an option can have", () => {
  const css = readFileSync("app/styles/base.css", "utf8");
  for (const name of optionColorNames) expect(css).toContain(`.opt-${name} {`);
});
