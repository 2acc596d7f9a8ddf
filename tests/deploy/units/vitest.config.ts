import { defineConfig } from "vitest/config";

/** What needs systemd's own tools; no unit is started. */
export default defineConfig({ test: { include: ["tests/deploy/units/*.test.ts"], testTimeout: 60_000 } });
