import { globSync, readFileSync } from "node:fs";

/** A page of this repository's last build as Next prerendered it, with the class names of the sources; delivery shortens them. */
export function prerendered(path: string): string {
  return readFileSync(prerenderedFile(path), "utf8");
}

/** Where Next left it. */
export function prerenderedFile(path: string): string {
  const name = path === "/" ? "index" : path.slice(1, -1);
  const [file] = globSync(`.next/server/{app,route-cache/*/*/$}/${name}.html`);
  if (!file) throw new Error(`Next prerendered no page for ${path}. Run npm run build.`);
  return file;
}
