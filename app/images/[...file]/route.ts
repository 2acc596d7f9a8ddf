import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { publishedPictures } from "#lib/content/picture-files.ts";
import { drawing } from "#lib/page/illustration.ts";
import { publishedOriginal } from "#lib/page/original.ts";
import { imagesFolder } from "#lib/site/folders.ts";

const types: Record<string, string> = {
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
};

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return publishedPictures(imagesFolder()).map((name) => ({ file: name.split("/") }));
}

/** The pictures of content/images at /images/…, in development and in the build alike. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const name = (await params).file.join("/");
  return new Response(await bodyOf(name), {
    headers: { "Content-Type": types[extname(name)] ?? "application/octet-stream" },
  });
}

/** A drawing loses everything that loads something from outside, a photograph its metadata. */
async function bodyOf(name: string): Promise<Uint8Array<ArrayBuffer> | string> {
  return extname(name) === ".svg"
    ? drawing(name)
    : publishedOriginal(readFileSync(join(imagesFolder(), name)));
}
