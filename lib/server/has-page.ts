import { existsSync } from "node:fs";
import { join } from "node:path";

/** Whether the built site has a page at an address's path, with or without its last slash. No path leads out of the folder. */
export function hasPage(out: string, pathname: string): boolean {
  const path = decode(pathname);
  return path?.startsWith("/") === true && existsSync(join(out, path, "index.html"));
}

function decode(pathname: string): string | undefined {
  try {
    const decoded = decodeURIComponent(pathname);
    return /\.\.|[\0\\]/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}
