import type { SiteContent } from "#lib/content/site-content.ts";
import { contactForm } from "#lib/forms/fields.ts";
import { LeadForm } from "./lead-form.tsx";
import { OrCall } from "./or-call.tsx";

interface AskFormProps {
  siteContent: SiteContent;
  title: string;
  /** The path of its page. */
  source: string;
  comparison?: string;
  /** One or two sentences: what to write, and what comes of it. */
  invitation: string;
}

/** The short form at the end of an article, with the phone number for readers who would rather call. */
export function AskForm({ siteContent, title, source, comparison, invitation }: AskFormProps) {
  return (
    <LeadForm
      siteContent={siteContent}
      form={siteContent.get("forms", contactForm)}
      title={title}
      source={source}
      {...(comparison && { comparison })}
      short
      beside={<OrCall siteContent={siteContent} />}
    >
      <p>{invitation}</p>
    </LeadForm>
  );
}
