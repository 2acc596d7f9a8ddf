import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Address } from "#components/sections/postal-address.tsx";

it.each([
  ["US", "Springfield", "IL", "62701", "Springfield, IL 62701"],
  ["PR", "San Juan", undefined, "00901", "San Juan 00901"],
  ["DE", "Köln", undefined, "50667", "50667 Köln"],
  ["MX", "Mérida", "Yucatán", "97000", "97000 Mérida, Yucatán"],
])(
  "an address in %s has its town and code in the order of its country",
  (country, locality, region, postalCode, line) => {
    const address = { street: "1 Main Street", locality, region, postalCode, country };
    expect(renderToStaticMarkup(<Address address={address} />)).toBe(
      `<address>1 Main Street<br/>${line}</address>`,
    );
  },
);
