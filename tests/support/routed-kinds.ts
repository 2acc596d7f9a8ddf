/** Which route shows the pages of each kind, read from the route files. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** @param root the folder that holds app/ */
export function routedKinds(root: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" })) {
    if (!/(?:^|[\\/])page\.tsx$/.test(name)) continue;
    const kinds = /pageRoute\(\s*"[^"]+",\s*\[([^\]]*)\]/.exec(
      readFileSync(join(root, "app", name), "utf8"),
    )?.[1];
    for (const [, kind = ""] of (kinds ?? "").matchAll(/"([\w-]+)"/g))
      found.set(kind, [...(found.get(kind) ?? []), `app/${name}`]);
  }
  return found;
}

/** What is missing, and where to write it; empty where every kind has a route. */
export function kindsWithoutRoute(root: string, kinds: readonly string[]): string[] {
  const routed = routedKinds(root);
  return kinds
    .filter((kind) => !routed.has(kind))
    .map(
      (kind) =>
        `No route shows the kind '${kind}': add app/<its address>/page.tsx with pageRoute("…", ["${kind}"]).`,
    );
}
