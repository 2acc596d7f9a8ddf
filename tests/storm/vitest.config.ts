import { defineConfig } from "vitest/config";

/**
 * The storm, apart from the other tests because it takes minutes: `vitest run --config tests/storm/vitest.config.ts`. It ends by
 * itself when nothing gets done any more (stall.ts); the time-out here only catches what even that misses.
 */
export const storm = defineConfig({
  test: { include: ["tests/storm/**/*.test.ts"], testTimeout: 3_600_000, fileParallelism: false },
});

export default storm;
