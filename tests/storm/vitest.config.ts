import { defineConfig } from "vitest/config";

/** The storm, apart from the other tests because it takes minutes: `vitest run --config tests/storm/vitest.config.ts`. */
export const storm = defineConfig({
  test: { include: ["tests/storm/**/*.test.ts"], testTimeout: 240_000, fileParallelism: false },
});

export default storm;
