/** The page scripts of one build, as pages name them. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { places } from "../site/addresses.ts";
import { DeliveryError } from "./delivery-error.ts";
import { type PageScript, pageScript } from "./page-scripts.ts";
import type { Rendered } from "./rendered.ts";

/** By the address that pages name them with. */
export type BuiltScripts = ReadonlyMap<string, PageScript>;

export function builtScripts({ prerendered }: Pick<Rendered, "prerendered">): BuiltScripts {
  return new Map(
    prerendered.flatMap(({ pathname, file }) => {
      const address = pathname.replace(/\/$/, "");
      if (!address.startsWith(places.scripts.path)) return [];
      const name = basename(address, ".js");
      return [[address, pageScript(name, readFileSync(file, "utf8"))] as const];
    }),
  );
}

/**
 * The page script of an address; undefined for scripts that are not the project's.
 *
 * @throws DeliveryError where the project has none of this name
 */
export function scriptAt(scripts: BuiltScripts, src: string): PageScript | undefined {
  if (!src.startsWith(places.scripts.path)) return undefined;
  const found = scripts.get(src);
  if (found) return found;
  throw new DeliveryError(
    `A page asks for the script ${src}, which does not exist. Name one of: ${[...scripts.keys()].join(", ") || "there are none; write components/…/<name>.client.ts"}.`,
  );
}
