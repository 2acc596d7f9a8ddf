import { defineConfig } from "@playwright/test";

/**
 * Run by `npm test`, which builds the site, starts the server and finds Chromium first. Tests with the tag `@full` belong to
 * `npm run test:full`, and so does the project `whole-sites`, which needs the fixture site as well.
 */
export default defineConfig({
  testDir: "tests",
  // Whole copies of this repository are made there.
  testIgnore: ".tmp/**",
  // Ends what hangs. A page takes a minute where other programs keep every core busy.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  projects: [
    { name: "site", testMatch: "e2e/**/*.spec.ts", grepInvert: /@full/ },
    { name: "site-full", testMatch: "e2e/**/*.spec.ts", grep: /@full/ },
    { name: "whole-sites", testMatch: ["whole-sites/**/*.spec.ts", "visual/**/*.spec.ts"] },
  ],
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [["line"]],
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
