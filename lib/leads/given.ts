/** What a visitor gave, as people read it: in the form's order, under its labels, choices in the words that were chosen. */
import { z } from "zod";
import type { FormData } from "#lib/content/schema/form.ts";
import { type ColumnName, columnKinds, columnNames, isColumnName } from "#lib/forms/fields.ts";
import type { LeadTable } from "#lib/leads/database/tables.ts";
import type { Answer } from "#lib/leads/schema.ts";

export interface Given {
  readonly name: string;
  readonly label: string;
  readonly words: string;
  /** It may have several lines. */
  readonly isLong: boolean;
}

const stored = z.array(
  z.object({
    name: z.string(),
    label: z.string(),
    value: z.union([z.string(), z.number()]),
    words: z.string().exactOptional(),
  }),
);

/** What was given in fields without a column. */
export function answersOf({ answers }: Pick<LeadTable, "answers">): readonly Answer[] {
  return answers === null ? [] : stored.parse(JSON.parse(answers));
}

/** The same by the names of the fields, for programs. */
export function answersByName(lead: Pick<LeadTable, "answers">): Map<string, string | number> {
  return new Map(answersOf(lead).map(({ name, value }) => [name, value]));
}

/** What was given in fields with a column: null where a field was left empty, or where the form has no such field. */
export function columnsOf(lead: Pick<LeadTable, ColumnName>): Record<ColumnName, string | number | null> {
  const given = (name: ColumnName) => (lead[name] === "" ? null : lead[name]);
  return {
    name: given("name"),
    email: given("email"),
    company: given("company"),
    telephone: given("telephone"),
    people: given("people"),
    topic: given("topic"),
    message: given("message"),
  };
}

/**
 * @param form the form as it is known now; what it no longer asks comes last, under the label it had
 */
export function givenOf(lead: LeadTable, form: FormData | undefined): Given[] {
  const fields = new Map(form?.fields.map((field) => [field.name, field]));
  const values = columnsOf(lead);
  const columns = columnNames.flatMap((name): Given[] => {
    const value = values[name];
    if (value === null) return [];
    const field = fields.get(name);
    const words = field?.options?.find((option) => option.value === value)?.label ?? String(value);
    return [{ name, label: field?.label ?? name, words, isLong: columnKinds[name] === "long-text" }];
  });
  const answers = answersOf(lead).map(({ name, label, value, words = String(value) }): Given => {
    const kind = fields.get(name)?.kind;
    return { name, label, words, isLong: kind === "long-text" || words.includes("\n") };
  });
  const place = ({ name }: Given) => {
    const at = [...fields.keys()].indexOf(name);
    return at < 0 ? (isColumnName(name) ? -1 : fields.size) : at;
  };
  return [...columns, ...answers].sort((a, b) => place(a) - place(b));
}
