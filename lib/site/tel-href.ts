/** The address that makes a phone call a number: RFC 3966 without the marks people read by. */
export function telHref(telephone: string): string {
  return `tel:${telephone.replace(/[^+\d]/g, "")}`;
}
