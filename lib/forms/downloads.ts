/** Files that visitors save, and what a form that offers one says of it. */

/** Documents, tables, an address card, a date. */
export const downloadEndings = [
  ...["pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp"],
  ...["csv", "txt", "vcf", "ics", "zip"],
] as const;

/** Days that a mailed link to a file works, where its form says nothing. */
export const usualLinkDays = 7;

/** A form's file, as its document has it. */
export interface FormDownload {
  readonly file: string;
  readonly byMail?: boolean | undefined;
}

/**
 * Where a form's file is kept, from the project's folder on. What `public/` holds anybody can open; what is only mailed is nowhere in the
 * built site, and the server sends it from here.
 */
export function downloadPath({ file, byMail = false }: FormDownload): string {
  return `${byMail ? "content" : "public"}/downloads/${file}`;
}
