import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { type ThemeData, themeSchema } from "#lib/content/schema/theme.ts";
import { standardTheme } from "#lib/content/standard-theme.ts";
import { readLook } from "#lib/content/theme.ts";
import { optionColorNames } from "#lib/site/colors.ts";
import { contrast, looksAlike } from "#lib/site/contrast.ts";
import { checkSmallSite, fixSmallSite, smallSite } from "#tests/builders/small-site.ts";

const themes: [string, ThemeData][] = [
  ["the standard theme", standardTheme],
  ...readdirSync("content/themes").map((file): [string, ThemeData] => [
    file,
    themeSchema.parse(parse(readFileSync(join("content/themes", file), "utf8"))),
  ]),
];

const text = ["ink", "soft", "link", "error", "blue", "ochre", "green", "plum", "slate"] as const;

it.each(themes)("in %s every color of text is at 7:1 on both papers, by day and by night", (_, theme) => {
  for (const scheme of ["light", "dark"] as const)
    for (const name of text)
      for (const ground of ["paper", "raised"] as const)
        expect(
          contrast(theme[scheme][name], theme[scheme][ground]),
          `${scheme} ${name} on ${ground}`,
        ).toBeGreaterThanOrEqual(7);
});

it.each(themes)("in %s no two options look alike, in either scheme", (_, theme) => {
  for (const scheme of ["light", "dark"] as const)
    for (const [index, name] of optionColorNames.entries())
      for (const other of optionColorNames.slice(0, index))
        expect(looksAlike(theme[scheme][name], theme[scheme][other]), `${scheme} ${name} ${other}`).toBe(
          false,
        );
});

it("ships a theme that is always dark and one in a serif", () => {
  expect(themes.map(([, { scheme }]) => scheme)).toContain("dark");
  expect(themes.map(([, { faces }]) => faces.display)).toContain("source-serif-4");
});

/** A site whose theme says this, and what the check says of it. */
async function problemsOf(change: (theme: string) => string) {
  using site = smallSite();
  site.write("content/themes/ours.yaml", change(stringify(standardTheme)));
  return (await checkSmallSite({ root: site.root, now: new Date() }))
    .filter(({ severity, where }) => severity === "error" && where.file.includes("themes"))
    .map(({ rule, message, remedy }) => `${rule}: ${message} ${remedy}`);
}

it("is silent about the standard theme as a file", async () => {
  expect(await problemsOf((theme) => theme)).toEqual([]);
});

