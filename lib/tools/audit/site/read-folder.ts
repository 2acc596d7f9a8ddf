/** Reads the built site from the folder that the build wrote. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { readRedirectLines } from "../../../delivery/redirects.ts";
import { pageOfVariant, places } from "../../../site/addresses.ts";
import { type BuiltPage, readBuiltPage } from "./built-page.ts";
import type { BuiltSite, Picture } from "./built-site.ts";

/** @throws Error where the folder holds no built site, saying how to make one */
export async function readFolder(out: string): Promise<BuiltSite> {
  if (!existsSync(join(out, "index.html"))) {
    throw new Error(`There is no built site in ${out}/. Run: npm run build`);
  }
  const names = readdirSync(out, { recursive: true, encoding: "utf8" }).map((name) =>
    name.replaceAll("\\", "/"),
  );
  const built = names
    .filter((name) => name === "index.html" || name.endsWith("/index.html"))
    .sort()
    .map((name) => {
      const folder = dirname(name);
      const address = folder === "." ? "/" : `/${folder}/`;
      const { path = address } = pageOfVariant(address) ?? {};
      const page = readBuiltPage(path, readFileSync(join(out, name), "utf8"));
      return path === address ? page : { ...page, builtAt: address };
    });
  const pages = built.filter(({ builtAt }) => builtAt === undefined);
  const fileOf = (path: string) => {
    const file = join(out, decodeURIComponent(path));
    return existsSync(file) && statSync(file).isFile() ? file : undefined;
  };
  const error = fileOf(places.notFound.path);
  return {
    origin: originOf(pages),
    pages,
    variants: built.filter(({ builtAt }) => builtAt !== undefined),
    errorPage: error ? readBuiltPage(places.notFound.path, readFileSync(error, "utf8")) : undefined,
    exists: (path) => fileOf(path.endsWith("/") ? `${path}index.html` : path) !== undefined,
    file: (path) => {
      const file = fileOf(path);
      return file ? readFileSync(file, "utf8") : undefined;
    },
    weight: (path) => {
      const file = fileOf(path);
      return file ? statSync(file).size : undefined;
    },
    picture: lookUp(await readPictures(out, names)),
    redirects: readRedirects(fileOf("/_redirects")),
  };
}

/** The origin of the home page's canonical address, or of any page's where there is no home page. */
export function originOf(pages: BuiltPage[]): string {
  const home = pages.find(({ path }) => path === "/") ?? pages[0];
  return home?.canonical && URL.canParse(home.canonical)
    ? new URL(home.canonical).origin
    : "https://unknown.invalid";
}

export function lookUp(pictures: Map<string, Picture>): (path: string) => Picture | undefined {
  return (path) => pictures.get(decodeURIComponent(path));
}

async function readPictures(out: string, names: string[]): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const name of names.filter((candidate) => /\.(?:png|jpe?g|webp|avif|gif|svg)$/.test(candidate))) {
    const file = join(out, name);
    // A folder may be called as a picture is.
    const picture = statSync(file).isFile() ? await pictureOf(readFileSync(file)) : undefined;
    if (picture) pictures.set(`/${name}`, picture);
  }
  return pictures;
}

/** What sharp reads from a picture's header, its size as browsers show it: turned where its camera was. Undefined where it is no picture. */
export async function pictureOf(source: Buffer): Promise<Picture | undefined> {
  try {
    const { autoOrient, format } = await sharp(source).metadata();
    const { width, height } = autoOrient;
    return width && height ? { width, height, bytes: source.length, format } : undefined;
  } catch {
    return undefined;
  }
}

/** `_redirects`, by old path; one with a query (`/?p=12`) is not its path's. */
function readRedirects(file: string | undefined): Map<string, string> {
  const redirects = readRedirectLines(file ? readFileSync(file, "utf8") : "");
  return new Map(redirects.map(({ from, to }) => [from, to]));
}
