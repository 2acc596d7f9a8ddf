/** `npm run reading`: what was read, what readers did next, and which forms and clients came of it. */
import { readSiteContent } from "#lib/content/site-content.ts";
import { openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { readLeadsEnv } from "#lib/leads/env.ts";
import { ExplainedError } from "#lib/leads/explained-error.ts";
import { countFiles } from "#lib/reading/count-files.ts";
import { formatReport } from "#lib/reading/format.ts";
import { type LeadSums, leadSums } from "#lib/reading/lead-sums.ts";
import { recordFiles } from "#lib/reading/record.ts";
import { readingReport } from "#lib/reading/report.ts";
import { readEnvironment } from "#lib/site/env.ts";
import { command } from "./command.ts";
import { moment } from "./leads-arguments.ts";

const help = `Says what readers opened, where they went next, and what came of it: articles, comparisons, places, campaigns.

  npm run reading                                   the record of this machine (READING, docs/operations.md)
  npm run reading -- --since 30d                    or a date: --since 2026-10-01; 90 days where left out
  npm run reading -- /var/log/nginx/access.log      nginx's own log: page views by people and programs, no readers

Files are named in the order of their time. Forms and what came of them are from the leads' database.
Ends with 0, 1 where it cannot be counted, 2 where the command is written wrongly.`;

const options = { since: { type: "string", default: "90d" } } as const;

await command(
  { script: "reading", help, options, allowPositionals: true },
  async ({ values, positionals }) => {
    const since = moment(values.since);
    const { READING_FOLDER } = readEnvironment(process.env);
    const files = positionals.length > 0 ? positionals : recordFiles(READING_FOLDER);
    const counts = await countFiles(files, since, new Date());
    process.stdout.write(formatReport(readingReport(readSiteContent(), counts, await leadsSince(since))));
  },
);

/** Undefined where the site has no leads yet. */
async function leadsSince(since: Date): Promise<LeadSums | undefined> {
  const leadsDatabase = openLeadsDatabase(readLeadsEnv(process.env).databaseUrl, undefined, true);
  try {
    return await leadsDatabase.use((database) => leadSums(database, since));
  } catch (error) {
    if (error instanceof ExplainedError) return undefined;
    throw error;
  } finally {
    await leadsDatabase.close();
  }
}
