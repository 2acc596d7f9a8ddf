/** Where the writer is, in the address after `#`, so that a reload comes back to it. */
import { useSyncExternalStore } from "react";

export type Route =
  | { screen: "list" | "publish" | "pictures" | "readers" }
  | { screen: "document"; file: string }
  /** The documents of one kind, as a table. */
  | { screen: "table"; collection: string };

export function routeOf(hash: string): Route {
  const path = decoded(hash.replace(/^#\/?/, ""));
  if (path === "publish" || path === "pictures" || path === "readers") return { screen: path };
  const collection = /^table\/([a-z-]+)$/.exec(path)?.[1];
  if (collection !== undefined) return { screen: "table", collection };
  return path.startsWith("content/") ? { screen: "document", file: path } : { screen: "list" };
}

/** An address that was cut off when it was copied leads to the list. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}

/** @example hrefOf({ screen: "document", file: "content/articles/x.mdx" }) // "#/content/articles/x.mdx" */
export function hrefOf(route: Route): string {
  if (route.screen === "document") return `#/${route.file.split("/").map(encodeURIComponent).join("/")}`;
  if (route.screen === "table") return `#/table/${route.collection}`;
  return route.screen === "list" ? "#/" : `#/${route.screen}`;
}

export function go(route: Route): void {
  location.hash = hrefOf(route);
}

function listen(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(listen, () => location.hash));
}
