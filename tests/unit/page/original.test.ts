import { extname } from "node:path";
import { crc32 } from "node:zlib";
import sharp, { type Sharp } from "sharp";
import { describe, expect, it } from "vitest";
import { publishedOriginal } from "#lib/page/original.ts";
import { pictureOf } from "#lib/tools/audit/site/read-folder.ts";

/** Wider than high, its left half red and its right half blue, so that its way up can be told. */
function picture(): Sharp {
  const half = { create: { width: 60, height: 80, channels: 3, background: "#d02020" } } as const;
  return sharp({ create: { width: 120, height: 80, channels: 3, background: "#2020d0" } }).composite([
    { input: half, left: 0, top: 0 },
  ]);
}

/** With the place, the camera and the author. */
function told(image: Sharp): Sharp {
  return image
    .withExif({
      IFD0: { Artist: "secret-author", Make: "secret-camera", Model: "secret-model" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "39/1 47/1 0/1",
        GPSLongitudeRef: "W",
        GPSLongitude: "89/1 39/1 0/1",
      },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>secret-history</a></x:xmpmeta>');
}

async function published(source: Buffer): Promise<Buffer> {
  return Buffer.from(await publishedOriginal(source));
}

async function expectNothingTold(bytes: Buffer): Promise<void> {
  const { exif, xmp, iptc, orientation, comments } = await sharp(bytes).metadata();
  expect([exif, xmp, iptc, orientation, comments]).toEqual(Array(5).fill(undefined));
  expect(bytes.toString("latin1")).not.toMatch(/secret|Exif\0|GPS|adobe:ns/);
}

/** The color in the middle of the left and of the right half. */
async function sides(bytes: Buffer): Promise<string> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 0) > 128;
  const middle = Math.floor(info.height / 2);
  const [left, right] = [at(8, middle), at(info.width - 8, middle)];
  const [top, bottom] = [at(Math.floor(info.width / 2), 8), at(Math.floor(info.width / 2), info.height - 8)];
  return left !== right
    ? left
      ? "red left"
      : "red right"
    : top !== bottom
      ? top
        ? "red top"
        : "red bottom"
      : "?";
}

function jpegSegment(marker: number, text: string): Buffer {
  const data = Buffer.from(text, "latin1");
  return Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]), data]);
}

function afterHead(jpeg: Buffer, segment: Buffer): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

function pngChunk(png: Buffer, type: string, text: string): Buffer {
  const data = Buffer.from(`${type}${text}`, "latin1");
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length - 4);
  frame.writeUInt32BE(crc32(data), 4);
  return Buffer.concat([
    png.subarray(0, 33),
    frame.subarray(0, 4),
    data,
    frame.subarray(4),
    png.subarray(33),
  ]);
}

