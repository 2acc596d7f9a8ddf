import { library } from "#lib/content/library.ts";
import type { Breadcrumb } from "#lib/kinds/page.ts";

export function Breadcrumbs({ steps }: { steps: Breadcrumb[] }) {
  return (
    <nav aria-label={library().labels.layout.breadcrumbs} className="crumbs">
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
