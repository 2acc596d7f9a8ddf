import { crmsOf } from "#lib/leads/deliver/crm/crms.ts";
import type { LeadsSettings } from "#lib/leads/env.ts";
import type { FormsById } from "#lib/leads/forms-of-site.ts";

/**
 * What the server's settings do that the privacy page does not say: that page is made from content, which knows no variables.
 *
 * @param said of content/company.yaml: the names in `recipients`, who gets leads apart from the team, and `backupDays`
 * @returns a sentence with its remedy for each
 */
export function unkeptPromises(
  {
    retentionDays,
    quarantineDays,
    webhook,
    crm,
    backup,
  }: Pick<LeadsSettings, "retentionDays" | "quarantineDays" | "webhook" | "crm" | "backup">,
  forms: FormsById,
  {
    recipients,
    backupDays = 0,
  }: { readonly recipients: readonly string[]; readonly backupDays?: number | undefined },
): string[] {
  const keptLess = (days: number) =>
    [...forms]
      .filter(([, { keepDays }]) => days > keepDays)
      .map(([id, { keepDays }]) => `${id} (${keepDays} days)`)
      .join(", ");
  const leads = keptLess(retentionDays === 0 ? Number.POSITIVE_INFINITY : (retentionDays ?? 0));
  const quarantined = keptLess(quarantineDays);
  return [
    ...(leads === ""
      ? []
      : [
          `LEADS_RETENTION_DAYS keeps leads longer than the privacy page says: ${leads}. Lower it, leave it out, or raise keepDays in content/forms`,
        ]),
    ...(quarantined === ""
      ? []
      : [
          `LEADS_QUARANTINE_DAYS (${quarantineDays}) keeps submissions in quarantine longer than the privacy page says: ${quarantined}. Lower it, or raise keepDays in content/forms`,
        ]),
    ...(backup !== undefined && backup.days > backupDays
      ? [
          `LEADS_BACKUP_FOLDER keeps what was deleted for up to ${backup.days} days more, and the privacy page ${backupDays === 0 ? "does not say so" : `says ${backupDays}`}. Write backupDays: ${backup.days} into content/company.yaml and publish, or lower LEADS_BACKUP_DAYS`,
        ]
      : []),
    ...(webhook !== undefined && recipients.length === 0
      ? [
          "LEADS_WEBHOOK_URL passes leads on, and the privacy page says that nobody else gets them. Name who does in recipients of content/company.yaml, and publish",
        ]
      : []),
    ...crmsOf({ crm })
      .filter(({ kind }) => !recipients.some((name) => name.toLowerCase().includes(kind.name.toLowerCase())))
      .map(
        ({ kind }) =>
          `${kind.variables.key} passes leads on to ${kind.name}, which the privacy page does not name. Name ${kind.name} in recipients of content/company.yaml, and publish`,
      ),
  ];
}
