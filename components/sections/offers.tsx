import { Price } from "#components/comparison/price.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { Offer } from "#lib/page/offers.ts";

interface OffersProps {
  siteContent: SiteContent;
  offers: readonly Offer[];
}

/** What the company sells of what a page compares, each with its price as the largest thing in it. */
export function Offers({ siteContent, offers }: OffersProps) {
  if (offers.length === 0) return null;
  return (
    <dl className="offers">
      {offers.map(({ service: { id, data }, price }) => (
        <div key={id}>
          <dt>
            <a href={siteContent.routes.service(id)}>{data.title}</a>
          </dt>
          <dd>
            <Price siteContent={siteContent} price={price} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
