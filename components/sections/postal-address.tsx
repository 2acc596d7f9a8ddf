import type { PostalAddress } from "#lib/content/schema/place-fields.ts";

/** Where the town comes before its code: what speaks English, and few others. */
const codeLast: ReadonlySet<string> = new Set("AU CA GB IE IN NZ PR US ZA".split(" "));

/** An address as it is written on an envelope in its country. */
export function Address({ address }: { address: PostalAddress }) {
  const { street, locality, region, postalCode, country } = address;
  return (
    <address>
      {street}
      <br />
      {codeLast.has(country) ? (
        <>
          {locality}
          {region && `, ${region}`} {postalCode}
        </>
      ) : (
        <>
          {postalCode} {locality}
          {region && `, ${region}`}
        </>
      )}
    </address>
  );
}
