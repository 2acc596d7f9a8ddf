import type { ReactNode } from "react";
import { siteContent } from "#lib/content/site-content.ts";
import {
  honeypotField,
  type LeadField,
  type LeadFieldName,
  leadFieldNames,
  leadFields,
  shortLeadFieldNames,
} from "#lib/leads/fields.ts";
import { routes } from "#lib/site/addresses.ts";

/** For controls elsewhere on the page that are sent with the form. */
export const leadFormId = "lead-form";

interface LeadFormProps {
  title: string;
  /** The path of the page it stands on. */
  source: string;
  /** The comparison that the page is about. */
  comparison?: string;
  /** Only the fields that must be filled in. */
  short?: boolean;
  /** Words between the title and the fields. */
  children: ReactNode;
  /** Words beside the button. */
  beside?: ReactNode;
}

/**
 * The contact form, from the one definition of its fields: plain HTML that needs no script. The server fills in what a
 * visitor typed and what is wrong with it (lib/server/lead-pages.ts), by the ids given here.
 */
export function LeadForm({ title, source, comparison, short = false, children, beside }: LeadFormProps) {
  const labels = siteContent().labels.form;
  return (
    <form
      className={short ? "lead-form lead-form-short" : "lead-form"}
      id={leadFormId}
      method="post"
      action={routes.leads()}
      aria-labelledby="lead-title"
      noValidate
    >
      <h2 id="lead-title">{title}</h2>
      {children}
      {(short ? shortLeadFieldNames : leadFieldNames).map((name) => (
        <Field key={name} name={name} field={leadFields[name]} short={short} />
      ))}
      <div className="lead-form-trap" aria-hidden="true">
        <label htmlFor="lead-website">{honeypotField.label}</label>
        <input id="lead-website" name={honeypotField.name} tabIndex={-1} autoComplete="off" />
      </div>
      <input type="hidden" name="source" value={source} />
      {comparison && <input type="hidden" name="comparison" value={comparison} />}
      <p className="send">
        <button className="button" type="submit">
          {labels.send}
        </button>{" "}
        {beside}
      </p>
    </form>
  );
}

function Field({ name, field, short }: { name: LeadFieldName; field: LeadField; short: boolean }) {
  const id = `lead-${name}`;
  const labels = siteContent().labels.form;
  // No maxlength: browsers cut what is pasted without a word. The server says what is too long, and keeps it.
  const common = {
    id,
    name,
    required: field.required,
    ...(field.hint && { "aria-describedby": `${id}-hint` }),
    ...(field.autocomplete && { autoComplete: field.autocomplete }),
  };
  if (field.type === "checkbox") {
    return (
      <div className="field field-check">
        <input type="checkbox" {...common} value={field.value} />
        <label htmlFor={id}>
          <Consent words={field.label} />
        </label>
      </div>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {field.label} {field.required && !short && <span className="required">{labels.required}</span>}
      </label>
      {field.hint && (
        <p className="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {field.type === "textarea" && <textarea {...common} rows={short ? 4 : 6} />}
      {field.type === "select" && (
        <select {...common}>
          <option value="">{labels.choose}</option>
          {field.options?.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      {field.type !== "textarea" && field.type !== "select" && (
        <input type={field.type} {...common} {...(field.inputMode && { inputMode: field.inputMode })} />
      )}
    </div>
  );
}

const privacyWords = "the privacy page";

/** The words that are agreed to, letter for letter as they are stored, with the page they name one click away. */
function Consent({ words }: { words: string }) {
  const [before, after] = words.split(privacyWords);
  const page = siteContent().find("pages", "privacy");
  if (after === undefined || !page) return words;
  return (
    <>
      {before}
      <a href={routes.plain(page.id, page.data.permalink)}>{privacyWords}</a>
      {after}
    </>
  );
}
