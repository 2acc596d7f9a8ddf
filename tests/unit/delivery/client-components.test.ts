import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { refuseClientComponents } from "#lib/delivery/client-components.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

function folderWith(text: string): string {
  const folder = temporaryFolder("client-components");
  writeFileSync(join(folder, "widget.tsx"), text);
  return folder;
}

describe("a client component", () => {
  it("is in none of the sources", () => {
    expect(() => refuseClientComponents()).not.toThrow();
  });

  it.each([
    '"use client";\nexport function Widget() {}\n',
    "'use client'\nexport function Widget() {}\n",
    '/** Counts. */\n// On the page.\n"use client";\n',
  ])("stops the build, with its file and what to write instead: %j", (text) => {
    expect(() => refuseClientComponents([folderWith(text)])).toThrow(/widget\.tsx\.\nRemove "use client"/);
  });

  it("is not what a text speaks of", () => {
    const text = 'export const advice = "Write no \\"use client\\" here";\n// "use client" is refused\n';
    expect(() => refuseClientComponents([folderWith(text)])).not.toThrow();
  });
});