describe("a photograph is published without place, camera and author", () => {
  it.each([
    ["place.jpg", () => told(picture().jpeg())],
    ["place.jpeg", () => told(picture().jpeg())],
    ["place.png", () => told(picture().png())],
    ["place.webp", () => told(picture().webp())],
    ["place.avif", () => told(picture().avif())],
  ])("%s, with its size and format", async (name, make) => {
    const source = await make().toBuffer();
    expect((await sharp(source).metadata()).exif).toBeDefined();
    const bytes = await published(source);
    await expectNothingTold(bytes);
    const ending = extname(name).slice(1).replace("jpg", "jpeg");
    expect(await sharp(bytes).metadata()).toMatchObject({
      width: 120,
      height: 80,
      mediaType: `image/${ending}`,
    });
    expect(await sides(bytes)).toBe("red left");
  });

  it.each([
    [
      "a caption of a news agency",
      (jpeg: Buffer) => afterHead(jpeg, jpegSegment(0xed, "Photoshop 3.0\0 8BIM secret")),
    ],
    ["a comment", (jpeg: Buffer) => afterHead(jpeg, jpegSegment(0xfe, "secret"))],
    ["a history of its making", (jpeg: Buffer) => afterHead(jpeg, jpegSegment(0xeb, "JP secret"))],
    [
      "a second picture",
      (jpeg: Buffer) => Buffer.concat([afterHead(jpeg, jpegSegment(0xe2, "MPF\0 secret")), jpeg]),
    ],
    ["a film behind it", (jpeg: Buffer) => Buffer.concat([jpeg, Buffer.from("ftypmp42 secret")])],
  ])("a JPEG with %s", async (_name, change) => {
    const bytes = await published(change(await picture().jpeg().toBuffer()));
    await expectNothingTold(bytes);
    expect(await sides(bytes)).toBe("red left");
  });

  it.each(["tEXt", "zTXt", "iTXt"])("a PNG with a note of the kind %s", async (type) => {
    const text =
      { tEXt: "Author\0secret", zTXt: "Author\0\0x\x9c\x03\0\0\0\0\x01", iTXt: "Author\0\0\0\0\0secret" }[
        type
      ] ?? "";
    const bytes = await published(pngChunk(await picture().png().toBuffer(), type, text));
    await expectNothingTold(bytes);
    expect(bytes.includes("Author")).toBe(false);
  });

  it("a JPEG whose name says something else, by what it is", async () => {
    const { format } = await sharp(await published(await told(picture().jpeg()).toBuffer())).metadata();
    expect(format).toBe("jpeg");
  });

  it("a moving picture, all of its frames", async () => {
    const colors = ["red", "lime", "blue"];
    const still = (background: string) =>
      sharp({ create: { width: 10, height: 10, channels: 3, background } })
        .png()
        .toBuffer();
    const frames = sharp(await Promise.all(colors.map(still)), { join: { animated: true } });
    const source = await told(frames.webp()).toBuffer();
    const bytes = await published(source);
    await expectNothingTold(bytes);
    expect((await sharp(source).metadata()).pages).toBe(3);
    expect((await sharp(bytes).metadata()).pages).toBe(3);
  });
});

describe("the picture itself", () => {
  it.each([
    [1, "red left"],
    [2, "red right"],
    [3, "red right"],
    [4, "red left"],
    [5, "red top"],
    [6, "red top"],
    [7, "red bottom"],
    [8, "red bottom"],
  ])(
    "taken with the camera held the way %i is published as it is to be seen",
    async (orientation, expected) => {
      const source = await picture().withMetadata({ orientation }).jpeg().toBuffer();
      const bytes = await published(source);
      await expectNothingTold(bytes);
      expect(await sides(bytes)).toBe(expected);
      const upright = { width: orientation > 4 ? 80 : 120, height: orientation > 4 ? 120 : 80 };
      expect(await pictureOf(bytes)).toMatchObject(upright);
      // The audit reads sites of others too, whose originals may still be turned by their notes.
      expect(await pictureOf(source)).toMatchObject(upright);
    },
  );

  it("keeps its color profile", async () => {
    const source = await told(picture().withIccProfile("p3").jpeg()).toBuffer();
    const { icc } = await sharp(source).metadata();
    expect(icc).toBeDefined();
    const bytes = await published(source);
    await expectNothingTold(bytes);
    expect((await sharp(bytes).metadata()).icc).toEqual(icc);
    const middle = async (file: Buffer) => (await sharp(file).raw().toBuffer()).subarray(0, 3);
    for (const [index, value] of (await middle(bytes)).entries())
      expect(Math.abs(value - ((await middle(source))[index] ?? 0))).toBeLessThan(6);
  });

  it.each(["plain.jpg", "plain.png", "plain.webp", "plain.avif"])(
    "%s is published byte for byte where it holds nothing else",
    async (name) => {
      const source = await picture()
        .toFormat(
          name === "plain.jpg"
            ? "jpeg"
            : name === "plain.png"
              ? "png"
              : name === "plain.webp"
                ? "webp"
                : "avif",
        )
        .toBuffer();
      expect((await published(source)).equals(source)).toBe(true);
    },
  );
});
