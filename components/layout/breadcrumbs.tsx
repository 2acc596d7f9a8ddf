import type { SiteContent } from "#lib/content/site-content.ts";
import type { Breadcrumb } from "#lib/kinds/page.ts";

interface BreadcrumbsProps {
  siteContent: SiteContent;
  steps: Breadcrumb[];
}

export function Breadcrumbs({ siteContent, steps }: BreadcrumbsProps) {
  return (
    <nav aria-label={siteContent.labels.layout.breadcrumbs} className="breadcrumbs">
      <ol>
        {steps.map(({ name, path }, index) => (
          <li key={path}>
            {index === steps.length - 1 ? <span aria-current="page">{name}</span> : <a href={path}>{name}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
