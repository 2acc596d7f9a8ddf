import { siteFiles } from "../../../../site/addresses.ts";

/**
 * Where the development site shows a picture as it is in `content/images`.
 *
 * @param changedAt of the file, so that the browser does not show the picture that had the name before
 */
export function pictureAddress(name: string, changedAt?: string): string {
  const address = siteFiles.image(name.replace(/^\/?images\//, ""));
  return changedAt === undefined ? address : `${address}?${encodeURIComponent(changedAt)}`;
}
