import type { ReactNode } from "react";
import { LinkBetween } from "#components/sections/link-between.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import type { Document } from "#lib/content/documents.ts";
import type { FormField } from "#lib/content/schema/form.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import { consentParts } from "#lib/forms/consent.ts";
import { consentName, contactForm, formIdName, honeypotName, siteFormId } from "#lib/forms/fields.ts";
import { siteFiles } from "#lib/site/addresses.ts";
import { leadsOrigin } from "#lib/site/env.ts";
import type { Labels } from "#lib/site/labels.ts";

/** For controls elsewhere on the page that are sent with the form. */
export const leadFormId = "lead-form";

interface LeadFormProps {
  siteContent: SiteContent;
  form: Document<"forms">;
  title: string;
  /** The path of its page. */
  source: string;
  /** The comparison that the page is about. */
  comparison?: string;
  /** Only the fields that must be filled in. */
  short?: boolean;
  /** Words between the title and the fields. */
  children: ReactNode;
  /** Text next to the button. */
  beside?: ReactNode;
}

/**
 * A form of content/forms: plain HTML that needs no script. The server fills in what a visitor typed and what is wrong with it
 * (lib/server/lead-pages.ts), by the ids given here; so a page has one form.
 */
export function LeadForm({
  siteContent,
  form,
  title,
  source,
  comparison,
  short = false,
  children,
  beside,
}: LeadFormProps) {
  const { company, labels: words, prefix } = siteContent;
  const { form: labels, lead } = words;
  const { data } = form;
  const id = siteFormId(prefix, form.id);
  return (
    <form
      className={short ? "lead-form lead-form-short" : "lead-form"}
      id={leadFormId}
      method="post"
      action={`${leadsOrigin(process.env, company.url) ?? ""}${siteFiles.leads()}`}
      aria-labelledby="lead-title"
      noValidate
    >
      <h2 id="lead-title">{title}</h2>
      {children}
      {data.fields.map(
        (field) =>
          (!short || field.required) && (
            <Field key={field.name} labels={labels} field={field} short={short} />
          ),
      )}
      <div className="field field-check">
        <input
          type="checkbox"
          id={`lead-${consentName}`}
          name={consentName}
          required
          value={data.consent.version}
        />
        <label htmlFor={`lead-${consentName}`}>
          <Sentence
            parts={consentParts<ReactNode>(data.consent.text, (words, href) => (
              <LinkBetween siteContent={siteContent} href={href}>
                {words}
              </LinkBetween>
            ))}
          />
        </label>
      </div>
      <div className="lead-form-trap" aria-hidden="true">
        <label htmlFor="lead-website">{lead.honeypot}</label>
        <input id="lead-website" name={honeypotName} tabIndex={-1} autoComplete="off" />
      </div>
      {id !== contactForm && <input type="hidden" name={formIdName} value={id} />}
      <input type="hidden" name="source" value={source} />
      {comparison && <input type="hidden" name="comparison" value={comparison} />}
      <p className="send">
        <button className="button" type="submit">
          {data.button ?? labels.send}
        </button>{" "}
        {beside}
      </p>
    </form>
  );
}

/** The `input` types of the kinds that are drawn as one. */
const inputTypes = { text: "text", email: "email", phone: "tel", number: "text" } as const;

interface FieldProps {
  labels: Labels["form"];
  field: FormField;
  short: boolean;
}

function Field({ labels, field, short }: FieldProps) {
  const { name, label, kind, help, autocomplete, options, required = false } = field;
  const id = `lead-${name}`;
  // No maxlength: browsers cut what is pasted without a word. The server says what is too long, and keeps it.
  const common = {
    id,
    name,
    required,
    ...(help && { "aria-describedby": `${id}-hint` }),
    ...(autocomplete && { autoComplete: autocomplete }),
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {required && !short && <span className="required">{labels.required}</span>}
      </label>
      {help && (
        <p className="hint" id={`${id}-hint`}>
          {help}
        </p>
      )}
      {kind === "long-text" && <textarea {...common} rows={short ? 4 : 6} />}
      {kind === "choice" && (
        <select {...common}>
          <option value="">{labels.choose}</option>
          {options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      {kind !== "long-text" && kind !== "choice" && (
        <input type={inputTypes[kind]} {...common} {...(kind === "number" && { inputMode: "numeric" })} />
      )}
    </div>
  );
}
