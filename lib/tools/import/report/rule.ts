/** What the import can report: one rule a kind of thing, its wording apart from the places that notice it. */
import type { Severity } from "../../../shared/diagnostic.ts";
import type { Facts, Finding, Values } from "./finding.ts";

export interface About {
  /** `dead-link`; stays the same, so that programs can rely on it. */
  id: string;
  /** `error`: something was not imported. `warning`: a person has to look. `advice`: done, and worth knowing. */
  severity: Severity;
  /** The heading above all findings of the rule. */
  title: string;
  /** What to do, for all of them. */
  remedy: string;
}

/** Makes a finding; its own properties say what all findings of the rule share. */
export interface Rule<Data extends Facts> extends About {
  (data: Data, values?: Values): Finding;
}

/** @param message one or two sentences about one thing that was found. */
export function rule<Data extends Facts>(about: About, message: (data: Data) => string): Rule<Data> {
  const { id, severity, remedy } = about;
  return Object.assign(
    (data: Data, values: Values = {}): Finding => ({
      rule: id,
      severity,
      message: message(data),
      ...(remedy === "" ? {} : { remedy }),
      data,
      ...values,
    }),
    about,
  );
}

/** `1 question`, `2,300 questions`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`;
}
