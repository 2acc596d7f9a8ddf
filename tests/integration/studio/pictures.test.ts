/** Pictures that a writer drops into the studio: what is taken, under which name, and what is refused with which words. */
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PictureAnswer, PictureRow } from "#lib/tools/studio/contract.ts";
import { studioSite } from "./studio-server.ts";

let studio: Awaited<ReturnType<typeof studioSite>>;
beforeAll(async () => {
  studio = await studioSite();
});
afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
});

const drop = (name: string, bytes: Uint8Array | string) =>
  studio.post<PictureAnswer & { message: string }>("pictures", {
    name,
    data: Buffer.from(bytes).toString("base64"),
  });
const plain = (format: "png" | "jpeg" | "webp" | "avif" | "gif" | "tiff") =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: "#336699" } })
    .toFormat(format)
    .toBuffer();
const onDisk = (name: string) => readFileSync(join(studio.root, "content/images", name));

it.each([
  ["Office Photo 2026.JPG", "jpeg", "office-photo-2026.jpg"],
  ["image.png", "png", "image.png"],
  ["Büro – außen.webp", "webp", "buro-au-en.webp"],
  ["no-ending", "png", "no-ending.png"],
  ["really-a-png.jpg", "png", "really-a-png.png"],
  ["../../../etc/passwd.png", "png", "passwd.png"],
  ["C:\\Users\\A\\scan.jpeg", "jpeg", "scan.jpg"],
  ["...png", "png", "new-name.png"],
  ["modern.avif", "avif", "modern.avif"],
] as const)("'%s' (%s) is kept as '%s', its bytes as they are", async (name, format, expected) => {
  const bytes = await plain(format);
  const { status, value } = await drop(name, bytes);
  expect([status, value.message]).toEqual([200, undefined]);
  expect(value.picture).toMatchObject({ name: expected, width: 40, height: 30, uses: [] });
  expect(onDisk(expected).equals(bytes)).toBe(true);
});

it("a picture of a name that is taken gets another, also where only capitals differ, and the first stays", async () => {
  studio.write("content/images/Team.png", await plain("png"));
  const first = onDisk("Team.png");
  const names: string[] = [];
  for (const name of ["Team.png", "team.png", "TEAM.PNG"])
    names.push((await drop(name, await plain("png"))).value.picture.name);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3);
  expect(names).not.toContain("Team.png");
  expect(onDisk("Team.png").equals(first)).toBe(true);
});

it("a drawing loses what runs in it or reaches outside of it, and the writer hears what", async () => {
  const drawing = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x "y">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" onload="alert(1)"><script>alert(2)</script><a href="javascript:alert(3)"><rect width="10" height="10"/></a><image href="https://example.com/x.png"/><foreignObject><p>x</p></foreignObject></svg>`;
  const { status, value } = await drop("plan.svg", drawing);
  expect(status).toBe(200);
  expect(value.removed).toEqual(expect.arrayContaining(["<script>", "onload"]));
  expect(onDisk("plan.svg").toString()).not.toMatch(
    /script|onload|javascript|https:\/\/example|foreignObject|ENTITY/,
  );
  expect(onDisk("plan.svg").toString()).toContain("<rect");
});

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>';
const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from("ftypheic0000mif1heic"),
  Buffer.alloc(200),
]);

