import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const fixtures = new URL("../../fixtures/broken/", import.meta.url).pathname;

/** The moment at which the fixtures are checked. */
export const now = new Date("2026-06-01T12:00:00Z");

/** A copy of the small good site, to break. */
export function smallSite() {
  const root = mkdtempSync(join(tmpdir(), "content-check-"));
  cpSync(join(fixtures, "base"), root, { recursive: true });
  return {
    root,
    write(file: string, text: string | Uint8Array): void {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    },
    remove(file: string): void {
      rmSync(join(root, file), { recursive: true });
    },
    [Symbol.dispose](): void {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
