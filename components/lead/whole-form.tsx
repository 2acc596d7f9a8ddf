import type { Document } from "#lib/content/documents.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import { LeadForm } from "./lead-form.tsx";

interface WholeFormProps {
  siteContent: SiteContent;
  form: Document<"forms">;
  /** The path of its page. */
  source: string;
  /** Its heading, where that is not its file's. */
  title?: string;
}

/** A form with every field: on the page that its file names, and wherever an author puts it. */
export function WholeForm({ siteContent, form, source, title = form.data.title }: WholeFormProps) {
  const { note } = form.data;
  return (
    <LeadForm siteContent={siteContent} form={form} title={title} source={source}>
      {note && <p className="form-note">{note}</p>}
    </LeadForm>
  );
}
