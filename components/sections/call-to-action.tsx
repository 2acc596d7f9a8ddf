import { dial } from "#components/layout/contact-links.tsx";
import { library } from "#lib/content/library.ts";
import { routes } from "#lib/site/addresses.ts";

/** How to reach the company, at the end of what it says. */
export function CallToAction() {
  const { company } = library();
  return (
    <aside className="cta" aria-label="Ask us">
      <p className="cta-title">Not sure which fits you?</p>
      <p>
        Tell us how many people you are and what went wrong last. We answer with what we would do in your
        place, also where that is not to hire us.
      </p>
      <p className="cta-actions">
        <a className="button" href={routes.contact()}>
          Ask a question
        </a>
        <a href={dial(company.telephone)}>or call {company.telephone}</a>
      </p>
    </aside>
  );
}
