import { honeypotField, type LeadField, leadFieldNames, leadFields } from "#lib/leads/fields.ts";
import { routes } from "#lib/site/routes.ts";

/**
 * The contact form, from the one definition of its fields: plain HTML that needs no script. The server fills in what a
 * visitor typed and what is wrong with it (lib/server/lead-pages.ts), by the ids given here.
 */
export function LeadForm({ source }: { source: string }) {
  return (
    <form className="lead-form" id="lead-form" method="post" action={routes.leads()} noValidate>
      <h2 id="write">Write to us</h2>
      <p className="form-note">Only fields marked “required” have to be filled in.</p>
      {leadFieldNames.map((name) => (
        <Field key={name} name={name} field={leadFields[name]} />
      ))}
      <div className="trap" aria-hidden="true">
        <label htmlFor="lead-website">{honeypotField.label}</label>
        <input id="lead-website" name={honeypotField.name} tabIndex={-1} autoComplete="off" />
      </div>
      <input type="hidden" name="source" value={source} />
      <button className="button" type="submit">
        Send
      </button>
    </form>
  );
}

function Field({ name, field }: { name: string; field: LeadField }) {
  const id = `lead-${name}`;
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
        <label htmlFor={id}>{field.label}</label>
      </div>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {field.label} {field.required && <span className="required">required</span>}
      </label>
      {field.hint && (
        <p className="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {field.type === "textarea" && <textarea {...common} rows={6} maxLength={field.maxLength} />}
      {field.type === "select" && (
        <select {...common}>
          <option value="">Choose one</option>
          {field.options?.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      {field.type !== "textarea" && field.type !== "select" && (
        <input
          type={field.type}
          {...common}
          maxLength={field.maxLength}
          {...(field.inputMode && { inputMode: field.inputMode })}
        />
      )}
    </div>
  );
}
