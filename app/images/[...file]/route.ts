import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
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
  const body = new Uint8Array(readFileSync(join(imagesFolder, name)));
  return new Response(body, {
    headers: { "Content-Type": types[extname(name)] ?? "application/octet-stream" },
  });
}
