/** Runs the tests in a network that has nothing but itself, so that the services have the ports that their files name. */
import { spawnSync } from "node:child_process";

const { status } = spawnSync(
  "unshare",
  ["--net", "sh", "-c", "ip link set lo up && exec vitest run --config tests/images/vitest.config.ts"],
  { stdio: "inherit" },
);
process.exitCode = status ?? 1;
