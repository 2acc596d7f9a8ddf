import { openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { readLeadsEnv } from "#lib/leads/env.ts";
import { ExplainedError } from "#lib/leads/explained-error.ts";
import { type LeadSums, leadSums } from "./lead-sums.ts";

/**
 * What the leads of a time add up to, from the database that the variables name; undefined where the site has none yet.
 *
 * @throws LeadsEnvError where a variable is wrong
 */
export function leadsBetween(env: Readonly<Record<string, string | undefined>>) {
  const { databaseUrl } = readLeadsEnv(env);
  return async (since: Date, until?: Date): Promise<LeadSums | undefined> => {
    const leadsDatabase = openLeadsDatabase(databaseUrl, undefined, true);
    try {
      return await leadsDatabase.use((database) => leadSums(database, since, until));
    } catch (error) {
      if (error instanceof ExplainedError) return undefined;
      throw error;
    } finally {
      await leadsDatabase.close();
    }
  };
}
