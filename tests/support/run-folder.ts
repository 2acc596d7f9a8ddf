import { chmodSync, rmSync } from "node:fs";
import { temporaryFolder } from "./temporary-folder.ts";

/** Vitest kills a worker that takes half a second to end: what its tests made is in one folder, which goes when the run is over. */
export default function makeRunFolder(): () => void {
  const folder = temporaryFolder("tests");
  process.env.TEST_RUN_FOLDER = folder;
  // Servers that run as another user have to enter it.
  chmodSync(folder, 0o755);
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
