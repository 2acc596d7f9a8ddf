import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DeliveryError } from "./delivery-error.ts";

/** Only comments may precede a directive. */
const directive = /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*["']use client["']/;

/**
 * Pages are delivered without the framework's script, so a client component would never come to life: it would look right and do
 * nothing.
 *
 * @param folders the sources that pages are made from
 * @throws DeliveryError naming each file that begins with "use client", and what to write instead
 */
export function refuseClientComponents(folders: readonly string[] = ["app", "components", "lib"]): void {
  const found = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.[jt]sx?$/.test(name))
      .map((name) => join(folder, name))
      .filter((file) => directive.test(readFileSync(file, "utf8"))),
  );
  if (found.length === 0) return;
  throw new DeliveryError(
    `No page ships the framework's script, so a client component would do nothing: ${found.join(", ")}.\nRemove "use client" and use the platform (details, popover, dialog) or a page script (lib/delivery/page-scripts.ts).`,
  );
}
