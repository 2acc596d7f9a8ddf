/** The studio's own mails: text alone, one after another, and nobody who asks for one waits for the mail server. */
import { DeliveryError } from "../../../leads/deliver/delivery-error.ts";
import { smtpTransport } from "../../../leads/deliver/mailer.ts";

export interface TeamMail {
  to: string;
  subject: string;
  lines: readonly string[];
}

export interface TeamMailer {
  /** @returns why it could not be sent, in words; nothing where the mail server has it */
  send(mail: TeamMail): Promise<string | undefined>;
  close(): void;
}

/** Fifty invitations are two connections' work of seconds, and no mail server takes that for an attack. */
const connections = 2;

const timeoutMs = 30_000;

export function teamMailer({ smtpUrl, from }: { smtpUrl: string; from: string }): TeamMailer {
  const transport = smtpTransport({ smtpUrl, timeoutMs, connections });
  return {
    async send({ to, subject, lines }) {
      try {
        await transport.send(
          {
            from,
            to: { name: "", address: to },
            subject,
            text: [...lines, ""].join("\n"),
            headers: { "Auto-Submitted": "auto-generated" },
          },
          false,
        );
        return undefined;
      } catch (error) {
        const why = error instanceof DeliveryError ? error.message : String(error);
        console.error(`A mail of the studio was not sent: ${why}`);
        return why;
      }
    },
    close: () => transport.close(),
  };
}
