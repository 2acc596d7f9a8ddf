import type { Document } from "#lib/content/documents.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import { ownFile } from "#lib/page/own-file.ts";
import { siteFiles } from "#lib/site/addresses.ts";
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
  const { note, download } = form.data;
  return (
    <LeadForm siteContent={siteContent} form={form} title={title} source={source}>
      {note && <p className="form-note">{note}</p>}
      {download && !download.byMail && <OpenFile siteContent={siteContent} {...download} />}
    </LeadForm>
  );
}

interface OpenFileProps {
  siteContent: SiteContent;
  file: string;
  title: string;
}

/** A file that everybody can open, whether or not they send the form. */
function OpenFile({ siteContent, file, title }: OpenFileProps) {
  const address = siteFiles.download(file);
  const { type, bytes } = ownFile(address);
  return (
    <p>
      <a href={address}>{siteContent.labels.blocks.file(title, type, bytes)}</a>
    </p>
  );
}
