/** What the build has made, as a list of files to deliver: nothing is read here, so that no one holds the corpus. */
import { existsSync, readdirSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { wordingOf } from "../content/site-content.ts";
import type { BuiltAs } from "../kinds/experiments.ts";
import type { PageAddress } from "../publish/markdown/write.ts";
import { places, siteFiles } from "../site/addresses.ts";
import type { BuildFile } from "../site/build-file.ts";
import type { BuiltScripts } from "./built-scripts.ts";
import type { Rendered } from "./rendered.ts";

/** One file of `out/` and what it is made from. */
export type Delivery =
  | PageDelivery
  | { kind: "copy"; target: string; source: string }
  | { kind: "text"; target: string; text: string };

export interface PageDelivery {
  kind: "page";
  target: string;
  /** The page's address, or that of a variant. */
  path: string;
  source: string;
  /** Which kind of page it is: Next's route, `/glossary/[term]`. */
  route: string;
  /** Its Markdown alternate, where it has one. */
  markdown?: { target: string; address: PageAddress };
}

type UnchangedPages = NonNullable<BuildFile["unchanged"]>;

/** What Next prerenders for itself, and what the delivery writes in another form: no page can have such an address. */
export function isBuildPart(pathname: string): boolean {
  return (
    pathname.endsWith(".rsc") ||
    pathname.includes(".segments/") ||
    (pathname.startsWith("/_") && !pathname.startsWith(places.variants.path)) ||
    pathname.startsWith(places.scripts.path)
  );
}

/** @param scripts the page scripts among what Next rendered */
export function collect({ prerendered, metadata, distDir }: Rendered, scripts: BuiltScripts): Delivery[] {
  const deliveries = prerendered.flatMap(({ pathname, route, file: source }): Delivery[] => {
    if (isBuildPart(pathname)) return [];
    if (extname(source) !== ".html") return [{ kind: "copy", target: addressOfFile(pathname), source }];
    const path = pathname.endsWith("/") ? pathname : `${pathname}/`;
    return [{ kind: "page", target: `${path}index.html`, path, source, route }];
  });
  const notFound = join(distDir, "server", "pages", "404.html");
  return [
    ...deliveries,
    ...metadata.map(({ pathname, file }) => ({ kind: "copy", target: pathname, source: file }) as const),
    ...(existsSync(notFound)
      ? [
          {
            kind: "page",
            target: places.notFound.path,
            path: places.notFound.path,
            source: notFound,
            route: "/404",
          } as const,
        ]
      : []),
    ...below(join(distDir, "static", "media"), `${places.framework.path}static/media`),
    // A script without words is the same in every language.
    ...[...new Map(Array.from(scripts.values(), ({ path, text }) => [path, text]))].map(
      ([target, text]) => ({ kind: "text", target, text }) as const,
    ),
    ...below("public", ""),
  ];
}

/** Pages that are not rendered again, as Next rendered them before. */
export function unchangedDeliveries(pages: UnchangedPages): PageDelivery[] {
  return pages.map(({ path, html, route }) => ({
    kind: "page",
    target: `${path}index.html`,
    path,
    source: html,
    route,
  }));
}

/** Pages with their Markdown alternates; those that are not for everybody have none. */
export function withMarkdown(deliveries: readonly PageDelivery[], pages: Iterable<BuiltAs>): PageDelivery[] {
  const addresses = new Map(
    Array.from(pages).flatMap(({ address, page: { url, indexable }, edition }) =>
      indexable ? [[address, { url, ...wordingOf(edition) }]] : [],
    ),
  );
  return deliveries.map((delivery) => {
    const address = addresses.get(delivery.path);
    return address
      ? { ...delivery, markdown: { target: siteFiles.markdown(delivery.path), address } }
      : delivery;
  });
}

/** As the rewrite of next.config.ts has it: `/icons/favicon.ico` is `/favicon.ico`. */
function addressOfFile(pathname: string): string {
  return pathname.replace(/\/$/, "").replace(/^\/icons\/(?=favicon\.ico$)/, "/");
}

/** The files of a folder as copies at an address. */
export function below(folder: string, address: string): Delivery[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const source = join(entry.parentPath, entry.name);
      const name = source.slice(folder.length).split(sep).join("/");
      return { kind: "copy", target: `${address}${name}`, source };
    });
}
