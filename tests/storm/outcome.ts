import { setTimeout as sleep } from "node:timers/promises";
import { openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import type { HubspotServer } from "#tests/e2e/leads-support/hubspot-server.ts";
import type { SmtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";
import type { WebhookReceiver } from "#tests/e2e/leads-support/webhook-receiver.ts";
import { formOfVisitor } from "#tests/storm/visitors.ts";

/** What the storm left, counted from the database and from what the receivers really got. */
export interface StormOutcome {
  readonly lost: number;
  readonly storedTwice: number;
  /** Stored as another form's, or without what only its own form asks. */
  readonly ofTheWrongForm: number;
  readonly withoutConsent: number;
  readonly notMailedToTeam: number;
  readonly notConfirmed: number;
  readonly notPosted: number;
  readonly notInCrm: number;
  /** In the CRM more than once, and no dead letter says so. */
  readonly twiceInCrmUntold: number;
  readonly stored: number;
  readonly mails: number;
  readonly webhooks: number;
}

/**
 * Waits until the outbox is empty, then compares what was accepted with what is stored and what arrived.
 *
 * @param receivers what mails, webhooks and records went to; without a CRM none counts as missing there
 * @param over calls the waiting off
 */
export async function stormOutcome(
  databaseUrl: string,
  accepted: ReadonlySet<string>,
  { smtp, webhook, hubspot }: { smtp: SmtpReceiver; webhook: WebhookReceiver; hubspot?: HubspotServer },
  over: AbortSignal,
): Promise<StormOutcome> {
  const leadsDatabase = openLeadsDatabase(databaseUrl);
  try {
    while (!over.aborted) {
      const open = await leadsDatabase.use(({ db }) =>
        db.selectFrom("lead_delivery").select("id").where("state", "=", "pending").limit(1).execute(),
      );
      if (open.length === 0) break;
      await sleep(200);
    }
    const stored = await leadsDatabase.use(({ db }) =>
      db.selectFrom("lead").select(["id", "email", "form", "answers"]).execute(),
    );
    const consents = await leadsDatabase.use(({ db }) =>
      db.selectFrom("lead_consent").select("lead_id").execute(),
    );
    const consented = new Set(consents.map((row) => row.lead_id));
    const byEmail = Map.groupBy(stored, (row) => row.email);
    const confirmed = new Set(smtp.mails.flatMap((mail) => mail.to));
    const mailed = new Set(smtp.mails.flatMap((mail) => /^Reply-To: (\S+)/m.exec(mail.raw)?.[1] ?? []));
    const posted = new Set(webhook.events.map(({ event }) => event.data.email));
    const noted = Map.groupBy(hubspot?.notes.values() ?? [], ({ body }) => /[0-9a-f-]{36}/.exec(body)?.[0]);
    const told = await leadsDatabase.use(({ db }) =>
      db
        .selectFrom("lead_delivery")
        .select("lead_id")
        .where("channel", "=", "hubspot")
        .where("state", "=", "dead")
        .execute(),
    );
    const count = (missing: (email: string) => boolean) => [...accepted].filter(missing).length;
    return {
      lost: count((email) => !byEmail.has(email)),
      storedTwice: count((email) => (byEmail.get(email)?.length ?? 0) > 1),
      ofTheWrongForm: stored.filter(
        ({ email, form, answers }) =>
          form !== formOfVisitor(email) || (answers?.includes("31") ?? false) !== (form === "quote"),
      ).length,
      withoutConsent: stored.filter((row) => !consented.has(row.id)).length,
      notMailedToTeam: count((email) => !mailed.has(email)),
      notConfirmed: count((email) => !confirmed.has(email)),
      notPosted: count((email) => !posted.has(email)),
      notInCrm:
        hubspot === undefined
          ? 0
          : stored.filter(({ id }) => !noted.get(id)?.some(({ contacts }) => contacts.length === 1)).length,
      twiceInCrmUntold: stored.filter(
        ({ id }) => (noted.get(id)?.length ?? 0) > 1 && !told.some(({ lead_id }) => lead_id === id),
      ).length,
      stored: stored.length,
      mails: smtp.mails.length,
      webhooks: webhook.events.length,
    };
  } finally {
    await leadsDatabase.close();
  }
}
