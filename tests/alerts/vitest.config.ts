import { defineConfig } from "vitest/config";

/** The alerts for Prometheus, apart from the other tests because they need its package: `npm run test:alerts`. */
export default defineConfig({
  test: {
    include: ["tests/alerts/**/*.test.ts"],
    testTimeout: 240_000,
    globalSetup: "tests/support/run-folder.ts",
  },
});
