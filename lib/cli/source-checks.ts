import { resolve } from "node:path";
import type { Step } from "./steps.ts";

/** Loads what it loaded before a second sooner. */
const compileCache = { NODE_COMPILE_CACHE: resolve(".cache", "node-compile") };

/**
 * What needs nothing but the sources, to be run side by side: types, lint, import rules and unit tests.
 *
 * @param tests what the unit tests find in the environment
 */
export function sourceChecks(tests: Record<string, string> = {}): Step[] {
  return [
    // Checkers that run side by side each read the libraries' types; the unit tests have the other cores.
    ["Types", "tsc", ["--noEmit", "--checkers", "1"]],
    ["Lint and format", "biome", ["check", "--error-on-warnings", "."]],
    ["Import rules", "node", ["lib/cli/check-imports.ts"], compileCache],
    ["Unit tests", "vitest", ["run", "--project", "unit"], tests],
  ];
}
