import { existsSync, readdirSync } from "node:fs";
import {
  encodePicture,
  type Picture,
  pictureAddress,
  pictureFormats,
  readPicture,
} from "#lib/page/picture.ts";
import { imagesFolder } from "#lib/site/folders.ts";

export const dynamic = "force-static";
export const dynamicParams = false;

interface Form {
  address: string;
  bytes: () => Promise<Buffer>;
}

/** Every form of every photograph in content/images, by its address. */
async function forms(): Promise<Form[]> {
  if (!existsSync(imagesFolder)) return [];
  const names = readdirSync(imagesFolder, { recursive: true, encoding: "utf8" });
  const photographs = names.filter((name) => /\.(?:png|jpe?g|webp|avif)$/.test(name));
  return (await Promise.all(photographs.map(readPicture))).flatMap(formsOf);
}

function formsOf(picture: Picture): Form[] {
  return picture.widths.flatMap((width) =>
    pictureFormats.map((format) => ({
      address: pictureAddress(picture, width, format),
      bytes: () => encodePicture(picture, width, format),
    })),
  );
}

export async function generateStaticParams() {
  return (await forms()).map(({ address }) => ({ file: address.split("/").slice(2) }));
}

/** A photograph in one width and format, at an address that changes with its file. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const address = `/pictures/${(await params).file.join("/")}`;
  const form = (await forms()).find((candidate) => candidate.address === address);
  if (!form) return new Response("There is no such picture.\n", { status: 404 });
  const type = address.endsWith(".avif") ? "image/avif" : "image/webp";
  return new Response(new Uint8Array(await form.bytes()), { headers: { "Content-Type": type } });
}
