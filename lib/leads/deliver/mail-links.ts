/** The links in a mail to a sender. Each mail gets new ones: the database knows the digests of the earlier ones alone. */
import { usualLinkDays } from "#lib/forms/downloads.ts";
import { confirmDays } from "#lib/forms/newsletter.ts";
import type { LeadsDatabase } from "#lib/leads/database/leads-database.ts";
import type { LinkPurpose } from "#lib/leads/database/tables.ts";
import type { MailLinks } from "#lib/leads/deliver/mail-texts.ts";
import { newLink, unsubscribeDays } from "#lib/leads/links.ts";
import type { ClaimedDelivery } from "#lib/leads/outbox.ts";
import type { SiteFacts } from "#lib/leads/site-facts.ts";
import { siteFiles } from "#lib/site/addresses.ts";

export async function mailLinksFor(
  leadsDatabase: LeadsDatabase,
  { channel, lead, form }: ClaimedDelivery,
  { origin, leadsOrigin = origin }: Pick<SiteFacts, "origin" | "leadsOrigin">,
): Promise<MailLinks> {
  const link = (purpose: LinkPurpose, days: number) =>
    leadsDatabase.use(({ db }) => newLink(db, leadsOrigin, { leadId: lead.id, purpose, days }, new Date()));
  if (lead.status === "subscription")
    return {
      unsubscribe: await link("unsubscribe", unsubscribeDays),
      ...(channel === "confirmation" && { confirm: await link("confirm", confirmDays) }),
    };
  const { download } = form ?? {};
  if (channel !== "confirmation" || download === undefined) return {};
  const { file, byMail = false, linkDays = usualLinkDays } = download;
  return { download: byMail ? await link("download", linkDays) : `${origin}${siteFiles.download(file)}` };
}