it.each([
  ["an iPhone's picture", "IMG_1.HEIC", () => heic, "JPEG"],
  ["an iPhone's picture with another ending", "IMG_1.jpg", () => heic, "iPhone"],
  ["an animation", "cat.gif", () => plain("gif"), "Animated"],
  ["a scan", "scan.tif", () => plain("tiff"), ".tif"],
  ["a text", "notes.png", () => Buffer.from("Not a picture at all."), "cannot be read as a picture"],
  [
    "a web page",
    "page.svg",
    () => Buffer.from("<!doctype html><script>alert(1)</script>"),
    "cannot be read as a picture",
  ],
  ["nothing", "empty.png", () => Buffer.alloc(0), "cannot be read as a picture"],
  [
    "half a picture",
    "half.png",
    async () => (await plain("png")).subarray(0, 80),
    "cannot be read as a picture",
  ],
  ["a program", "setup.exe", () => Buffer.from("MZ\u0000\u0001"), "cannot be read as a picture"],
] as [string, string, () => Buffer | Promise<Buffer>, string][])(
  "%s is refused with the reason",
  async (_, name, bytes, words) => {
    const { status, value } = await drop(name, await bytes());
    expect(status).toBe(422);
    expect(value.message).toContain(words);
    expect(value.message).toContain(name);
    expect(existsSync(join(studio.root, "content/images", name.toLowerCase()))).toBe(false);
  },
);

it("a picture beyond the limit is refused with its size", async () => {
  const { status, value } = await drop("large.png", Buffer.alloc(31_000_000));
  expect(status).toBe(422);
  expect(value.message).toContain("31 MB");
});

const photo = (width: number, format: "jpeg" | "png" = "jpeg") =>
  sharp({ create: { width, height: Math.round(width / 2), channels: 3, background: "#336699" } })
    .toFormat(format)
    .toBuffer();
const replace = (name: string, own: string, bytes: Uint8Array) =>
  studio.post<PictureAnswer & { message: string }>("replace-picture", {
    name,
    own,
    data: Buffer.from(bytes).toString("base64"),
  });
const library = async () => {
  const { value } = await studio.get<{ pictures: PictureRow[] }>("pictures");
  return new Map(value.pictures.map((row) => [row.name, row]));
};

it("a picture is replaced under its name, with the places that show it and what each says of it", async () => {
  studio.write("content/images/rack.jpg", await photo(900));
  studio.write(
    "content/articles/rack.mdx",
    '---\ntitle: A rack\ndescription: An article with a photograph, for the tests of the studio.\npublishedAt: "2026-01-05"\ncategory: managed-it\n---\n\n<Photo src="rack.jpg" alt="A rack of servers." />\n\n![The same rack.](/images/rack.jpg)\n',
  );
  await studio.content.look();
  const uses = [
    { file: "content/articles/rack.mdx", alt: "A rack of servers." },
    { file: "content/articles/rack.mdx", alt: "The same rack." },
  ];
  expect((await library()).get("rack.jpg")).toMatchObject({ width: 900, uses, unpublished: true });
  const bytes = await photo(1000);
  const { status, value } = await replace("rack.jpg", "New Rack.JPG", bytes);
  expect([status, value.message]).toEqual([200, undefined]);
  expect(value.picture).toMatchObject({ name: "rack.jpg", width: 1000, uses });
  expect(onDisk("rack.jpg").equals(bytes)).toBe(true);
});

it("a photograph of another format is saved in the format of the name", async () => {
  studio.write("content/images/screen.jpg", await photo(900));
  const { value } = await replace("screen.jpg", "shot.png", await photo(700, "png"));
  expect(value.picture).toMatchObject({ name: "screen.jpg", width: 700 });
  expect((await sharp(onDisk("screen.jpg")).metadata()).format).toBe("jpeg");
});

it.each([
  ["logo.svg", "photo.jpg", () => photo(900), 422, "'photo.jpg' is a photograph"],
  ["screen.jpg", "plan.svg", () => Buffer.from(logo), 422, "'plan.svg' is a drawing"],
  ["screen.jpg", "IMG_1.HEIC", () => heic, 422, "Export it as JPEG"],
  ["screen.jpg", "notes.jpg", () => Buffer.from("Not a picture."), 422, "cannot be read as a picture"],
  ["nowhere.jpg", "photo.jpg", () => photo(900), 404, "There is no picture 'nowhere.jpg'"],
  ["../articles/rack.mdx", "photo.jpg", () => photo(900), 404, "There is no picture"],
] as [string, string, () => Buffer | Promise<Buffer>, number, string][])(
  "'%s' does not become '%s'",
  async (name, own, bytes, expected, words) => {
    studio.write("content/images/screen.jpg", await photo(600));
    const before = onDisk("screen.jpg");
    const { status, value } = await replace(name, own, await bytes());
    expect(status).toBe(expected);
    expect(value.message).toContain(words);
    expect(onDisk("screen.jpg").equals(before)).toBe(true);
  },
);

