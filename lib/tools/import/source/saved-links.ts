/** Links between pages that were saved into one folder: `page-b.html`, `../services/`. */
import { dirname, join, resolve } from "node:path";

/** Tells an address that means something beside the page it is on. */
export function isRelative(href: string): boolean {
  return href !== "" && !/^(?:[a-z][a-z\d+.-]*:|[#/?\\])/i.test(href);
}

/** The files a relative link may mean, the likeliest first; none for any other link. */
export function filesMeant(page: string, href: string): string[] {
  if (!isRelative(href)) return [];
  const path = resolve(dirname(page), decoded(href.replace(/[?#].*$/, "")));
  // A program that copies a site writes the query into the file's name.
  const withQuery = resolve(dirname(page), decoded(href.replace(/#.*$/, "")));
  return [withQuery, path, join(path, "index.html"), `${path}.html`];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
