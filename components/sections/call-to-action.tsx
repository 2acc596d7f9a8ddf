import { siteContent } from "#lib/content/site-content.ts";
import { routes } from "#lib/site/addresses.ts";
import { telHref } from "#lib/site/tel-href.ts";

/** How to reach the company, at the end of what it says. */
export function CallToAction() {
  const {
    company,
    labels: { form },
  } = siteContent();
  return (
    <aside className="cta" aria-label={form.ask}>
      <p className="cta-title">{form.notSure.title}</p>
      <p>{form.notSure.invitation}</p>
      <p className="cta-actions">
        <a className="button" href={routes.contact()}>
          {form.askQuestion}
        </a>
        <a href={telHref(company.telephone)}>{form.orCall(company.telephone)}</a>
      </p>
    </aside>
  );
}
