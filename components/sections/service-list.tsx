import { Price } from "#components/comparison/price.tsx";
import { Thumbnail } from "#components/mdx/thumbnail.tsx";
import { Unbroken } from "#components/ui/unbroken.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import { pricedServices } from "#lib/kinds/service/page.ts";
import { serviceDrawing } from "#lib/page/drawings.ts";
import { routes } from "#lib/site/addresses.ts";

/** The services, each with its first price and whom it is for; with their drawings where the list is the page. */
export function ServiceList({ level }: { level: 2 | 3 }) {
  const content = siteContent();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <ul className="link-list">
      {pricedServices(content).map(({ service, price }) => (
        <li key={service.id}>
          {level === 2 && <Thumbnail drawing={serviceDrawing(content, service)} />}
          <Heading>
            <a href={routes.service(service.id)}>
              <Unbroken>{service.data.title}</Unbroken>
            </a>
          </Heading>
          {price && <Price siteContent={content} price={price} />}
          <p>{service.data.audience}</p>
        </li>
      ))}
    </ul>
  );
}