it("a photograph that is larger than any page shows it says so, and is made smaller on request", async () => {
  studio.write("content/images/huge.jpg", await photo(6000));
  await studio.content.look();
  const { advice, bytes = 0 } = (await library()).get("huge.jpg") ?? {};
  expect(advice).toMatch(/^0\.\d MB, 6000 pixels wide: pages show at most 1600\.$/);
  const { status, value } = await studio.post<PictureAnswer>("shrink-picture", { name: "huge.jpg" });
  expect(status).toBe(200);
  expect(value.picture).toMatchObject({ name: "huge.jpg", width: 2400, height: 1200 });
  expect(value.picture.advice).toBeUndefined();
  expect(value.picture.bytes).toBeLessThan(bytes);
  expect((await studio.post("shrink-picture", { name: "logo.svg" })).status).toBe(422);
});

it("a photograph of twelve megapixels is kept as the camera made it, as it is seen, and can be made smaller", async () => {
  // Noise is harder to compress than any photograph; the camera was held upright.
  const size = { width: 4032, height: 3024, channels: 3 } as const;
  const bytes = await sharp(randomBytes(size.width * size.height * size.channels), { raw: size })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 50 })
    .toBuffer();
  expect(bytes.length).toBeGreaterThan(4_000_000);
  const { status, value } = await drop("IMG_2041.jpg", bytes);
  expect(status).toBe(200);
  expect(value.picture).toMatchObject({ name: "img_2041.jpg", width: 3024, height: 4032 });
  expect(onDisk("img_2041.jpg").equals(bytes)).toBe(true);
  const smaller = await studio.post<PictureAnswer>("shrink-picture", { name: "img_2041.jpg" });
  expect(smaller.value.picture).toMatchObject({ width: 2400, height: 3200 });
});

it("a part of a photograph becomes a picture of its own, as it is seen: turned by the camera or not", async () => {
  const half = (background: string) => ({
    create: { width: 400, height: 400, channels: 3 as const, background },
  });
  const right = await sharp(half("#00ff00")).png().toBuffer();
  const both = sharp({ create: { width: 800, height: 400, channels: 3, background: "#ff0000" } }).composite([
    { input: right, left: 400, top: 0 },
  ]);
  // The camera lay on its side: what it stored at the right is seen at the bottom.
  const turned = await sharp(await both.png().toBuffer())
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();
  studio.write("content/images/team/turned.jpg", turned);
  await studio.content.look();
  expect((await library()).get("team/turned.jpg")).toMatchObject({ width: 400, height: 800 });
  const crop = (part: object, name = "team/turned.jpg") =>
    studio.post<PictureAnswer & { message: string }>("crop-picture", { name, part });
  const bottom = { left: 0, top: 420, width: 300, height: 300 };
  const { status, value } = await crop(bottom);
  expect([status, value.message]).toEqual([200, undefined]);
  expect(value.picture).toMatchObject({ name: "team/turned-cropped.jpg", width: 300, height: 300 });
  expect((await crop(bottom)).value.picture.name).toBe("team/turned-cropped-2.jpg");
  const { dominant } = await sharp(onDisk("team/turned-cropped.jpg")).stats();
  expect(dominant.g).toBeGreaterThan(200);
  expect(dominant.r).toBeLessThan(60);
  expect(onDisk("team/turned.jpg").equals(turned)).toBe(true);
  expect((await crop({ ...bottom, top: 600 })).status).toBe(409);
  expect((await crop(bottom, "logo.svg")).value.message).toContain("is a drawing");
  expect((await crop({ ...bottom, width: 0 })).status).toBe(400);
});
