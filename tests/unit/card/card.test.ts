import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { cardContent, drawable } from "#components/card/card-content.ts";
import { writeCardFonts } from "#lib/delivery/card-fonts.ts";
import { pageAt } from "#lib/kinds/all-pages.ts";
import { cardSizes } from "#lib/kinds/page.ts";
import type { Page } from "#lib/kinds/pages.ts";
import { article, everything, writeFixtureContent } from "#tests/builders/fixture-content.ts";
import { sampleContent, siteContentFrom } from "#tests/builders/site-content-from.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const siteContent = sampleContent();

function page(path: string, from = siteContent): Page {
  const found = pageAt(from, path);
  if (!found) throw new Error(`There is no page at ${path}.`);
  return found;
}

const titled = (title: string): Page => ({ ...page("/about/"), title });

async function drawn(of: Page, ratio: keyof typeof cardSizes = "16x9", from = siteContent): Promise<Buffer> {
  const { drawCard } = await import("#components/card/draw-card.tsx");
  return Buffer.from(await drawCard(of, ratio, from));
}

beforeAll(() => writeCardFonts(siteContent.theme));

describe("the text on a card", () => {
  it("of a comparison: the question, the answer, and the options in their colors", () => {
    const flagship = siteContent.articles.find(({ data }) => data.comparison === "managed-it-vs-break-fix");
    expect(cardContent(page(flagship?.path ?? ""), siteContent)).toMatchObject({
      headline: "Should we pay a fixed fee for ongoing IT care, or pay by the hour when something breaks?",
      sentence: expect.stringMatching(/^At our prices break\/fix costs less .*\.$/),
      options: [
        { name: "Managed IT services", ink: "#1f4e8c" },
        { name: "Break/fix service", ink: "#744a00" },
      ],
      colors: { paper: "#fbf7ee", ink: "#1d1b16" },
    });
  });

  it("has the colors of the theme", () => {
    const night = { ...siteContent, theme: { ...siteContent.theme, scheme: "dark" as const } };
    expect(cardContent(page("/about/"), night).colors).toMatchObject({ paper: "#17150f", ink: "#f1ecdf" });
  });

  it("is drawn in the theme's face, and in the standard one where the theme leaves letters to the reader's machine", async () => {
    const inFace = (display: string) => ({
      ...siteContent,
      theme: { ...siteContent.theme, faces: { ...siteContent.theme.faces, display } },
    });
    const serif = inFace("source-serif-4");
    await writeCardFonts(serif.theme);
    const [standard, system, own, ownSystem] = await Promise.all(
      [siteContent, inFace("system-sans"), serif, inFace("system-serif")].map((content) =>
        drawn(page("/about/"), "16x9", content),
      ),
    );
    expect(system?.equals(standard ?? Buffer.alloc(0))).toBe(true);
    expect(own?.equals(standard ?? Buffer.alloc(0))).toBe(false);
    expect(ownSystem?.equals(own ?? Buffer.alloc(0))).toBe(true);
  });

  it.each([
    ["Backups 👩‍💻 that work 🎉 every night", "Backups that work every night"],
    ["Flags 🇬🇷 and keys 1️⃣", "Flags and keys"],
    ["Διαχειριζόμενη υποστήριξη;", "Διαχειριζόμενη υποστήριξη;"],
    ["Управляемые услуги", "Управляемые услуги"],
    ["Łódź & Ťažký, Größe 1 < 2", "Łódź & Ťažký, Größe 1 < 2"],
    ["マネージドITか都度修理か", ""],
    ["עברית", ""],
    ["🎉", ""],
  ])("of '%s' the faces can draw '%s'", (text, expected) => {
    expect(drawable(text)).toBe(expected);
  });

  it("is the company's name where no face has the headline's letters, never a row of boxes", () => {
    expect(cardContent(titled("マネージドITか都度修理か"), siteContent).headline).toBe("Ledger & Lane IT");
  });
});

describe("a drawn card", () => {
  const foot = 80;
  /** The lowest part of a picture: the company's name below its line. */
  const footOf = async (picture: Buffer) =>
    sharp(picture)
      .extract({ left: 0, top: 675 - foot - 50, width: 1200, height: foot })
      .raw()
      .toBuffer();

  it.each([
    ["one of three letters", "VPN"],
    [
      "one of 110 letters",
      "How to choose an IT provider for an accounting firm of forty people in two towns without losing one weekend day",
    ],
    ["one of 300 letters", "word ".repeat(60)],
    ["a single endless word", "Donaudampfschifffahrtsgesellschaftskapitänsmützenversicherungsvergleich"],
    ["Greek", "Διαχειριζόμενη υποστήριξη ή επισκευή μετά τη βλάβη;"],
    ["Cyrillic", "Управляемые услуги или ремонт по вызову: что дешевле?"],
    ["Japanese", "マネージドITか都度修理か"],
  ])("has its foot clear of the headline: %s", async (_name, title) => {
    const picture = await drawn(titled(title));
    expect(await sharp(picture).metadata()).toMatchObject({ width: 1200, height: 675, format: "png" });
    const [found, wanted] = [await footOf(picture), await footOf(await drawn(titled("Short")))];
    const unlike = found.filter((value, index) => Math.abs(value - (wanted[index] ?? 0)) > 40).length;
    expect(unlike).toBe(0);
  });
});

it("an article's own picture is cut to each ratio at the declared size, and a person's portrait is used", async () => {
  const folder = temporaryFolder("cards");
  writeFixtureContent(folder);
  writeFileSync(join(folder, "articles", "everything.mdx"), article(everything));
  const own = siteContentFrom(folder);
  const wide = { ...page("/guides/deep/everything/", own) };
  const photo = await sharp({ create: { width: 1600, height: 900, channels: 3, background: "#c04020" } })
    .png()
    .toBuffer();
  const { cutPicture } = await import("#components/card/draw-card.tsx");
  for (const [ratio, { width, height }] of Object.entries(cardSizes)) {
    const picture = await cutPicture(photo, width, height);
    expect(await sharp(picture).metadata(), ratio).toMatchObject({ width, height, format: "png" });
    const { dominant } = await sharp(picture).stats();
    expect(dominant.r).toBeGreaterThan(dominant.b);
  }
  expect(wide.images.map(({ url }) => url.replace(/^.*\//, ""))).toEqual(["16x9.png", "4x3.png", "1x1.png"]);
});
