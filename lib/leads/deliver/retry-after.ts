/** The wait that a `Retry-After` header asks for (RFC 9110, 10.2.3: seconds or a date), in milliseconds; 0 where it asks for none. */
export function retryAfterMs(header: string | null | undefined, now: Date): number {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const at = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? 0 : Math.max(0, at - now.getTime());
}
