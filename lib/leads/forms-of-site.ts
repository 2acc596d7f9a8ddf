import type { Logger } from "pino";
import type { FormData } from "#lib/content/schema/form.ts";
import type { LeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { type LeadForm, leadFormOf } from "#lib/leads/form.ts";
import { rememberedForms, rememberForms } from "#lib/leads/remembered-forms.ts";

export type FormsById = ReadonlyMap<string, FormData>;

export interface FormsOfSite {
  /**
   * A form of the site as it is now, which needs no database; else as it was when a page that is still open was made, or as a server
   * knows it whose site is newer. Undefined where the site never had one of this id.
   */
  find(id: string): Promise<LeadForm | undefined>;
  /**
   * The same with every consent that the database knows by now: a page may show one from before this server could reach it, or of a
   * newer site that another machine serves.
   */
  findAgain(id: string): Promise<LeadForm | undefined>;
  /** Has the database remember the forms that the site has now, once for each site that is served. */
  note(): Promise<void>;
}

/** @param current the forms of the site that is served now; another map once it has been replaced */
export function formsOfSite(
  leadsDatabase: LeadsDatabase,
  current: () => FormsById,
  log: Logger,
): FormsOfSite {
  let noted: FormsById | undefined;
  let remembered: ReadonlyMap<string, LeadForm> = new Map();
  let own = new Map<FormData, LeadForm>();

  async function find(id: string): Promise<LeadForm | undefined> {
    const data = current().get(id);
    if (data !== undefined) {
      const form = own.get(data) ?? leadFormOf(id, data, remembered.get(id)?.consents);
      own.set(data, form);
      return form;
    }
    return remembered.get(id) ?? (await leadsDatabase.use(({ db }) => rememberedForms(db, [id]))).get(id);
  }

  async function note(): Promise<void> {
    const now = current();
    if (noted === now) return;
    await leadsDatabase.use(async ({ db }) => {
      const changed = await rememberForms(db, now, new Date());
      for (const consent of changed)
        log.error({ consent }, "a consent's words changed under the same version; give it a new one");
    });
    await recall();
    noted = now;
  }

  async function recall(): Promise<void> {
    remembered = await leadsDatabase.use(({ db }) => rememberedForms(db));
    own = new Map();
  }

  return {
    find,
    async findAgain(id) {
      await note();
      await recall();
      return find(id);
    },
    note,
  };
}
