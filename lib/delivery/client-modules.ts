import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A module of this project, as Next's client reference manifests name it. */
const own = /\[project\]\/[^"]*?((?:app|components)\/[^"\s]+\.tsx?)/g;

/** The project's own client components that any route refers to, by file. */
export function clientModules(serverApp: string): string[] {
  if (!existsSync(serverApp)) return [];
  const manifests = readdirSync(serverApp, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith("_client-reference-manifest.js"),
  );
  const found = new Set<string>();
  for (const name of manifests) {
    const text = readFileSync(join(serverApp, name), "utf8");
    const modules = /"clientModules"\s*:\s*\{([\s\S]*?)\}\s*,\s*"ssrModuleMapping"/.exec(text)?.[1] ?? "";
    for (const [, file] of modules.matchAll(own)) if (file) found.add(file);
  }
  return [...found];
}
