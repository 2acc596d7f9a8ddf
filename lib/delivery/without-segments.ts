/**
 * Stands in a build in the place of Next's own `server/app-render/collect-segment-data` (next.config.ts). Next reads every finished page once
 * more and writes each part of it to a file of its own, for a router that fetches parts ahead. No page here has that
 * router fetch a part, `out/` holds none of these files, and they are a quarter of all prerendering.
 */

/** @returns nothing to write */
export async function collectSegmentData(): Promise<undefined> {}

/** @returns no hints for the router */
export async function collectPrefetchHints(): Promise<null> {
  return null;
}
