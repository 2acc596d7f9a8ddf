import { dial } from "#components/layout/contact-links.tsx";
import { library } from "#lib/content/library.ts";
import { routes } from "#lib/site/addresses.ts";

/** How to reach the company, at the end of what it says. */
export function CallToAction() {
  const {
    company,
    labels: { form },
  } = library();
  return (
    <aside className="cta" aria-label={form.ask}>
      <p className="cta-title">{form.notSure.title}</p>
      <p>{form.notSure.invitation}</p>
      <p className="cta-actions">
        <a className="button" href={routes.contact()}>
          {form.askQuestion}
        </a>
        <a href={dial(company.telephone)}>{form.orCall(company.telephone)}</a>
      </p>
    </aside>
  );
}
