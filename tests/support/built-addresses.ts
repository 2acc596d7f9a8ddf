import { readdirSync } from "node:fs";
import { dirname, sep } from "node:path";

/** The addresses of every page in a built site, in order. */
export function builtAddresses(out: string): string[] {
  return readdirSync(out, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("index.html"))
    .map((name) => (dirname(name) === "." ? "/" : `/${dirname(name).split(sep).join("/")}/`))
    .sort();
}
