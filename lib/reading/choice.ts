/** Which version of a page a reader is shown. */
import { createHmac } from "node:crypto";
import { clientOf } from "./client.ts";
import type { SeenRequest } from "./request.ts";
import { networkAndBrowser } from "./visitor.ts";

/** A request before it is answered. */
type AskedRequest = Omit<SeenRequest, "status" | "variant">;

export interface Choice {
  /** Of the experiment. */
  readonly id: string;
  /** How many versions there are, the page itself among them. */
  readonly versions: number;
  readonly salt: Buffer;
}

/**
 * The number of the version, the page itself being 0; undefined for whoever takes no part and gets the page itself: what is no browser, such
 * as a crawler, a feed reader or an assistant, and visitors with Global Privacy Control.
 *
 * A reader gets the same version as long as the salt is the same. The experiment's id is part of what is hashed, so that two experiments with one
 * salt would still divide readers independently of each other.
 */
export function chosenVersion(request: AskedRequest, { id, versions, salt }: Choice): number | undefined {
  if (request.gpc === "1" || clientOf(request).by !== "reader") return undefined;
  const reader = networkAndBrowser(request.address, request.agent);
  if (reader === undefined) return undefined;
  // Of 48 bits, so that no version is a millionth more likely than another.
  return createHmac("sha256", salt).update(`${reader} ${id}`).digest().readUIntBE(0, 6) % versions;
}
