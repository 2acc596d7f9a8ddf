import { defineConfig } from "vitest/config";

/** What needs nginx, apart from the tests that npm alone can run: `npm run test:deploy`. */
export const deploy = defineConfig({
  test: {
    include: ["tests/deploy/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});

export default deploy;
