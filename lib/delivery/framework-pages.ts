/**
 * Which pages may ship the framework: those whose tree has a client component of this project, and no other. Whoever
 * adds one finds out here, never by a site that has grown heavier unseen.
 */
import { readFileSync } from "node:fs";
import { parse } from "parse5";
import type { PageDelivery } from "./collect.ts";
import { DeliveryError } from "./delivery-error.ts";
import { clientModuleIds } from "./flight.ts";
import { inlineScripts } from "./page-html.ts";

/** Addresses of pages that may; none needs to today, because page scripts do without (page-scripts.ts). */
export const frameworkPages: readonly string[] = [];

/** The client components of a page, by file; empty for a page that needs none. */
export function clientFiles(html: string, own: ReadonlyMap<string, string>): string[] {
  if (own.size === 0) return [];
  const ids = clientModuleIds(inlineScripts(parse(html)));
  return [...own].filter(([id]) => ids.has(id)).map(([, file]) => file);
}

/**
 * Marks the pages that keep the framework.
 *
 * @param own the project's client components, by module number
 * @throws DeliveryError where a page that may not would ship it: which pages, because of which files
 */
export function markFrameworkPages(
  pages: readonly PageDelivery[],
  own: ReadonlyMap<string, string>,
  allowed: readonly string[] = frameworkPages,
): void {
  if (own.size === 0) return;
  const files = new Set<string>();
  const heavier: string[] = [];
  for (const page of pages) {
    const found = clientFiles(readFileSync(page.source, "utf8"), own);
    if (found.length === 0) continue;
    page.framework = true;
    if (allowed.includes(page.path)) continue;
    heavier.push(page.path);
    for (const file of found) files.add(file);
  }
  if (heavier.length > 0) throw new DeliveryError(refusal(heavier, pages.length, [...files]));
}

function refusal(heavier: readonly string[], pages: number, files: readonly string[]): string {
  const every = heavier.length === pages;
  const shown = `${heavier.slice(0, 5).join(", ")}${heavier.length > 5 ? ", …" : ""}`;
  const which = every ? `Every page (all ${pages})` : `${heavier.length} of ${pages} pages (${shown})`;
  return [
    `${which} would now ship the framework's script, about 115 kB compressed, because of: ${files.join(", ")}.`,
    every ? "It stands in what all pages share: app/layout.tsx or a part of it." : "",
    `Remove "use client" and use the platform (details, popover, dialog) or a page script (lib/delivery/page-scripts.ts). Where a page cannot do without, name its address in lib/delivery/framework-pages.ts.`,
  ]
    .filter(Boolean)
    .join("\n");
}
