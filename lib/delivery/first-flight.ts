/** What a server may send on a new connection before it hears from the browser: headers and page, in bytes. */
export const firstFlight = 14_000;

/** What the headers of a page take of it at most, in bytes. */
export const headersOfPage = 700;
