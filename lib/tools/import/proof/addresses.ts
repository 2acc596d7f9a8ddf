/** Asks whether a published address still leads to its page: by the files, or over HTTP. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { samePath } from "../place/addresses.ts";
import { SourceError } from "../source/decode-stream.ts";
import type { Fields } from "./address-book.ts";

/** What is wrong with each of a page's old addresses; with `url`, asked of the site that runs there. */
export async function addressTroubles(
  old: readonly string[],
  address: string,
  fields: Fields,
  redirects: ReadonlyMap<string, string>,
  url: string | undefined,
): Promise<string[]> {
  const troubles: string[] = [];
  for (const path of old) {
    const there =
      samePath(path) === samePath(address) ||
      (fields.aliases ?? []).includes(path) ||
      redirects.get(path) === address;
    const nowhere = there
      ? undefined
      : `${path} leads nowhere: neither the page's address (${address}), nor an alias, nor in redirects.yaml.`;
    const trouble = url === undefined ? nowhere : await ask(url, path, address);
    if (trouble !== undefined) troubles.push(trouble);
  }
  return troubles;
}

/**
 * Asks the running site: 200 at once, or one permanent redirect to the page's own address and then 200.
 *
 * @throws {SourceError} where nobody answers at the origin: the rest need not be asked.
 */
async function ask(origin: string, path: string, address: string): Promise<string | undefined> {
  try {
    const first = await fetch(new URL(path, origin), { redirect: "manual" });
    await first.body?.cancel();
    if (first.status === 200 && samePath(path) === samePath(address)) return undefined;
    const location = first.headers.get("location");
    if ((first.status !== 301 && first.status !== 308) || location === null)
      return `${path} answers ${first.status}; 200 or one permanent redirect to ${address} is right.`;
    const target = new URL(location, new URL(path, origin));
    if (samePath(target.pathname) !== samePath(address))
      return `${path} redirects to ${target.pathname}, not to ${address}.`;
    const second = await fetch(target, { redirect: "manual" });
    await second.body?.cancel();
    return second.status === 200
      ? undefined
      : `${path} redirects to ${target.pathname}, which answers ${second.status} instead of 200.`;
  } catch (error) {
    throw new SourceError(
      `${origin} does not answer (${error instanceof Error ? error.message : error}). Start the site with npm start and give its address: --url http://localhost:3000`,
    );
  }
}

/** The redirects of the content folder. */
export function readRedirects(contentFolder: string): Map<string, string> {
  const file = join(contentFolder, "redirects.yaml");
  const schema = z.looseObject({ redirects: z.array(z.looseObject({ from: z.string(), to: z.string() })) });
  const parsed = schema.safeParse(existsSync(file) ? parseYaml(readFileSync(file, "utf8")) : undefined);
  return new Map(parsed.success ? parsed.data.redirects.map(({ from, to }) => [from, to]) : []);
}
