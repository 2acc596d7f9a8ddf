import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { drawing } from "#lib/page/illustration.ts";
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
  if (!existsSync(imagesFolder)) return [];
  return readdirSync(imagesFolder, { recursive: true, encoding: "utf8" })
    .filter((name) => extname(name) in types)
    .map((name) => ({ file: name.split("/") }));
}

/** The pictures of content/images at /images/…, in development and in the build alike. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const name = (await params).file.join("/");
  return new Response(bodyOf(name), {
    headers: { "Content-Type": types[extname(name)] ?? "application/octet-stream" },
  });
}

/** A drawing is minified and loses any script; a photograph stays as it is. */
function bodyOf(name: string): Uint8Array<ArrayBuffer> | string {
  return extname(name) === ".svg" ? drawing(name) : new Uint8Array(readFileSync(join(imagesFolder, name)));
}
