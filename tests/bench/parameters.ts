/** What several of the commands that measure take. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "#lib/shared/usage-error.ts";
import { type KindAddress, oneOfEachKindAndLanguage } from "../support/one-of-each-kind.ts";

/**
 * @param what what there are so many of, for the message: `articles`
 * @throws UsageError where the text is no whole number above 0
 */
export function numberOf(what: string, text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1)
    throw new UsageError(`'${text}' is no number of ${what}. Write a whole number, like 1000.`);
  return number;
}

/**
 * The pages that were asked for by their addresses, or one of each kind in each language.
 *
 * @throws UsageError where the build has no page at an address
 */
export function pagesAsked(addresses: readonly string[]): KindAddress[] {
  const missing = addresses.find(
    (path) => !path.startsWith("/") || !existsSync(join("out", path, "index.html")),
  );
  if (missing !== undefined)
    throw new UsageError(
      `There is no page '${missing}' in out/. Write an address of the site, like /about/.`,
    );
  return addresses.length > 0 ? addresses.map((path) => ({ kind: path, path })) : oneOfEachKindAndLanguage();
}
