import { routes } from "../../../../site/addresses.ts";

/** Where the development site shows a picture as it is in `content/images`. */
export function pictureAddress(name: string): string {
  return routes.image(name.replace(/^\/?images\//, ""));
}
