/** What the setup takes away, and whether an address leads to it. */

export interface Removed {
  /** `content/prices/managed-per-user.yaml` */
  files: ReadonlySet<string>;
  /** Addresses that lead nowhere now. */
  paths: ReadonlySet<string>;
}

export function isRemoved(url: string, { paths }: Pick<Removed, "paths">): boolean {
  return paths.has(withoutQuery(url));
}

/** `/pricing/` for `/pricing/?people=5#ours`. */
export function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, "");
}
