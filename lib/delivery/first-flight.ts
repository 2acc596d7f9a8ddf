/**
 * What a server may send on a new connection before it hears from the browser: headers and page, in bytes. Ten segments of 1,428 bytes are
 * 14,280 (RFC 6928); the rest is for the records of TLS. Headers are counted as HTTP/1.1 writes them; `npm run budget` measures
 * HTTP/2 through nginx beside it.
 */
export const firstFlight = 14_200;

/** What the headers of a page take of it at most, in bytes. */
export const headersOfPage = 700;
