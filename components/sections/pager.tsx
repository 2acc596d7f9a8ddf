import { siteContent } from "#lib/content/site-content.ts";
import type { Pagination } from "#lib/kinds/list/page.ts";

export function Pager({ current, pages, pathOf }: Pagination) {
  if (pages < 2) return null;
  const labels = siteContent().labels.list;
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
