import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { colours, optionColourNames, optionColours } from "#lib/site/colours.ts";

it("pictures have the colours of the stylesheet, in both schemes", () => {
  const css = readFileSync("app/styles/base.css", "utf8");
  const written = (name: string) =>
    new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css)?.slice(1);
  for (const name of ["paper", "ink", "soft", "line"] as const)
    expect(written(name), name).toEqual([colours.light[name], colours.dark[name]]);
  for (const name of optionColourNames) {
    expect(written(`option-${name}`), name).toEqual([optionColours.light[name], optionColours.dark[name]]);
    expect(css, `the class opt-${name}`).toContain(`.opt-${name} {`);
  }
});
