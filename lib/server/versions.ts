/** Pages with variants: which version a request gets, and what tells the record of it. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { VariedPage } from "../delivery/hosting.ts";
import { variantHeader } from "../reading/request.ts";
import { places } from "../site/addresses.ts";
import type { StaticFile } from "./static-files.ts";

export interface VersionChooser {
  /** Takes up the experiments of a site: what is not among them any more has ended. Does not throw. */
  take(pages: readonly VariedPage[]): void;
  /** The number of the version, the page itself being 0; undefined for whoever takes no part, and gets the page itself. Does not throw. */
  choose(request: IncomingMessage, page: VariedPage): number | undefined;
}

/** The version of a file that a request gets. The answer says which, where the reader takes part in an experiment. */
export function versionFor(
  file: StaticFile,
  request: IncomingMessage,
  response: ServerResponse,
  chooser: VersionChooser | undefined,
): StaticFile {
  const { experiment } = file;
  const number = experiment && chooser?.choose(request, experiment.page);
  if (number === undefined) return file;
  response.setHeader(variantHeader, `${experiment?.page.id}.${number}`);
  return experiment?.versions[number] ?? file;
}

/** A form is counted for the version that it was sent from, which is still the one its reader gets. */
export function noteFormVersion(
  files: ReadonlyMap<string, StaticFile>,
  request: IncomingMessage,
  response: ServerResponse,
  chooser: VersionChooser | undefined,
): void {
  const { host, referer = "" } = request.headers;
  if (request.method !== "POST" || request.url !== places.leads.path || !URL.canParse(referer)) return;
  const from = new URL(referer);
  const file = from.host === host ? files.get(decoded(from.pathname)) : undefined;
  if (file) versionFor(file, request, response, chooser);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
