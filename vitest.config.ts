import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { compileCache } from "./tests/support/compile-cache.ts";

/**
 * `unit` needs nothing but the sources and is what `npm run check` runs; `integration` starts servers, databases and whole
 * commands, and holds whatever takes seconds; `site` reads the build in out/; `whole-sites` makes sites of its own, holds whatever
 * takes a minute, and belongs to `npm run test:full`.
 */
export default defineConfig({
  test: {
    // Ends what hangs. A test of several processes takes a minute where other programs keep every core busy.
    testTimeout: 240_000,
    hookTimeout: 300_000,
    globalSetup: "tests/support/run-folder.ts",
    setupFiles: ["tests/support/quiet-console.ts"],
    // Files share a process, so that what they import is loaded once: each leaves the process as it found it.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/support/random-runs.ts"],
          maxWorkers: "100%",
        },
      },
      {
        extends: true,
        // Half of its time is waiting for servers: other files run meanwhile.
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          maxWorkers: availableParallelism() * 2,
          env: compileCache,
        },
      },
      {
        extends: true,
        test: { name: "site", include: ["tests/site/**/*.test.ts"], maxWorkers: 2 },
      },
      {
        extends: true,
        test: { name: "whole-sites", include: ["tests/whole-sites/**/*.test.ts"], fileParallelism: false },
      },
    ],
  },
});
