import { OrCall } from "#components/lead/or-call.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";

interface CallToActionProps {
  siteContent: SiteContent;
  title: string;
  invitation: string;
  /** What the button says. */
  action: string;
  /** Where it leads; the contact page where left out. */
  href?: string;
  /** The number to call; the company's where left out. */
  telephone?: string | undefined;
}

/** What a page asks its reader to do, at its end, in its own words. */
export function CallToAction({
  siteContent,
  title,
  invitation,
  action,
  href = siteContent.routes.contact(),
  telephone,
}: CallToActionProps) {
  const { form } = siteContent.labels;
  return (
    <aside className="cta" aria-label={form.ask}>
      <p className="cta-title">{title}</p>
      <p>{invitation}</p>
      <p className="cta-actions">
        <a className="button" href={href}>
          {action}
        </a>
        <OrCall siteContent={siteContent} telephone={telephone} />
      </p>
    </aside>
  );
}
