import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { lockedFile } from "../shared/locked-file.ts";

/**
 * Builds of one folder write the same files: waits until no other is at work.
 *
 * @returns what ends this build's turn; the end of the process, however it ends, does too
 */
export async function takeTurn(folder = ".cache"): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  const take = () => lockedFile(join(folder, "build.lock"));
  let lock = take();
  if (!lock) console.log("Another build is at work in this folder. This one begins when it has ended.");
  while (!lock) {
    await setTimeout(250);
    lock = take();
  }
  const held = lock;
  return () => held.close();
}
