/** Pages of the last build with the whole stylesheet, of which the delivery leaves each only what finds something in it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { prerendered } from "./prerendered.ts";

const chunks = join(".next", "static", "chunks");

export const wholeStyle = readdirSync(chunks, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".css"))
  .map((name) =>
    readFileSync(join(chunks, name), "utf8").replace(/url\([^)]*media\//g, "url(/_next/static/media/"),
  )
  .join("\n");

/**
 * The page as Next prerendered it; one with a script of its own as it was delivered, but for its style.
 *
 * @param style in place of the whole stylesheet
 */
export function wholePage(path: string, style = wholeStyle): string {
  const element = `<style>${style}</style>`;
  const delivered = readFileSync(join("out", path, "index.html"), "utf8");
  if (delivered.includes(" integrity=")) return delivered.replace(/<style>.*?<\/style>/s, () => element);
  return prerendered(path)
    .replace(/<link rel="stylesheet"[^>]*>/, () => element)
    .replace(/<!--.*?-->/g, "")
    .replace(/<div hidden=""><\/div>/g, "")
    .replace(/<script(?! type="application\/ld\+json")[^>]*>.*?<\/script>/gs, "");
}
