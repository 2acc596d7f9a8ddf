import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { standardTheme } from "#lib/content/standard-theme.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

type Pictures = typeof import("#lib/page/picture.ts");
type Drawings = typeof import("#lib/page/illustration.ts");

let pictures: Pictures;
let drawings: Drawings;

afterAll(() => {
  vi.unstubAllEnvs();
});

function photograph(width: number, height: number) {
  const noise = { type: "gaussian", mean: 128, sigma: 30 } as const;
  return sharp({ create: { width, height, channels: 3, noise, background: "gray" } });
}

beforeAll(async () => {
  const live = temporaryFolder("pictures");
  const folder = join(live, "images");
  mkdirSync(folder);
  const file = join(live, "build.json");
  writeFileSync(file, JSON.stringify({ live }));
  vi.stubEnv("BUILD_FILE", file);
  const wide = await photograph(1700, 900).jpeg().toBuffer();
  writeFileSync(join(folder, "wide.jpg"), wide);
  writeFileSync(join(folder, "detail.jpg"), await photograph(1600, 600).jpeg().toBuffer());
  writeFileSync(join(folder, "cut-off.jpg"), wide.subarray(0, wide.length / 2));
  writeFileSync(join(folder, "small.png"), await photograph(300, 200).png().toBuffer());
  writeFileSync(
    join(folder, "turned.jpg"),
    await photograph(900, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  );
  writeFileSync(join(folder, "words.png"), "These are words.");
  writeFileSync(
    join(folder, "drawing.svg"),
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><!-- made by hand --><script>alert(1)</script><path d="M0 0L10 10"/></svg>',
  );
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"';
  writeFileSync(
    join(folder, "colored.svg"),
    `${svg} viewBox="0 0 40 30"><script>alert(1)</script><path stroke="var(--option-blue)" d="M0 0L10 10"/></svg>`,
  );
  copyFileSync("tests/fixtures/images/drawing-with-a-frame.svg", join(folder, "drawing-with-a-frame.svg"));
  writeFileSync(
    join(folder, "sheet.svg"),
    `${svg} viewBox="0 0 4 3"><style>body{display:none}.a{fill:blue}</style><rect class="a" width="1" height="1"/><circle class="a" r="1"/></svg>`,
  );
  writeFileSync(
    join(folder, "odd-color.svg"),
    `${svg} viewBox="0 0 4 3"><path stroke="var(--pink)" d="M0 0L1 1"/></svg>`,
  );
  writeFileSync(join(folder, "no-size.svg"), `${svg}><path d="M0 0L1 1"/></svg>`);
  writeFileSync(join(folder, "broken.svg"), "<svg><path");
  pictures = await import("#lib/page/picture.ts");
  drawings = await import("#lib/page/illustration.ts");
});

it("has a picture made in the widths that screens need, and never wider than it is", async () => {
  expect(await pictures.readPicture("wide.jpg")).toMatchObject({
    width: 1700,
    height: 900,
    widths: [480, 800, 1200, 1600],
  });
  expect(await pictures.readPicture("small.png")).toMatchObject({ widths: [300] });
  expect(await pictures.readPicture("drawing.svg")).toMatchObject({ width: 40, height: 20, widths: [] });
});

it("knows which way up a photograph is that was taken with a rotated camera", async () => {
  const turned = await pictures.readPicture("turned.jpg");
  expect(turned).toMatchObject({ width: 600, height: 900, widths: [480, 600] });
  const { width, height } = await sharp(await pictures.encodePicture(turned, 480, "webp")).metadata();
  expect([width, height]).toEqual([480, 720]);
});

it("encodes each form smaller than the file it comes from", async () => {
  const wide = await pictures.readPicture("wide.jpg");
  for (const format of pictures.pictureFormats) {
    const bytes = await pictures.encodePicture(wide, 480, format);
    const { width, height, mediaType } = await sharp(bytes).metadata();
    expect([width, height, mediaType]).toEqual([480, 254, `image/${format}`]);
    expect(bytes.length).toBeLessThan(120_000);
  }
});

it("has no form of more than 40 kB for a phone, even of a photograph that is all detail", async () => {
  const detail = await pictures.readPicture("detail.jpg");
  for (const format of pictures.pictureFormats)
    expect((await pictures.encodePicture(detail, 800, format)).length).toBeLessThanOrEqual(40_000);
});

it("gives a form an address that changes with the file", async () => {
  const wide = await pictures.readPicture("wide.jpg");
  expect(pictures.pictureAddress(wide, 480, "avif")).toMatch(/^\/pictures\/[0-9a-f]{12}\/wide-480\.avif$/);
  const other = await pictures.readPicture("small.png");
  expect(other.digest).not.toBe(wide.digest);
});

it("says of a missing and of a damaged picture which file it is and what to do", async () => {
  expect(() => pictures.readPicture("nowhere.jpg")).toThrow(
    /images\/nowhere\.jpg does not exist\. Put the picture/,
  );
  await expect(pictures.readPicture("words.png")).rejects.toThrow(
    /images\/words\.png cannot be read .*Save it again/,
  );
  const cut = pictures.readPicture("cut-off.jpg").then((found) => pictures.encodePicture(found, 480, "avif"));
  await expect(cut).rejects.toThrow(/cut-off\.jpg cannot be read/);
  const gone = { ...(await pictures.readPicture("wide.jpg")), src: "gone.jpg", digest: "gone" };
  await expect(pictures.encodePicture(gone, 480, "avif")).rejects.toThrow(/gone\.jpg cannot be read/);
  expect(() => drawings.drawing("broken.svg")).toThrow(
    /broken\.svg cannot be read as a drawing .*Save it again as SVG/,
  );
});

it("minifies a drawing and takes scripts out of it", () => {
  const text = drawings.drawing("drawing.svg");
  expect(text).not.toMatch(/script|made by hand/);
  expect(text).toContain("<path");
});

it("takes what reaches outside out of a drawing in every place where it is published", async () => {
  const frame = "drawing-with-a-frame.svg";
  for (const published of [
    drawings.drawing(frame),
    drawings.illustration(frame, standardTheme).file,
    drawings.illustrationMarkup(frame),
  ]) {
    expect(published).not.toMatch(/evil|alert|script|foreignObject|@import/);
    expect(published).toMatch(/<(?:rect|path)/);
  }
});

it("draws into a page without a style sheet, which would be the whole page's, and keeps its colors", () => {
  const markup = drawings.illustrationMarkup("sheet.svg");
  expect(markup).not.toMatch(/<style|display/);
  expect(markup.match(/fill="(?:#00f|blue)"/g)).toHaveLength(2);
});

it("makes a file of a drawing with the colors of both schemes, at an address that changes with it", () => {
  const { width, height, address, file } = drawings.illustration("colored.svg", standardTheme);
  expect([width, height]).toEqual([40, 30]);
  expect(address).toMatch(/^\/pictures\/[0-9a-f]{12}\/colored\.svg$/);
  const { light, dark } = standardTheme;
  expect(file).toContain(
    `:root{--sheet:${light.paper};color:${light.ink};--option-blue:${light.blue}}@media(prefers-color-scheme:dark){:root{--sheet:${dark.paper};color:${dark.ink};--option-blue:${dark.blue}}}`,
  );
  expect(file).not.toMatch(/script/);
});

it("says which colors a drawing can name, and asks for its size", () => {
  expect(() => drawings.illustration("odd-color.svg", standardTheme)).toThrow(
    /odd-color\.svg names the color var\(--pink\).*They have paper, raised, ink,/,
  );
  expect(() => drawings.illustration("no-size.svg", standardTheme)).toThrow(
    /no-size\.svg does not say how large it is.*viewBox/,
  );
});
