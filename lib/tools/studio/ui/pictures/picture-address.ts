/** Where the development site shows a picture as it is in `content/images`. */
export function pictureAddress(name: string): string {
  return `/images/${name.replace(/^\/?images\//, "")}`;
}
