/** A stand-in for a test's process: starts a program that starts another, under guard, says so, and waits to be killed. */
import { spawn } from "node:child_process";
import { guarded } from "#lib/process/guardian.ts";

const forever = "setInterval(() => undefined, 1_000_000)";
const script = `"${process.execPath}" -e "${forever}" & wait`;
const child = guarded(spawn("sh", ["-c", script], { stdio: ["ignore", "inherit", "ignore"] }));
console.log("started", child.pid);
