import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { readBuiltPage } from "./built-page.ts";
import { pageInvariants } from "./page-invariants.ts";
import { type BuiltSite, type Finding, siteInvariants } from "./site-invariants.ts";

/** The built site of a folder. The origin is that of the home page's canonical address. */
export function readBuiltSite(out: string): BuiltSite {
  const files = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith("index.html"),
  );
  const pages = files.sort().map((name) => {
    const folder = dirname(name);
    return readBuiltPage(folder === "." ? "/" : `/${folder}/`, readFileSync(join(out, name), "utf8"));
  });
  const home = pages.find(({ path }) => path === "/");
  const origin = new URL(home?.canonical ?? "https://unknown.invalid").origin;
  return {
    origin,
    pages,
    exists: (path) => pathExists(out, path),
    pictureSize: (path) => pngSize(join(out, decodeURIComponent(path))),
  };
}

function pathExists(out: string, path: string): boolean {
  const file = join(out, decodeURIComponent(path));
  return path.endsWith("/")
    ? existsSync(join(file, "index.html"))
    : existsSync(file) && statSync(file).isFile();
}

/** Width and height of a PNG, from the header that the specification puts first (PNG, section 11.2.1). */
function pngSize(file: string): { width: number; height: number } | undefined {
  if (!file.endsWith(".png") || !existsSync(file)) return undefined;
  const header = readFileSync(file).subarray(0, 24);
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
}

/** Every invariant over every page; empty where the site is sound. */
export function auditSite(site: BuiltSite): Finding[] {
  const alone = site.pages.flatMap((page) =>
    pageInvariants.flatMap(({ number, check }) =>
      check(page).map((message): Finding => ({ invariant: number, path: page.path, message })),
    ),
  );
  return [...alone, ...siteInvariants.flatMap(({ check }) => check(site))];
}
