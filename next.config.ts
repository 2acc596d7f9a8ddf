import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { NextConfig } from "next";

/** The folder that holds node_modules: the repository, also when a site is built in a scratch folder inside it. */
function packageRoot(folder: string): string {
  if (existsSync(join(folder, "node_modules", "next"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? process.cwd() : packageRoot(parent);
}

export default {
  trailingSlash: true,
  poweredByHeader: false,
  reactStrictMode: true,
  /** The framework's round button explains nothing to authors; our own panel shows mistakes. */
  devIndicators: false,
  turbopack: {
    root: packageRoot(process.cwd()),
    /** Avoids writing files of page segments, which nothing here requests. */
    ...(process.env.NODE_ENV === "production" && {
      resolveAlias: { "./collect-segment-data": "./lib/delivery/without-segments.ts" },
    }),
  },
  /** Always the same: no page asks a server for its build, and an unchanged page keeps its bytes from build to build. */
  generateBuildId: () => "site",
  /** Browsers request the oldest icon at the root. */
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icons/favicon.ico" }],
  /** For the development server; out/ has them as files for every other server (lib/delivery/hosting.ts). */
  redirects: async () => {
    if (process.env.NODE_ENV !== "development") return [];
    const { allRedirects, nextRedirects } = await import("./lib/delivery/redirects.ts");
    const { siteContent } = await import("./lib/content/site-content.ts");
    return nextRedirects(allRedirects(siteContent()));
  },
  /** Every page is rendered once and never requested again. */
  cacheMaxMemorySize: 0,
  experimental: {
    /**
     * The development server asks for a route's paths before each answer, in a process of its own: starting one stops this one for as
     * long as its memory is large, and a thread does the same.
     */
    ...(process.env.NODE_ENV === "development" && { workerThreads: true }),
    /** What is compiled here runs once, on this machine: it is neither debugged nor downloaded. What browsers load is minified. */
    ...(process.env.NODE_ENV === "production" && {
      turbopackSourceMaps: false,
      turbopackMinify: { server: false, client: true },
      // Keeping what it knows for its next run costs every first build; a build of the same program compiles nothing (lib/cli/build.ts).
      turbopackFileSystemCacheForBuild: false,
    }),
    /** The page for an address that leads nowhere, which would otherwise be rendered into each page. */
    globalNotFound: true,
    /** Next leaves a core free by default; a build has nothing else to do with it. */
    cpus: availableParallelism(),
  },
  /** Next's own output stays as it is; the adapter writes what visitors get to `out/`. */
  adapterPath: resolve("lib/delivery/adapter.ts"),
  /** Types are checked by `npm run check`, with TypeScript 7. */
  typescript: { ignoreBuildErrors: true },
  /** Read at build with the file system, never bundled. */
  serverExternalPackages: ["svgo", "sharp", "contentlayer2", "esbuild"],
} satisfies NextConfig;
