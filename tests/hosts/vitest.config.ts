import { defineConfig } from "vitest/config";

/** What needs the programs of hosts, apart from the tests that the packages alone can run: `npm run test:hosts`. */
export default defineConfig({
  test: {
    include: ["tests/hosts/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    globalSetup: "tests/support/run-folder.ts",
  },
});
