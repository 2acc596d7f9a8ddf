import { createTransport, type SendMailOptions } from "nodemailer";
import type { Logger } from "pino";
import { isSenderChannel } from "#lib/leads/database/tables.ts";
import { DeliveryError } from "#lib/leads/deliver/delivery-error.ts";
import { type MailLinks, type MailText, senderMail, teamMail } from "#lib/leads/deliver/mail-texts.ts";
import type { ClaimedDelivery } from "#lib/leads/outbox.ts";
import type { SiteFacts } from "#lib/leads/site-facts.ts";

/** Hands mails to the SMTP server. */
export interface Mailer {
  /** Resolves when the server has taken the mail. @param links that a mail to the sender holds @throws DeliveryError */
  send(delivery: ClaimedDelivery, links?: MailLinks): Promise<void>;
  /** Sends the team a mail of our own. @param more whom, where not LEADS_TO, and under which name it is sent @throws DeliveryError */
  notify(mail: MailText, more?: { readonly to?: readonly string[]; readonly name?: string }): Promise<void>;
  close(): void;
}

export interface MailSettings {
  readonly smtpUrl: string;
  readonly to: string;
  readonly from: string;
  readonly timeoutMs: number;
  readonly connections: number;
}

/**
 * A mailer on one SMTP server. The Message-ID is made from the delivery's id, so a mail that must be sent twice (the process
 * died between the server's 250 and our note of it) can be recognized as one.
 */
export function smtpMailer(settings: MailSettings, site: SiteFacts, log: Logger): Mailer {
  const transport = smtpTransport(settings);
  const domain = /@([^\s<>@]+?)>?$/.exec(settings.from)?.[1] ?? new URL(site.origin).hostname;
  async function hand(mail: SendMailOptions, toTeam: boolean): Promise<void> {
    const { rejected } = await transport.send({ from: settings.from, ...mail }, toTeam);
    // Sent again, it would come twice to those who have it.
    if (rejected > 0)
      log.warn(
        { refused: rejected },
        "the mail server refused some of LEADS_TO, or of countReaders.sendTo in content/company.yaml; the others have the mail",
      );
  }
  return {
    send(delivery, links = {}) {
      const common = { messageId: `<${delivery.id}@${domain}>`, date: new Date(delivery.createdAt) };
      // As an object, so that an address can never be read as a list of several.
      const { channel, lead, form } = delivery;
      const visitor = { name: "", address: lead.email };
      if (!isSenderChannel(channel)) {
        const mail: SendMailOptions = {
          ...common,
          ...teamMail(lead, form, site),
          to: form?.sendTo ?? settings.to,
          ...(lead.email !== "" && { replyTo: visitor }),
          headers: { "Auto-Submitted": "auto-generated" },
        };
        return hand(mail, true);
      }
      const headers = {
        "Auto-Submitted": "auto-replied",
        "X-Auto-Response-Suppress": "All",
        ...unsubscribeHeaders(links),
      };
      return hand(
        { ...common, ...senderMail(channel, lead, form, links, site), to: visitor, headers },
        false,
      );
    },
    notify: (mail, { to, name } = {}) =>
      hand(
        {
          ...mail,
          // As objects, so that an address can never be read as a list of several.
          to: to?.map((address) => ({ name: "", address })) ?? settings.to,
          ...(name !== undefined && { messageId: `<${name}@${domain}>` }),
          headers: { "Auto-Submitted": "auto-generated" },
        },
        true,
      ),
    close: () => transport.close(),
  };
}

/** Connections to one SMTP server. */
export interface SmtpTransport {
  /**
   * @param toTeam whether its recipient is one of ours, whose refusal somebody will repair
   * @returns how many of its recipients the server refused while it took the others
   * @throws DeliveryError
   */
  send(mail: SendMailOptions, toTeam: boolean): Promise<{ rejected: number }>;
  close(): void;
}

export function smtpTransport({
  smtpUrl,
  timeoutMs,
  connections,
}: Pick<MailSettings, "smtpUrl" | "timeoutMs" | "connections">): SmtpTransport {
  const transport = createTransport({
    url: encryptedUrl(smtpUrl),
    pool: true,
    maxConnections: connections,
    connectionTimeout: timeoutMs / 3,
    greetingTimeout: timeoutMs / 3,
    socketTimeout: timeoutMs / 2,
    dnsTimeout: timeoutMs / 3,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail, toTeam) {
      // A server that keeps sending something could hold a connection forever, because no socket timeout fires. The signal closes it.
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const { rejected } = await transport.sendMail({ ...mail, signal });
        return { rejected: rejected.length };
      } catch (error) {
        throw signal.aborted ? new DeliveryError("SMTP took too long") : smtpError(error, toTeam);
      }
    },
    close: () => transport.close(),
  };
}

/** One click in the mail program ends the subscription: it posts to the address by itself (RFC 8058). */
function unsubscribeHeaders({ unsubscribe }: MailLinks): Record<string, string> {
  return unsubscribe === undefined
    ? {}
    : { "List-Unsubscribe": `<${unsubscribe}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/**
 * The address with encryption demanded where it carries a name or password: the server must go over to TLS (STARTTLS) before it
 * gets them, also when somebody on the way has taken the offer out of its greeting, and whatever options the address brings.
 */
function encryptedUrl(text: string): string {
  const url = new URL(text);
  if (url.protocol === "smtps:" || `${url.username}${url.password}` === "") return text;
  url.searchParams.delete("secured");
  url.searchParams.set("requireTLS", "true");
  return url.href;
}

// A refused recipient stays refused when it is a stranger's address (5xx); when it is the team's own, or the sender's (LEADS_FROM),
// somebody will repair it.
function smtpError(error: unknown, toTeam: boolean): DeliveryError {
  if (!(error instanceof Error)) return new DeliveryError("SMTP failed");
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  const status =
    "responseCode" in error && typeof error.responseCode === "number" ? error.responseCode : undefined;
  const stage = "command" in error && typeof error.command === "string" ? error.command : undefined;
  const command = stage === undefined ? "" : ` at ${stage}`;
  if (code === "ETLS") {
    return new DeliveryError(
      `SMTP ETLS${command}: the mail server did not go over to an encrypted connection, so neither password nor mail was sent. Set SMTP_URL to its smtps:// address, or have STARTTLS repaired`,
    );
  }
  const recipient = code === "EENVELOPE" && stage === "RCPT TO" && status !== undefined && status >= 500;
  return new DeliveryError(`SMTP ${code}${status === undefined ? "" : ` ${status}`}${command}`, {
    permanent: recipient && !toTeam,
  });
}
