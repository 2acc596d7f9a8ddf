import sharp from "sharp";
import { expect, it } from "vitest";
import { z } from "zod";
import { iconFiles, iconOf, webManifest } from "#lib/publish/icons.ts";
import { sampleContent } from "#tests/builders/site-content-from.ts";

const manifestShape = z.looseObject({
  icons: z.array(
    z.object({ src: z.string(), type: z.string(), sizes: z.string(), purpose: z.string().optional() }),
  ),
});
const siteContent = sampleContent();
const { light, dark } = siteContent.theme;

async function made(file: string) {
  const icon = await iconOf(file, siteContent);
  if (!icon) throw new Error(`There is no ${file}.`);
  return icon;
}

async function pixelAt(file: string, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp((await made(file)).body)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const start = (y * info.width + x) * info.channels;
  return [...data.subarray(start, start + 4)];
}

const paper = [0xfb, 0xf7, 0xee, 0xff];

it.each([
  ["32.png", 32],
  ["192.png", 192],
  ["512.png", 512],
  ["maskable-512.png", 512],
  ["apple-touch-icon.png", 180],
])("%s has %i pixels on each side", async (file, size) => {
  const { width, height, format } = await sharp((await made(file)).body).metadata();
  expect([width, height, format]).toEqual([size, size, "png"]);
});

it("phone icons have the site's background, and the maskable one draws inside the circle that is never cropped", async () => {
  for (const file of ["192.png", "apple-touch-icon.png", "maskable-512.png"])
    expect(await pixelAt(file, 1, 1), file).toEqual(paper);
  const radius = 0.4 * 512;
  const { data, info } = await sharp((await made("maskable-512.png")).body)
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let y = 0; y < 512; y += 4) {
    for (let x = 0; x < 512; x += 4) {
      const start = (y * 512 + x) * info.channels;
      if (Math.hypot(x - 256, y - 256) > radius)
        expect([...data.subarray(start, start + 3)]).toEqual(paper.slice(0, 3));
    }
  }
});

it("the drawing follows a light and a dark frame, and the pictures have the logo's colors", async () => {
  const text = Buffer.from((await made("icon.svg")).body).toString();
  expect(text).toContain(`svg{color:${light.ink}`);
  expect(text).toContain("@media(prefers-color-scheme:dark)");
  const { data, info } = await sharp((await made("512.png")).body)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const color = (start: number) => data.subarray(start, start + 3).toString("hex");
  const seen = new Set(Array.from({ length: 512 * 512 }, (_, index) => `#${color(index * info.channels)}`));
  expect(seen).toContain(light.ink);
  expect(seen).toContain(light.blue);
});

it("favicon.ico is an icon file with one PNG of 32 pixels", async () => {
  const body = Buffer.from((await made("favicon.ico")).body);
  expect([body.readUInt16LE(0), body.readUInt16LE(2), body.readUInt16LE(4), body.readUInt8(6)]).toEqual([
    0, 1, 1, 32,
  ]);
  const { width, format } = await sharp(body.subarray(body.readUInt32LE(18))).metadata();
  expect([width, format]).toEqual([32, "png"]);
});

it("the manifest names the company and icons that exist, one of them maskable", () => {
  const manifest = manifestShape.parse(JSON.parse(webManifest(siteContent)));
  expect(manifest).toMatchObject({ name: "Ledger & Lane IT", start_url: "/", lang: "en-US" });
  for (const { src } of manifest.icons) expect(iconFiles).toContain(src.replace("/icons/", ""));
  expect(manifest.icons.filter(({ purpose }) => purpose === "maskable")).toHaveLength(1);
});

it("a logo that is not there is named, with what to do", async () => {
  const lost = {
    ...siteContent,
    company: { ...siteContent.company, logo: { src: "lost.svg", alt: "Lost" } },
  };
  await expect(iconOf("32.png", lost)).rejects.toThrow(/lost\.svg does not exist.*company\.yaml/);
});

it("a site that is always dark has dark icons, and says so to the phone", async () => {
  const night = { ...siteContent, theme: { ...siteContent.theme, scheme: "dark" as const } };
  const icon = await iconOf("192.png", night);
  const { data } = await sharp(icon?.body).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(`#${data.subarray(0, 3).toString("hex")}`).toBe(dark.paper);
  expect(JSON.parse(webManifest(night))).toMatchObject({ theme_color: dark.paper });
});
