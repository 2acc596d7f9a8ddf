import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { colors, optionColorNames, optionColors } from "#lib/site/colors.ts";

it("pictures have the colors of the stylesheet, in both schemes", () => {
  const css = readFileSync("app/styles/base.css", "utf8");
  const written = (name: string) =>
    new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css)?.slice(1);
  for (const name of ["paper", "ink", "soft", "line"] as const)
    expect(written(name), name).toEqual([colors.light[name], colors.dark[name]]);
  for (const name of optionColorNames) {
    expect(written(`option-${name}`), name).toEqual([optionColors.light[name], optionColors.dark[name]]);
    expect(css, `the class opt-${name}`).toContain(`.opt-${name} {`);
  }
});
