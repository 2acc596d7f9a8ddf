/** Places of the table of headers, as patterns with a star (`_headers` of Netlify and Cloudflare). */
import type { Place } from "../headers.ts";

/** The star matches any number of characters, slashes included, and may be anywhere. */
export function starPatterns(place: Place): string[] {
  if ("path" in place) return [place.path];
  if ("under" in place) return [`${place.under}*`];
  // A star between two slashes asks for a folder, which an address directly below the root has not.
  return place.ending.startsWith("/") ? [place.ending, `/*${place.ending}`] : [`/*${place.ending}`];
}
