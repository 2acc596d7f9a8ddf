/**
 * What a server may send on a new connection before it hears from the browser: headers and page, in bytes. Ten segments of 1,428 bytes
 * (RFC 6928). Headers are counted as HTTP/1.1 writes them, which is more than they take in HTTP/2 together with the records of TLS:
 * `npm run budget` measures those through nginx and holds them to the same number.
 */
export const firstFlight = 14_280;

/** What the headers of a page take of it at most, in bytes. */
export const headersOfPage = 700;
