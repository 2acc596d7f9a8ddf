import { Price } from "#components/comparison/price.tsx";
import { Unbroken } from "#components/ui/unbroken.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import { pricedServices } from "#lib/kinds/service/page.ts";
import { routes } from "#lib/site/addresses.ts";

/** The services, each with its first price and whom it is for. */
export function ServiceList({ level }: { level: 2 | 3 }) {
  const content = siteContent();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <ul className="link-list">
      {pricedServices(content).map(({ service: { id, data }, price }) => (
        <li key={id}>
          <Heading>
            <a href={routes.service(id)}>
              <Unbroken>{data.title}</Unbroken>
            </a>
          </Heading>
          {price && <Price siteContent={content} price={price} />}
          <p>{data.audience}</p>
        </li>
      ))}
    </ul>
  );
}
