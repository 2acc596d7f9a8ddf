import type { SiteContent } from "#lib/content/site-content.ts";
import type { Pagination } from "#lib/kinds/list/page.ts";

interface PagerProps extends Pagination {
  siteContent: SiteContent;
}

export function Pager({ siteContent, current, pages, pathOf }: PagerProps) {
  if (pages < 2) return null;
  const labels = siteContent.labels.list;
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  return (
    <nav className="pager" aria-label={labels.pages}>
      <ol>
        {numbers.map((number) => (
          <li key={number}>
            <a
              href={pathOf(number)}
              aria-label={labels.page(number)}
              {...(number === current && { "aria-current": "page" as const })}
            >
              {number}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
