/** Where the site can live, by the name that `npm run build -- --for` takes. Help, messages, documentation and tests are made from this list. */
import { closest, didYouMean } from "../../content/check/suggest.ts";
import { UsageError } from "../../shared/usage-error.ts";
import { caddy } from "./caddy.ts";
import { cloudflare } from "./cloudflare.ts";
import type { Host } from "./host.ts";
import { netlify } from "./netlify.ts";
import { nginx } from "./nginx.ts";
import { pages } from "./pages.ts";
import { s3 } from "./s3.ts";
import { vercel } from "./vercel.ts";

export const hosts: Readonly<Record<string, Host>> = { nginx, caddy, netlify, cloudflare, vercel, s3, pages };

export const hostNames: readonly string[] = Object.keys(hosts);

/** A host and its name. */
export interface NamedHost {
  name: string;
  host: Host;
}

/**
 * @param written what followed each `--for`
 * @returns undefined where there is none
 * @throws UsageError for a host that is not in the list, and for two
 */
export function hostNamed(written: readonly string[]): NamedHost | undefined {
  const [name, ...more] = written;
  if (name === undefined) return undefined;
  if (more.length > 0)
    throw new UsageError(
      `A build is for one host, and ${written.map((host) => `'${host}'`).join(" and ")} are named. Build once for each.`,
    );
  const host = Object.hasOwn(hosts, name) ? hosts[name] : undefined;
  if (host === undefined)
    throw new UsageError(
      `There is no host '${name}'.${didYouMean(closest(name, hostNames))} The hosts are ${hostNames.join(", ")}.`,
    );
  return { name, host };
}
