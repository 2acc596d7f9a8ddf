/** `npm run reading`: what was read, what readers did next, and which forms and clients came of it. */
import { pathToFileURL } from "node:url";
import { readSiteContent, type SiteContent, wordingOf } from "#lib/content/site-content.ts";
import { experimentsOf } from "#lib/kinds/experiments.ts";
import { smtpMailer } from "#lib/leads/deliver/mailer.ts";
import { readLeadsEnv } from "#lib/leads/env.ts";
import { leadsLogger } from "#lib/leads/log.ts";
import { countFiles } from "#lib/reading/count-files.ts";
import { experimentReport } from "#lib/reading/experiments.ts";
import { formatReport } from "#lib/reading/format.ts";
import { formatExperiments } from "#lib/reading/format-experiments.ts";
import { leadsBetween } from "#lib/reading/leads-between.ts";
import { recordFiles } from "#lib/reading/record.ts";
import { readingReport } from "#lib/reading/report.ts";
import { type WeeklyReport, weeklyReport } from "#lib/reading/weekly.ts";
import { weeklyMail, weeklyText } from "#lib/reading/weekly-mail.ts";
import { weeklyWords } from "#lib/reading/weekly-words.ts";
import { UsageError } from "#lib/shared/usage-error.ts";
import { readableDate } from "#lib/site/dates.ts";
import { readEnvironment } from "#lib/site/env.ts";
import { command } from "./command.ts";
import { moment } from "./leads-arguments.ts";
import { siteFactsIn } from "./leads-site.ts";

const help = `Says what readers opened, where they went next, and what came of it: articles, comparisons, places, campaigns.

  npm run reading                                   the record of this machine (READING, docs/operations.md)
  npm run reading -- --since 30d                    or a date: --since 2026-10-01; 90 days where left out
  npm run reading -- --weekly                       the last seven days, what the quarter brought, and what to do next
  npm run reading -- --experiments                  what came of each version of a page with 'variants', what to write, and how long
                                                    an experiment would take on each other page
  npm run reading -- --mail                         mails that to 'sendTo' below 'countReaders' in content/company.yaml, for a timer
  npm run reading -- /var/log/nginx/access.log      nginx's own log: page views by people and programs, no readers

Files are named in the order of their time. Forms and what came of them are from the leads' database.
Ends with 0, 1 where it cannot be counted or mailed, 2 where the command is written wrongly.`;

const options = {
  since: { type: "string" },
  weekly: { type: "boolean", default: false },
  mail: { type: "boolean", default: false },
  experiments: { type: "boolean", default: false },
} as const;

await command(
  { script: "reading", help, options, allowPositionals: true },
  async ({ values, positionals }) => {
    const { READING_FOLDER } = readEnvironment(process.env);
    if (values.weekly || values.mail) {
      if (values.since !== undefined || positionals.length > 0)
        throw new UsageError(
          "The weekly report is of the last seven days of this machine's record. Leave out --since and the files, or --weekly and --mail.",
        );
      const site = readSiteContent();
      const report = await weeklyReport(site, READING_FOLDER, leadsBetween(process.env), new Date());
      if (report === undefined)
        throw new Error(
          `Nothing of the last seven days is recorded in ${READING_FOLDER}. docs/operations.md says how to turn the record on (“What readers read”).`,
        );
      if (values.mail) await mailReport(site, report);
      else process.stdout.write(weeklyText(weeklyWords(report, wordingOf(site))));
      return;
    }
    if (values.experiments) {
      if (values.since !== undefined || positionals.length > 0)
        throw new UsageError(
          "Experiments are counted from their first day, of this machine's record. Leave out --since and the files, or --experiments.",
        );
      process.stdout.write(await experimentsText(readSiteContent(), READING_FOLDER));
      return;
    }
    const since = moment(values.since ?? "90d");
    const files = positionals.length > 0 ? positionals : recordFiles(READING_FOLDER);
    const counts = await countFiles(files, since, new Date());
    const leads = await leadsBetween(process.env)(since);
    process.stdout.write(formatReport(readingReport(readSiteContent(), counts, leads)));
  },
);

async function experimentsText(site: SiteContent, folder: string): Promise<string> {
  const { keepDays } = site.company.countReaders ?? {};
  if (keepDays === undefined)
    throw new Error(
      "content/company.yaml does not say 'countReaders', so no reader is counted and no experiment can be decided. docs/operations.md says how to turn the record on (“What readers read”).",
    );
  const now = new Date();
  const counts = await countFiles(recordFiles(folder), new Date(0), now);
  const experiments = experimentsOf(site);
  const running = new Set(experiments.map(({ path }) => path));
  const weeks = Math.max(1 / 7, (Date.parse(counts.last) - Date.parse(counts.first)) / (7 * 86_400_000));
  const candidates = site.editions.flatMap(({ articles }) =>
    articles
      .filter(({ path }) => !running.has(path))
      .map(({ path, data: { title } }) => {
        const { visits = 0, wentOn = 0 } = counts.page(path) ?? {};
        return { title, path, visits, wentOn, weeks };
      }),
  );
  return formatExperiments(
    experiments.map((experiment) => experimentReport(experiment, counts, now)),
    candidates,
    keepDays,
  );
}

/** @throws Error where nobody is to get it, or it cannot be sent */
async function mailReport(site: SiteContent, report: WeeklyReport): Promise<void> {
  const { company, labels } = site;
  const to = company.countReaders?.sendTo;
  if (to === undefined)
    throw new Error(
      "content/company.yaml does not say who gets the weekly report. Write below 'countReaders':  sendTo: [ana@example.com]",
    );
  const { smtpUrl, to: team, from, delivery, logLevel } = readLeadsEnv(process.env);
  if (smtpUrl === undefined || team === undefined || from === undefined)
    throw new Error("SMTP_URL is not set, so no mail can be sent. docs/operations.md says what to write.");
  const facts = await siteFactsIn(new URL("content/", pathToFileURL(`${process.cwd()}/`)));
  const settings = { smtpUrl, to: team, from, timeoutMs: delivery.timeoutMs, connections: 1 };
  const mailer = smtpMailer(settings, facts, leadsLogger(logLevel));
  const subject = labels.weekly.subject(company.name, readableDate(report.first, company.language));
  try {
    // Sent twice, by hand and by the timer, it is recognized as one mail.
    await mailer.notify(weeklyMail(weeklyWords(report, wordingOf(site)), subject), {
      to,
      name: `readers-${report.first}`,
    });
  } finally {
    mailer.close();
  }
  console.log(`Sent to ${to.join(", ")}.`);
}
