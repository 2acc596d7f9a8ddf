/**
 * Next's build adapter: after the build, every page and file of the site is written to `out/`, which is what visitors
 * get from any web server. Next's own output stays as it is.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { AdapterOutput, NextAdapter } from "next";
import { clientModules } from "./client-modules.ts";
import { DeliveryError } from "./delivery-error.ts";
import { pageHtml } from "./page-html.ts";
import { type PageScript, pageScript } from "./page-scripts.ts";
import { redirectLines } from "./redirects.ts";

const out = "out";
const compressible = new Set([
  ".html",
  ".svg",
  ".xml",
  ".json",
  ".txt",
  ".md",
  ".css",
  ".js",
  ".webmanifest",
]);

const adapter: NextAdapter = {
  name: "out",
  async onBuildComplete({ outputs, distDir }) {
    const foreign = clientModules(join(distDir, "server", "app"));
    if (foreign.length > 0) {
      throw new DeliveryError(
        `These parts of the project are client components, so pages would ship script: ${foreign.join(", ")}. Remove "use client", or use the platform (details, popover, dialog).`,
      );
    }
    const stylesheets = new Map<string, string>();
    const stylesheet = (href: string): string => {
      const known = stylesheets.get(href);
      if (known !== undefined) return known;
      const file = join(distDir, href.replace(/^\/_next\//, "").replace(/\?.*$/, ""));
      const text = absoluteUrls(readFileSync(file, "utf8"), href);
      stylesheets.set(href, text);
      return text;
    };

    rmSync(out, { recursive: true, force: true });
    const files = new Map<string, string | Buffer>();
    const scripts = collectScripts(outputs.prerenders);
    const script = (src: string): PageScript | undefined => {
      if (!src.startsWith(scriptFolder)) return undefined;
      const found = scripts.get(src);
      if (found) return found;
      throw new DeliveryError(
        `A page asks for the script ${src}, which does not exist. Name one of: ${[...scripts.keys()].join(", ") || "there are none; write components/…/<name>.client.ts"}.`,
      );
    };
    for (const { path, text } of scripts.values()) files.set(path, text);
    for (const { pathname, fallback } of outputs.prerenders) {
      const file = fallback?.filePath;
      if (!file || pathname.endsWith(".rsc") || pathname.includes(".segments/")) continue;
      if (pathname.startsWith("/_") || pathname.startsWith(scriptFolder)) continue;
      if (extname(file) === ".html") {
        const path = pathname.endsWith("/") ? pathname : `${pathname}/`;
        files.set(`${path}index.html`, pageHtml(readFileSync(file, "utf8"), { path, stylesheet, script }));
      } else {
        files.set(addressOfFile(pathname), readFileSync(file));
      }
    }
    // What Next takes for files of metadata (sitemap.xml, robots.txt, manifest) is listed beside the prerendered pages.
    for (const { pathname, filePath } of outputs.staticFiles) {
      if (filePath.endsWith(".body")) files.set(pathname, readFileSync(filePath));
    }
    const notFound = join(distDir, "server", "pages", "404.html");
    if (existsSync(notFound)) {
      files.set(
        "/404.html",
        pageHtml(readFileSync(notFound, "utf8"), { path: "/404.html", stylesheet, script }),
      );
    }
    files.set("/_redirects", redirectLines());

    for (const [path, body] of files) write(path, body);
    const media = join(distDir, "static", "media");
    if (existsSync(media)) cpSync(media, join(out, "_next", "static", "media"), { recursive: true });
    if (existsSync("public")) cpSync("public", out, { recursive: true });
    await compressAll();
    const pages = [...files.keys()].filter((path) => path.endsWith("index.html")).length;
    console.log(`out/: ${pages} pages without script, ${files.size - pages} other files.`);
  },
};

/** Twins in Markdown come from one route and stand beside their pages: `/md/about.md` is `/about.md`. */
function addressOfFile(pathname: string): string {
  return pathname.replace(/\/$/, "").replace(/^\/md\//, "/");
}

const scriptFolder = "/scripts/";

/** The page scripts that Next prerendered, by the address pages name them with. */
function collectScripts(prerenders: AdapterOutput["PRERENDER"][]): Map<string, PageScript> {
  return new Map(
    prerenders.flatMap(({ pathname, fallback }) => {
      const address = pathname.replace(/\/$/, "");
      if (!address.startsWith(scriptFolder) || !fallback?.filePath) return [];
      const name = basename(address, ".js");
      return [[address, pageScript(name, readFileSync(fallback.filePath, "utf8"))] as const];
    }),
  );
}

/** A stylesheet's own relative addresses, as they read from inside a page. */
function absoluteUrls(css: string, href: string): string {
  return css.replace(/url\((?!data:|["'])([^)]+)\)/g, (_whole, address: string) => {
    return `url(${new URL(address, `https://site.invalid${href}`).pathname})`;
  });
}

function write(path: string, body: string | Buffer): void {
  const file = join(out, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, body);
}

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** Each text gets its compressed twins; zlib's own threads do it side by side. */
async function compressAll(): Promise<void> {
  const names = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) =>
    compressible.has(extname(name)),
  );
  const width = 16;
  for (let start = 0; start < names.length; start += width) {
    await Promise.all(names.slice(start, start + width).map((name) => compress(join(out, name))));
  }
}

async function compress(file: string): Promise<void> {
  const body = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const [small, wide] = await Promise.all([brotli(body, { params }), gz(body, { level: 9 })]);
  writeFileSync(`${file}.br`, small);
  writeFileSync(`${file}.gz`, wide);
}

export default adapter;
