/**
 * What a server may send on a new connection before it hears from the browser: headers and page, in bytes. Ten segments of 1,428 bytes
 * (RFC 6928). `npm run budget` measures what nginx sends by HTTP/2 and TLS and holds it to this number; where headers are counted as text,
 * they are about 150 bytes more than on the wire (lib/tools/budget/budgets.ts).
 */
export const firstFlight = 14_280;

/** What the headers of a page take of it at most, in bytes. */
export const headersOfPage = 700;
