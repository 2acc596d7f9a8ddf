import type { ReactNode } from "react";
import { Sentence } from "#components/ui/sentence.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import { currentConsent } from "#lib/leads/consent.ts";
import {
  honeypotName,
  type LeadFieldName,
  leadFieldNames,
  leadFields,
  shortLeadFieldNames,
} from "#lib/leads/fields.ts";
import { routes } from "#lib/site/addresses.ts";
import type { FieldLabels } from "#lib/site/labels.ts";

/** For controls elsewhere on the page that are sent with the form. */
export const leadFormId = "lead-form";

interface LeadFormProps {
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
 * The contact form, from the one definition of its fields: plain HTML that needs no script. The server fills in what a
 * visitor typed and what is wrong with it (lib/server/lead-pages.ts), by the ids given here.
 */
export function LeadForm({ title, source, comparison, short = false, children, beside }: LeadFormProps) {
  const { form: labels, lead } = siteContent().labels;
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
        <Field key={name} name={name} short={short} />
      ))}
      <div className="lead-form-trap" aria-hidden="true">
        <label htmlFor="lead-website">{lead.honeypot}</label>
        <input id="lead-website" name={honeypotName} tabIndex={-1} autoComplete="off" />
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

function Field({ name, short }: { name: LeadFieldName; short: boolean }) {
  const id = `lead-${name}`;
  const { form, lead } = siteContent().labels;
  const { control, autocomplete, inputMode, options, required, value } = leadFields[name];
  const { label, hint, options: choices }: FieldLabels = lead.fields[name];
  // No maxlength: browsers cut what is pasted without a word. The server says what is too long, and keeps it.
  const common = {
    id,
    name,
    required,
    ...(hint && { "aria-describedby": `${id}-hint` }),
    ...(autocomplete && { autoComplete: autocomplete }),
  };
  if (control === "checkbox") {
    return (
      <div className="field field-check">
        <input type="checkbox" {...common} value={value} />
        <label htmlFor={id}>
          <Consent />
        </label>
      </div>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {required && !short && <span className="required">{form.required}</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {control === "textarea" && <textarea {...common} rows={short ? 4 : 6} />}
      {control === "select" && (
        <select {...common}>
          <option value="">{form.choose}</option>
          {options?.map((option) => (
            <option key={option} value={option}>
              {choices?.[option] ?? option}
            </option>
          ))}
        </select>
      )}
      {control !== "textarea" && control !== "select" && (
        <input type={control} {...common} {...(inputMode && { inputMode })} />
      )}
    </div>
  );
}

/** The words that are agreed to, letter for letter as they are stored, with the page they name one click away. */
function Consent() {
  const { find, labels } = siteContent();
  const page = find("pages", "privacy");
  const parts = labels.lead.consents[currentConsent]<ReactNode>((words) =>
    page ? <a href={routes.plain(page.id, page.data.permalink)}>{words}</a> : words,
  );
  return <Sentence parts={parts} />;
}
