import { Price } from "#components/comparison/price.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import type { Offer } from "#lib/page/offers.ts";
import { routes } from "#lib/site/addresses.ts";

/** What the company sells of what a page compares, each with its price as the largest thing in it. */
export function Offers({ offers }: { offers: readonly Offer[] }) {
  if (offers.length === 0) return null;
  return (
    <dl className="offers">
      {offers.map(({ service: { id, data }, price }) => (
        <div key={id}>
          <dt>
            <a href={routes.service(id)}>{data.title}</a>
          </dt>
          <dd>
            <Price siteContent={siteContent()} price={price} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
