import { defineConfig } from "vitest/config";

/** What needs root, buildah and mmdebstrap; run by `npm run test:images` in a network of its own. */
export default defineConfig({
  test: {
    include: ["tests/images/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
