/** A file to double-click that starts the studio, for people who open no terminal. */
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** By it the studio knows its own starters, which it may write again. */
const mark = "Starts the studio of the website. Written by npm run studio -- --shortcut.";

/** A starter that cannot be written; the message says why and what to do. */
export class ShortcutError extends Error {
  override name = "ShortcutError";
}

export interface Shortcut {
  /** Of the program, whose `npm run studio` it starts. */
  root: string;
  /** The site's, for the file's name. */
  site: string;
  /** The desktop where left out. */
  folder?: string;
  platform?: NodeJS.Platform;
  /** The program that runs it. */
  node?: string;
}

/** @returns the file @throws ShortcutError where there is no such folder, or another program's file has the name */
export function writeShortcut({
  root,
  site,
  folder,
  platform = process.platform,
  node = process.execPath,
}: Shortcut): string {
  const inside = folder ?? join(homedir(), "Desktop");
  if (!statSync(inside, { throwIfNoEntry: false })?.isDirectory())
    throw new ShortcutError(
      `There is no folder ${inside}. Name the one to write to: npm run studio -- --shortcut --to <folder>`,
    );
  if (/[\p{Cc}"]/u.test(root + node))
    throw new ShortcutError(`No starter can be written for a folder with such a name: ${root}`);
  const name = `${
    site
      .replace(/[^\p{L}\p{N}._-]+/gu, " ")
      .trim()
      .slice(0, 60) || "Website"
  } - Studio`;
  const { ending, text } = starterFor(platform, { root, node, name });
  const path = join(inside, `${name}.${ending}`);
  if (existsSync(path) && !readFileSync(path, "utf8").includes(mark))
    throw new ShortcutError(
      `${path} is there already and is not the studio's, so it was left alone. Rename it, or choose another folder with --to.`,
    );
  writeFileSync(path, text);
  if (platform !== "win32") chmodSync(path, 0o755);
  return path;
}

interface Starter {
  root: string;
  node: string;
  name: string;
}

const run = "--disable-warning=ExperimentalWarning lib/cli/studio.ts --open";

function starterFor(
  platform: NodeJS.Platform,
  { root, node, name }: Starter,
): { ending: string; text: string } {
  if (platform === "win32") {
    const quoted = (path: string) => `"${path.replaceAll("%", "%%")}"`;
    const lines = [
      "@echo off",
      `rem ${mark}`,
      "chcp 65001 >nul",
      `cd /d ${quoted(root)}`,
      `${quoted(node)} ${run}`,
      "pause",
    ];
    return { ending: "cmd", text: `${lines.join("\r\n")}\r\n` };
  }
  const quoted = (path: string) => `'${path.replaceAll("'", "'\\''")}'`;
  if (platform === "darwin")
    return {
      ending: "command",
      text: `#!/bin/sh\n# ${mark}\ncd ${quoted(root)} && exec ${quoted(node)} ${run}\n`,
    };
  // Desktop Entry Specification: inside quotes these four have a backslash, which the file's own strings double; % begins a field.
  const argument = `"${node.replace(/[`$\\]/g, "\\\\$&").replaceAll("%", "%%")}"`;
  const lines = [
    "[Desktop Entry]",
    `# ${mark}`,
    "Type=Application",
    `Name=${name}`,
    `Path=${root.replaceAll("\\", "\\\\")}`,
    `Exec=${argument} ${run}`,
    "Terminal=true",
  ];
  return { ending: "desktop", text: `${lines.join("\n")}\n` };
}
