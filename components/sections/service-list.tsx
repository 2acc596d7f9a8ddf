import { Price } from "#components/comparison/price.tsx";
import { Thumbnail } from "#components/mdx/thumbnail.tsx";
import { Unbroken } from "#components/ui/unbroken.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import { pricedServices } from "#lib/kinds/service/page.ts";
import { serviceDrawing } from "#lib/page/drawings.ts";

interface ServiceListProps {
  siteContent: SiteContent;
  level: 2 | 3;
}

/** The services, each with its first price and whom it is for; with their drawings where the list is the page. */
export function ServiceList({ siteContent, level }: ServiceListProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <ul className="link-list">
      {pricedServices(siteContent).map(({ service, price }) => (
        <li key={service.id}>
          {level === 2 && (
            <Thumbnail siteContent={siteContent} drawing={serviceDrawing(siteContent, service)} />
          )}
          <Heading>
            <a href={siteContent.routes.service(service.id)}>
              <Unbroken>{service.data.title}</Unbroken>
            </a>
          </Heading>
          {price && <Price siteContent={siteContent} price={price} />}
          <p>{service.data.audience}</p>
        </li>
      ))}
    </ul>
  );
}
