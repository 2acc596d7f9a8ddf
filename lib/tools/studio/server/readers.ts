/** What was read last week, as far as this machine has a record of it: the weekly report of `npm run reading -- --mail`. */
import { readSiteContent, wordingOf } from "../../../content/site-content.ts";
import { leadsBetween } from "../../../reading/leads-between.ts";
import { weeklyReport } from "../../../reading/weekly.ts";
import { weeklyWords } from "../../../reading/weekly-words.ts";
import { readEnvironment } from "../../../site/env.ts";
import type { ReadersView } from "../contract.ts";
import { Refused } from "./refused.ts";

/**
 * @param environment the variables that name the record and the leads
 * @throws Refused where it has none
 */
export async function readersOfMachine(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ReadersView> {
  const { READING_FOLDER } = readEnvironment(environment);
  const site = readSiteContent();
  const report = await weeklyReport(site, READING_FOLDER, leadsBetween(environment), new Date());
  if (!report)
    throw new Refused(
      `Nothing of the last seven days is recorded on this machine (${READING_FOLDER}). The record is on the server that sends the pages; docs/operations.md says how to turn it on, and who gets this report by mail (“What readers read”).`,
      404,
    );
  return weeklyWords(report, wordingOf(site));
}
