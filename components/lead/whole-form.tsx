import type { Document } from "#lib/content/documents.ts";
import { LeadForm } from "./lead-form.tsx";

interface WholeFormProps {
  form: Document<"forms">;
  /** The path of its page. */
  source: string;
  /** Its heading, where that is not its file's. */
  title?: string;
}

/** A form with every field: on the page that its file names, and wherever an author puts it. */
export function WholeForm({ form, source, title = form.data.title }: WholeFormProps) {
  const { note } = form.data;
  return (
    <LeadForm form={form} title={title} source={source}>
      {note && <p className="form-note">{note}</p>}
    </LeadForm>
  );
}
