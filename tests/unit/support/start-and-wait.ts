/** A stand-in for a test's process: starts a program under guard, says so, and waits to be killed. */
import { spawn } from "node:child_process";
import { guarded } from "#tests/support/guardian.ts";

const forever = "setInterval(() => undefined, 1_000_000)";
const child = guarded(spawn(process.execPath, ["-e", forever], { stdio: ["ignore", "inherit", "ignore"] }));
console.log(child.pid);