it.each([
  [
    "too little contrast",
    (theme: string) => theme.replace("#744a00", "#b07000"),
    [
      /^theme-contrast: 'light\.ochre' \(#b07000\) on 'paper' \(#fbf7ee\) has a contrast of 3\.\d\d:1\. Text needs 7:1, .*Write "#[0-9a-f]{6}", the nearest color/,
    ],
  ],
  [
    "papers that no color can be read on",
    (theme: string) => theme.replace('raised: "#fffdf8"', 'raised: "#202020"'),
    Array.from({ length: 9 }, () => /^theme-contrast: .* Make those two more alike\./),
  ],
  [
    "a color that is no color",
    (theme: string) => theme.replace("#744a00", "brown"),
    [
      /^field-value: .*'light: ochre' is 'brown'; it has to be a color of six digits.*Write: {2}ochre: "#1f4e8c"/,
    ],
  ],
  [
    "a color without quotation marks, which is a comment",
    (theme: string) => theme.replace('"#744a00"', "#744a00"),
    [/^field-required: 'light: ochre' is empty.*in quotation marks: without them # begins a comment/],
  ],
  [
    "a missing color",
    (theme: string) => theme.replace(/ {2}soft: "#4b463b"\n/, ""),
    [/^field-required: 'light' in a theme needs 'soft', which is missing/],
  ],
  [
    "a face that is not installed",
    (theme: string) => theme.replace("bricolage-grotesque", "comic-neue"),
    [
      /^theme-face: The face 'comic-neue' is not installed\. There: bricolage-grotesque, source-serif-4, .*npm install --save-exact @fontsource-variable\/comic-neue/,
    ],
  ],
  [
    "a face by its name for people",
    (theme: string) => theme.replace("bricolage-grotesque", "Bricolage Grotesque"),
    [/^field-value: 'faces: display'.*name of a Fontsource package such as source-serif-4/],
  ],
  [
    "a logo that is no drawing",
    (theme: string) => `${theme}logo: logo.png\n`,
    [/'logo' is 'logo\.png', and logos are drawings \(SVG\)/],
  ],
  ["a logo that is not there", (theme: string) => `${theme}logo: lost.svg\n`, [/^image-exists: .*lost\.svg/]],
  [
    "a scheme of its own",
    (theme: string) => theme.replace("both", "sepia"),
    [/^field-value: 'scheme'.*light/],
  ],
  ["a corner like a circle", (theme: string) => theme.replace("corner: 3", "corner: 99"), [/'corner'.*24/]],
])("says of %s what it is and what to write", async (_, change, expected) => {
  const problems = await problemsOf(change);
  expect(problems).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
});

it("says where company.yaml names a theme that is not there, and which ones are", async () => {
  using site = smallSite();
  site.write("content/themes/ours.yaml", stringify(standardTheme));
  const company = join(site.root, "content/company.yaml");
  writeFileSync(company, `${readFileSync(company, "utf8")}theme: our\n`);
  const [problem] = (await checkSmallSite({ root: site.root, now: new Date() })).filter(
    ({ rule }) => rule === "reference-exists",
  );
  expect(`${problem?.message} ${problem?.remedy}`).toMatch(/'our'.*ours/);
  expect(() => readLook(site.root)).toThrow(/content\/themes\/our\.yaml does not exist/);
});

it("a theme without an option's color has the standard one, and is told where that cannot be read", async () => {
  const withoutOchre = (theme: string) => theme.replace(/ {2}ochre: "#744a00"\n/, "");
  expect(await problemsOf(withoutOchre)).toEqual([]);
  expect(themeSchema.parse(parse(withoutOchre(stringify(standardTheme))))).toEqual(standardTheme);
  const darker = await problemsOf((theme) => withoutOchre(theme).replace("#fbf7ee", "#e5dcc6"));
  expect(darker).toContainEqual(
    expect.stringMatching(
      /^theme-contrast: 'light\.ochre' \(#744a00, as the file has none\) .* Write ochre: "#[0-9a-f]{6}"/,
    ),
  );
});

it("warns of two options that look the same, also where one of them is the standard color", async () => {
  const warnings = async (change: (theme: string) => string) => {
    using site = smallSite();
    site.write("content/themes/ours.yaml", change(stringify(standardTheme)));
    return (await checkSmallSite({ root: site.root, now: new Date() }))
      .filter(({ severity }) => severity === "warning")
      .map(({ rule, message, where }) => `${where.line} ${rule}: ${message}`);
  };
  const twoGreens = (theme: string) => theme.replaceAll("#1f4e8c", "#1b5e20");
  expect(await warnings((theme) => theme)).toEqual([]);
  expect(await warnings(twoGreens)).toEqual([
    expect.stringMatching(
      /^13 theme-options-alike: 'light\.blue' \(#1b5e20\) and 'light\.green' \(#1f5c34\) look the same/,
    ),
  ]);
  expect(await warnings((theme) => twoGreens(theme).replace(/ {2}green: "#1f5c34"\n/, ""))).toEqual([
    expect.stringMatching(/^11 theme-options-alike: .*\(#1f5c34, as the file has none\) look the same/),
  ]);
});

it("--fix writes the nearest color that can be read, and only there", async () => {
  using site = smallSite();
  const before = stringify(standardTheme);
  site.write("content/themes/ours.yaml", before.replace("#744a00", "#b07000"));
  await fixSmallSite({ root: site.root });
  const after = readFileSync(join(site.root, "content/themes/ours.yaml"), "utf8");
  expect(after.replace(/ochre: "#[0-9a-f]{6}"/, 'ochre: "#744a00"')).toBe(before);
  expect(contrast(/ochre: "(#[0-9a-f]{6})"/.exec(after)?.[1] ?? "", "#fbf7ee")).toBeGreaterThanOrEqual(7);
});
