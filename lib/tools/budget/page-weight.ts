/** What a first visit of a built page brings over the line, file by file, as a browser that knows brotli gets it. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { headersOf, securityHeaders } from "../../delivery/headers.ts";
import { pagesAlone } from "../../delivery/hosting.ts";
import { brotliOf } from "../../delivery/write.ts";

export const weightTypes = ["html", "script", "font", "image", "other"] as const;
export type WeightType = (typeof weightTypes)[number];

export interface WeighedFile {
  address: string;
  type: WeightType;
  /** As sent: brotli where the build made it, else as it is. */
  bytes: number;
  /** Whether a browser asks for it before it paints: the page, and what its head preloads. */
  beforePaint: boolean;
}

export interface PageWeight {
  path: string;
  /** The page itself first. */
  files: WeighedFile[];
  /** The headers of the page, as nginx writes them in HTTP/1.1 but for what HTTP/2 has no place for (RFC 9113, 8.2.2 and 8.3.2). */
  head: number;
  /** The part of the page's compressed bytes that goes when its style goes. */
  css: number;
}

/**
 * @param out the built site
 * @param path a page's address, `/about/`
 * @throws Error where the page refers to a file that the site does not have
 */
export function weighPage(out: string, path: string): PageWeight {
  const file = join(out, path, "index.html");
  const html = readFileSync(file, "utf8");
  const bytes = sentBytes(file);
  const found = new Map<string, WeighedFile>();
  for (const loaded of loads(parse(html))) {
    const known = found.get(loaded.address);
    if (known) known.beforePaint ||= loaded.beforePaint;
    else
      found.set(loaded.address, {
        ...loaded,
        bytes: sentBytes(join(out, decodeURIComponent(loaded.address))),
      });
  }
  for (const address of fontsIn(html)) {
    if (!found.has(address))
      found.set(address, { address, type: "font", bytes: sentBytes(join(out, address)), beforePaint: false });
  }
  const headers = headersOf(path, pagesAlone(out));
  const rules = /^"(.+)"$/.exec(headers["Speculation-Rules"] ?? "")?.[1];
  if (rules)
    found.set(rules, {
      address: rules,
      type: "other",
      bytes: sentBytes(join(out, rules)),
      beforePaint: false,
    });
  return {
    path,
    files: [{ address: path, type: "html", bytes, beforePaint: true }, ...found.values()],
    head: headBytes(headers, bytes),
    css: bytes - compressed(html.replace(/<style>.*?<\/style>/gs, "")),
  };
}

function sentBytes(file: string): number {
  if (!existsSync(file)) throw new Error(`${file} is missing, though a page refers to it.`);
  const small = `${file}.br`;
  return statSync(existsSync(small) ? small : file).size;
}

/** Bytes of a page as the build of a small site compresses it. */
export function compressed(text: string): number {
  return brotliOf("index.html", Buffer.from(text), 1).length;
}

type Loaded = Omit<WeighedFile, "bytes">;

/** What the elements of a page load by themselves; lazy pictures wait until a visitor comes near. */
function* loads(node: Tree.ParentNode): Generator<Loaded> {
  for (const child of node.childNodes) {
    if (!("tagName" in child)) continue;
    const loaded = loadedBy(child);
    if (loaded) yield loaded;
    yield* loads(child);
  }
}

function loadedBy({ tagName, attrs }: Tree.Element): Loaded | undefined {
  const value = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
  const own = (address: string | undefined): address is string => address?.startsWith("/") ?? false;
  const src = value("src");
  if (tagName === "script" && own(src)) return { address: src, type: "script", beforePaint: false };
  if (tagName === "img" && own(src) && value("loading") !== "lazy")
    return { address: src, type: "image", beforePaint: false };
  const href = value("href");
  if (tagName !== "link" || !own(href)) return undefined;
  const type = value("as") === "font" ? "font" : value("rel") === "icon" ? "image" : "other";
  const rel = value("rel") ?? "";
  if (rel === "preload" || rel === "modulepreload") return { address: href, type, beforePaint: true };
  if (rel === "icon" && value("type") === "image/svg+xml") return { address: href, type, beforePaint: false };
  return rel === "manifest" ? { address: href, type, beforePaint: false } : undefined;
}

/** The files of the faces in the page's style. */
function fontsIn(html: string): string[] {
  return [...html.matchAll(/url\((\/[^)]+\.woff2)\)/g)].flatMap(([, address]) => address ?? []);
}

/**
 * nginx writes what every answer has; the values that change from one answer to the next are as long each time. Browsers speak HTTP/2
 * with it, which has a number where HTTP/1.1 has a status line, and no Connection; `npm run budget` measures that.
 */
function headBytes(own: Readonly<Record<string, string>>, length: number): number {
  const headers = {
    Server: "nginx",
    Date: "Mon, 23 Nov 2026 12:00:00 GMT",
    "Content-Length": String(length),
    "Last-Modified": "Mon, 23 Nov 2026 12:00:00 GMT",
    ETag: '"6922f3c0-3e8a"',
    "Content-Encoding": "br",
    Vary: "Accept-Encoding",
    ...securityHeaders,
    ...own,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.byteLength(`${lines.join("")}\r\n`);
}
