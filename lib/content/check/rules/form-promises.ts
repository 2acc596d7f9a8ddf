/** What a form promises apart from an answer: a newsletter, a file. Its mail has to get somewhere, and its file has to be there. */
import { dirname, join } from "node:path";
import { z } from "zod";
import { downloadPath } from "../../../forms/downloads.ts";
import { contactForm } from "../../../forms/fields.ts";
import { siteFiles } from "../../../site/addresses.ts";
import { formSchema } from "../../schema/form.ts";
import { walk } from "../../walk.ts";
import type { CheckedDocument } from "../document.ts";
import type { Placed, Site } from "../site.ts";
import type { Finding } from "../source.ts";
import { closest, didYouMean } from "../suggest.ts";
import { textsAt, valueIn } from "../value-path.ts";
import { fileTrouble, sizeOf } from "./block-sources.ts";

/** Whatever of the fields can be read; what is wrong in them is the schema's to say. */
const readable = z.looseObject({
  fields: z
    .array(z.looseObject({ kind: z.unknown(), required: z.unknown() }).catch({ kind: "", required: false }))
    .catch([]),
});

export function formPromiseFindings(site: Site): Placed[] {
  return site.documents
    .filter(({ source }) => source.collection === "forms")
    .flatMap((document) =>
      [...newsletterFindings(document), ...downloadFindings(document, site.root)].map((finding) => ({
        document,
        finding,
      })),
    );
}

function newsletterFindings(document: CheckedDocument): Finding[] {
  if (document.text("newsletter") === undefined) return [];
  const say = (field: string, message: string, remedy: string): Finding => ({
    rule: "form-newsletter",
    range: document.at(field),
    message,
    remedy,
  });
  return [
    ...(document.source.id === contactForm
      ? [
          say(
            "newsletter",
            "The contact form asks for an answer; whoever writes to you has not asked for a newsletter.",
            "Delete 'newsletter', and make a form of its own for it: npm run new -- form",
          ),
        ]
      : []),
    ...(asksForEmail(document)
      ? []
      : [
          say(
            "fields",
            "A newsletter goes to an email address, and nobody has to enter one here.",
            "Add a field with 'name: email', 'kind: email' and 'required: true'.",
          ),
        ]),
    ...(document.text("thanks") === undefined
      ? [
          say(
            "newsletter",
            "Whoever has sent this form has to look for a mail and confirm in it. The page 'thanks' says that their message has arrived.",
            "Write a page that says to look for the mail (npm run new -- page), and name it in 'thanks'.",
          ),
        ]
      : []),
    ...(textsAt(document.data, ["sendTo"]).length > 0
      ? [
          say(
            "sendTo",
            "Nobody gets a mail about a subscription, so there is nobody to send one to.",
            "Delete 'sendTo'. The list of subscribers is what npm run leads -- export --subscribers writes.",
          ),
        ]
      : []),
    ...(valueIn(document.data, ["download"]) === undefined
      ? []
      : [
          say(
            "download",
            "This form offers a file and subscribes to a newsletter: one tick would agree to both.",
            "Make two forms, so that whoever wants the file need not take the newsletter.",
          ),
        ]),
  ];
}

function downloadFindings(document: CheckedDocument, root: string): Finding[] {
  const { data: download } = formSchema.shape.download.safeParse(valueIn(document.data, ["download"]));
  if (download === undefined) return [];
  const { file, byMail = false, linkDays } = download;
  const say = (field: string, { message, remedy }: Trouble): Finding => ({
    rule: "form-download",
    range: document.at("download", field),
    message,
    remedy,
  });
  const isThere = sizeOf(root, downloadPath(download)) !== undefined;
  const trouble = isThere
    ? fileTrouble(root, downloadPath(download), "Download")
    : missingFile(root, { file, byMail });
  const open = downloadPath({ file });
  return [
    ...(trouble ? [say("file", trouble)] : []),
    ...(byMail && isThere && sizeOf(root, open) !== undefined
      ? [
          say("byMail", {
            message: `The file is only mailed, and everybody can open a copy of it at ${siteFiles.download(file)}.`,
            remedy: `Delete ${open}, or delete 'byMail'.`,
          }),
        ]
      : []),
    ...(byMail && !asksForEmail(document)
      ? [
          say("byMail", {
            message: "The file is mailed, and nobody has to enter an email address here.",
            remedy: "Add a field with 'name: email', 'kind: email' and 'required: true', or delete 'byMail'.",
          }),
        ]
      : []),
    ...(byMail && document.text("thanks") === undefined
      ? [
          say("byMail", {
            message:
              "Whoever has sent this form has to look for the mail with the file. The page 'thanks' says that their message has arrived.",
            remedy:
              "Write a page that says to look for the mail (npm run new -- page), and name it in 'thanks'.",
          }),
        ]
      : []),
    ...(!byMail && linkDays !== undefined
      ? [
          say("linkDays", {
            message: "Everybody can open this file on the form's page, so no link to it expires.",
            remedy: "Delete 'linkDays', or write 'byMail: true'.",
          }),
        ]
      : []),
  ];
}

interface Trouble {
  readonly message: string;
  readonly remedy: string;
}

function missingFile(root: string, { file, byMail }: { file: string; byMail: boolean }): Trouble {
  const path = downloadPath({ file, byMail });
  const other = downloadPath({ file, byMail: !byMail });
  if (sizeOf(root, other) !== undefined)
    return {
      message: `There is no file ${path}; ${other} is one that ${byMail ? "everybody can open" : "is only mailed"}.`,
      remedy: `Move it there, or ${byMail ? "delete 'byMail'" : "write 'byMail: true'"}.`,
    };
  const beside = walk(join(root, dirname(path)))?.files ?? [];
  return {
    message: `There is no file ${path}.${didYouMean(closest(file, beside))}`,
    remedy: byMail
      ? "Put it into content/downloads/; what is only mailed is kept there, and is not published."
      : "Put it into public/downloads/; the folder public/ is next to content/.",
  };
}

function asksForEmail(document: CheckedDocument): boolean {
  const { fields } = readable.catch({ fields: [] }).parse(document.data ?? {});
  return fields.some(({ kind, required }) => kind === "email" && required === true);
}
