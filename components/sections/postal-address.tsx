import type { PostalAddress } from "#lib/content/schema/place-fields.ts";

/** An address as it is written on an envelope. */
export function Address({ address: { street, locality, region, postalCode } }: { address: PostalAddress }) {
  return (
    <address>
      {street}
      <br />
      {locality}
      {region && `, ${region}`} {postalCode}
    </address>
  );
}
