/**
 * Every form that was ever on the site, as the leads database remembers it. A visitor may have had a page open since before a form was
 * changed or deleted: what comes in is read by the form that the page showed, and stored with the words that its reader agreed to.
 */
import { type FormData, formSchema } from "#lib/content/schema/form.ts";
import { consentWords } from "#lib/forms/consent.ts";
import { partsOfFormId } from "#lib/forms/fields.ts";
import type { Database } from "#lib/leads/database/tables.ts";
import { type LeadForm, leadFormOf } from "#lib/leads/form.ts";

/** Notes the forms that the site has now. Gives the consents whose words differ from those noted under the same version. */
export async function rememberForms(
  db: Database,
  forms: ReadonlyMap<string, FormData>,
  now: Date,
): Promise<string[]> {
  const changed: string[] = [];
  for (const [id, data] of forms) {
    const { version, text } = data.consent;
    const noted = await db
      .selectFrom("lead_form")
      .select("document")
      .where("id", "=", id)
      .where("version", "=", version)
      .executeTakeFirst();
    const before = noted && documentOf(noted.document);
    if (before && consentWords(before.consent.text) !== consentWords(text)) changed.push(`${id}, ${version}`);
    const entry = { document: JSON.stringify(data), seen_at: now.toISOString() };
    await db
      .insertInto("lead_form")
      .values({ id, version, ...entry })
      .onConflict((conflict) => conflict.columns(["id", "version"]).doUpdateSet(entry))
      .execute();
  }
  return changed;
}

/** Every form, or those of the ids that are named: the newest version of each, with the consents of all. */
export async function rememberedForms(db: Database, ids?: readonly string[]): Promise<Map<string, LeadForm>> {
  const forms = new Map<string, LeadForm>();
  for (const [id, data] of await versions(db, ids))
    forms.set(id, leadFormOf(id, data, forms.get(id)?.consents));
  return forms;
}

/** The forms of some leads as their files were last. Each is undefined where no server has noted it. */
export interface FormsOfLeads {
  /** In the language in which its sender read it. */
  sent(id: string): FormData | undefined;
  /** In the site's first language, which the team reads, where the site has it in that. */
  forTeam(id: string): FormData | undefined;
}

export async function formsOf(db: Database, ids: readonly string[]): Promise<FormsOfLeads> {
  const nameOf = (id: string) => partsOfFormId(id).name;
  const known = new Map(await versions(db, [...new Set([...ids, ...ids.map(nameOf)])]));
  return {
    sent: (id) => known.get(id),
    forTeam: (id) => known.get(nameOf(id)) ?? known.get(id),
  };
}

/** Each version of the forms, the oldest first. What an earlier release wrote and this one cannot read is left out. */
async function versions(db: Database, ids?: readonly string[]): Promise<[string, FormData][]> {
  if (ids?.length === 0) return [];
  const all = db.selectFrom("lead_form").select(["id", "document"]).orderBy("seen_at");
  const rows = await (ids ? all.where("id", "in", ids) : all).execute();
  return rows.flatMap(({ id, document }): [string, FormData][] => {
    const data = documentOf(document);
    return data ? [[id, data]] : [];
  });
}

function documentOf(document: string): FormData | undefined {
  return formSchema.safeParse(JSON.parse(document)).data;
}
