import type { Origin } from "#lib/page/own-figures.ts";
import { routes } from "#lib/site/addresses.ts";

/** Where the usual value of an input comes from, with a link where there is something to read. */
export function OriginNote({ origin }: { origin: Origin }) {
  if (origin.kind === "fact") {
    return (
      <>
        Fact: <a href={origin.url}>{origin.title}</a>, {origin.publisher}.
      </>
    );
  }
  if (origin.kind === "price") {
    return (
      <>
        From our <a href={routes.pricing()}>prices</a>: {origin.name}.
      </>
    );
  }
  return "Assumption.";
}
