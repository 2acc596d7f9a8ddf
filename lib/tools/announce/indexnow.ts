/** IndexNow (https://www.indexnow.org/documentation): telling search engines which addresses changed. */

/** The most addresses that one request may carry. */
const batchSize = 10_000;

export interface Announcement {
  /** Where the engine listens: `https://api.indexnow.org/indexnow`. */
  endpoint: string;
  /** `https://www.example.com` */
  origin: string;
  /** 8 to 128 letters, digits and hyphens; its file is at `/<key>.txt`. */
  key: string;
  urls: readonly string[];
}

/** An answer that means nothing was accepted; the message says what to do. */
export class AnnounceError extends Error {
  override name = "AnnounceError";
}

/** What each answer means, in the protocol's words, and what to do about it. */
const refusals: Record<number, string> = {
  400: "The engine could not read the request. Please report this as a fault of this program.",
  403: "The key does not fit: its file is not on the site, or says something else. Publish the build that contains it, then announce again.",
  422: "The addresses do not belong to the host, or the key does not fit the protocol. Compare 'url' in content/company.yaml with the site's real address.",
  429: "The engine has had too many requests from this site. Announce again later",
};

/**
 * Sends the addresses in requests of at most 10,000.
 *
 * @param accepted called after each request that was accepted, with its addresses
 * @throws AnnounceError at the first request that is refused; those before it stay accepted
 */
export async function announce(
  { endpoint, origin, key, urls }: Announcement,
  accepted: (urls: readonly string[]) => void,
): Promise<void> {
  for (let start = 0; start < urls.length; start += batchSize) {
    const batch = urls.slice(start, start + batchSize);
    const response = await post(endpoint, {
      host: new URL(origin).host,
      key,
      keyLocation: `${origin}/${key}.txt`,
      urlList: batch,
    });
    if (response.status !== 200 && response.status !== 202) throw refused(response);
    accepted(batch);
  }
}

async function post(endpoint: string, body: object): Promise<Response> {
  try {
    return await fetch(endpoint, {
      method: "POST",
      headers: { "Content-Type": "application/json; charset=utf-8" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(30_000),
    });
  } catch (error) {
    const why =
      error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : "";
    throw new AnnounceError(`${endpoint} cannot be reached (${why}). Nothing is lost; announce again later.`);
  }
}

function refused({ status, headers }: Response): AnnounceError {
  const wait = headers.get("Retry-After");
  const after = status === 429 ? (wait ? `, after ${wait} seconds.` : ".") : "";
  return new AnnounceError(
    `The engine answered ${status}. ${refusals[status] ?? "Announce again later."}${after}`,
  );
}
