import { defineConfig } from "vitest/config";

/** What needs Caddy: the second half of `npm run test:deploy`. */
export const caddy = defineConfig({
  test: { include: ["tests/deploy/caddy/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
});

export default caddy;
