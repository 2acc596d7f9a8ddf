/** What a built site holds for servers: tables for `npm start`, `_nginx/*.conf` for deploy/nginx.conf. Nothing of it is ever sent to a visitor. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { siteFiles } from "../site/addresses.ts";
import { nginxFiles } from "./nginx-files.ts";
import { type Redirect, redirectLines } from "./redirects.ts";

const aloneFile = "/_alone";
const experimentsFile = "/_experiments";

/** A page of which a part of its readers is sent a variant (lib/kinds/experiments.ts). */
export interface VariedPage {
  path: string;
  /** Of the experiment. */
  id: string;
  /** How many variants it has besides itself. */
  variants: number;
}

/**
 * The files a server reads and no visitor gets, by their path in `out/`.
 *
 * @param alone the addresses of pages that load nothing else (lib/delivery/headers.ts)
 */
export function hostingFiles(
  redirects: readonly Redirect[],
  alone: readonly string[],
  varied: readonly VariedPage[] = [],
): Map<string, string> {
  return new Map([
    ["/_redirects", redirectLines(redirects)],
    [aloneFile, alone.map((path) => `${path}\n`).join("")],
    [experimentsFile, varied.map(({ path, id, variants }) => `${path} ${id} ${variants}\n`).join("")],
    ...nginxFiles(redirects, alone, { varied: variedAddresses(varied) }),
  ]);
}

/** The addresses at which variants are sent: those of the pages, and of their Markdown alternates. */
export function variedAddresses(pages: readonly VariedPage[]): string[] {
  return pages.flatMap(({ path }) => [path, siteFiles.markdown(path)]);
}

/** The pages with variants, as the build wrote them; undefined where no build did. */
export function pagesVaried(out: string): VariedPage[] | undefined {
  const file = join(out, experimentsFile);
  if (!existsSync(file)) return undefined;
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [path = "", id = "", variants] = line.split(" ");
      return { path, id, variants: Number(variants) };
    });
}

/** The addresses of the pages that load nothing else, as the build wrote them. */
export function pagesAlone(out: string): string[] {
  const file = join(out, aloneFile);
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}

/** Whether a path below `out/` is for servers only. `/.well-known/` is for visitors, other hidden files are not. */
export function isForServers(path: string): boolean {
  return /^\/_(?:alone|experiments|headers|redirects)$|^\/_(?:nginx|variants)\/|\.(?:br|gz)$|\/\.(?!well-known\/)/.test(
    path,
  );
}
