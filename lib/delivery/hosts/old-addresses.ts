/** Old addresses in the forms that hosts ask for. */
import type { Redirect } from "../redirects.ts";
import { HostError } from "./host.ts";

const base = "https://site.invalid";

/**
 * An old path as browsers send it (WHATWG URL), with and without its last slash.
 *
 * @example sentForms("/gr%C3%BCn?p=1") // ["/gr%C3%BCn/", "/gr%C3%BCn"]
 */
export function sentForms(from: string): string[] {
  const path = new URL(from, base).pathname.replace(/\/+$/, "");
  return path === "" ? ["/"] : [`${path}/`, path];
}

/** A new address in which nothing is the name of a placeholder (`_redirects`). */
export function withoutPlaceholders(to: string): string {
  return to.replaceAll("/:", "/%3A");
}

export function hasQuery({ from }: Redirect): boolean {
  return from.includes("?");
}

/** The redirects that a host can have, and those it cannot. */
export function divided(
  redirects: readonly Redirect[],
  can: (redirect: Redirect) => boolean,
): { kept: Redirect[]; lost: Redirect[] } {
  return { kept: redirects.filter(can), lost: redirects.filter((redirect) => !can(redirect)) };
}

/** A sentence about the redirects that a host cannot have; none where there are none. */
export function lostWords(lost: readonly Redirect[], why: string): string[] {
  const [first] = lost;
  if (!first) return [];
  const more = lost.length > 1 ? ` and ${lost.length - 1} more` : "";
  return [`${why}: ${first.from}${more} will not lead to ${lost.length > 1 ? "their pages" : first.to}.`];
}

/** @throws HostError where there are more than the host takes, because it would drop the rest without a word */
export function refuseTooMany(title: string, count: number, most: number): void {
  if (count > most)
    throw new HostError(
      `${title} takes ${most} redirects, and this site needs ${count}, so nothing was written for it. Take out old addresses that nobody follows any more ('aliases' of documents, content/redirects.yaml), or choose a host without that limit: nginx or caddy.`,
    );
}
