import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** What Next writes beside each route: client modules by their file, `[project]/components/x.tsx`. */
const manifestShape = z.object({
  clientModules: z.record(z.string(), z.object({ id: z.union([z.string(), z.number()]) })),
});

/** The project's own client components that any route could need: file by module number. */
export function ownClientModules(serverApp: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!existsSync(serverApp)) return found;
  for (const name of readdirSync(serverApp, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith("_client-reference-manifest.js")) continue;
    const { clientModules } = readManifest(readFileSync(join(serverApp, name), "utf8"));
    for (const [key, { id }] of Object.entries(clientModules)) {
      const file = /^\[project\]\/(?!.*node_modules\/)(?:.*\/)?((?:app|components|lib)\/[^ ]+)/.exec(
        key,
      )?.[1];
      if (file) found.set(String(id), file);
    }
  }
  return found;
}

/** The file is one assignment of a JSON value: `globalThis.__RSC_MANIFEST["/page"] = {…};` */
function readManifest(text: string): z.infer<typeof manifestShape> {
  const start = text.indexOf("] = ") + "] = ".length;
  return manifestShape.parse(JSON.parse(text.slice(start).replace(/;\s*$/, "")));
}
