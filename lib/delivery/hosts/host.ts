/** What a host is to the build: the files it reads, made from the tables of headers and redirects, and what it cannot do. */
import type { Redirect } from "../redirects.ts";

/** A built site, as far as a host's files depend on it. */
export interface HostedSite {
  /** Every file of `out/` that visitors get, by its path: `/about/index.html`. */
  files: readonly string[];
  redirects: readonly Redirect[];
  /** The addresses of pages that load nothing else (lib/delivery/headers.ts). */
  alone: readonly string[];
  /** `url` of content/company.yaml. */
  origin: string;
  /** A language tag (BCP 47). */
  language: string;
  /** The origin that forms are sent to, where the host does not pass them on itself. */
  leads?: string;
}

export interface HostFiles {
  /** What only this host reads, by its path in the folder. */
  files: ReadonlyMap<string, string>;
  /** What visitors get there otherwise than from `npm start`, in sentences. */
  differences: readonly string[];
}

export interface Host {
  /** What it is called in a sentence. */
  title: string;
  /** Whether it has files alone: forms then need a server of their own (LEADS_ORIGIN). */
  isStatic: boolean;
  /** Whether it sends the compressed copies of the build; others compress by themselves. */
  sendsCopies: boolean;
  /** What to do with the folder. */
  next: string;
  /** @throws HostError where the site is more than the host takes */
  filesFor(site: HostedSite): HostFiles;
}

/** A site that cannot be on a host as it is; the message says why, and what can be done. */
export class HostError extends Error {
  override name = "HostError";
}
