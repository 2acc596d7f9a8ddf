/** What `npm run leads -- --help` prints. */
import { leadsVariables } from "#lib/leads/env.ts";

export const usage = `npm run leads -- <command>

  list [--all] [--quarantine] [--limit 50]   the newest leads; --all with those in quarantine
  list --subscribers                         whoever asked for a newsletter
  list --tests                               test leads, which npm run audit -- --url sent
  list --dead                                those with deliveries to the team that failed
  show <id>                                  one lead whole: what was sent, consent, deliveries
  export --out <file> [--all] [--csv]        every lead into a new file, as JSON lines or CSV
  export --subscribers [--csv] …             the list of a newsletter for the service that sends it, each with the consent and
                                             a link to unsubscribe; --all with those who have left, or never confirmed
  release <id>                               a lead out of quarantine and on its way
  respond <id>                               note that a person has answered it
  mark <id> won [--value 1200] [--note "…"]  note what came of it: qualified, meeting, won or lost; --by "Ana" where that is not you
  mark <id> --note "…"                       add a note to it
  replay [<id>] [--channel webhook]          deliver again: one lead, or every dead letter
  dismiss <id> --reason "…" [--channel …]    what has not arrived need not: it is no longer tried or reported
  forget --email <address>                   delete everything about an address
  forget --phone <number>                    delete every lead with this phone number
  purge --older-than 90d                     delete leads older than days (90d) or than a date (2026-01-31); subscribers stay
  purge --tests                              delete the test leads
  backup --to <file>                         a whole copy of the SQLite file while the site runs; of PostgreSQL, without --to, a base
                                             backup into LEADS_BACKUP_FOLDER
  verify-backup [--from <folder>] [--at …]   restore a backup into a scratch folder and count what it holds; --at a moment, like 2026-01-31T14:00Z
  restore [--from <folder>] [--at …]         put a backup in place of the SQLite file; the site must not run. Of PostgreSQL, with --to
                                             <new data folder>: what it restores when it is started there
  stats [--since 90d]                        counts, time to first response, by page, comparison, campaign
  try <channel> [--dry-run]                  send a test lead: team-mail, webhook or a CRM; --dry-run prints what would be sent
  inbox [--port 3010]                        the leads as pages in your browser, with search, outcomes and notes
  work                                       deliver until stopped, as a process of its own

An id may be shortened to its first characters. Only the site makes a database; these commands refuse one without leads.

Exit status: 0 done, also where there was nothing to list, export, replay or purge; 1 not done, for the reason given;
2 a mistake in the command; 3 nobody to forget, nothing to release or to dismiss.

Without --out, export writes to standard output: npm run --silent leads -- export | …

Variables (docs/operations.md):
${Object.entries(leadsVariables)
  .map(([name, purpose]) => `  ${name}: ${purpose}.`)
  .join("\n")}
`;
