import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface ReceivedMail {
  readonly to: readonly string[];
  readonly raw: string;
}

export interface SmtpReceiver {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** Resolves when at least this many mails have come. */
  arrived(count: number): Promise<void>;
  parsed(index: number): Promise<ParsedMail>;
  close(): Promise<void>;
}

/**
 * A real SMTP server on 127.0.0.1 that keeps what it is given.
 *
 * @param behavior handlers of smtp-server to refuse, delay or hang with
 */
export async function smtpReceiver(behavior: SMTPServerOptions = {}): Promise<SmtpReceiver> {
  const mails: ReceivedMail[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        mails.push({
          to: session.envelope.rcptTo.map((recipient) => recipient.address),
          raw: Buffer.concat(chunks).toString("utf8"),
        });
        callback();
        for (const waiter of waiting) if (mails.length >= waiter.count) waiter.resolve();
      });
    },
    ...behavior,
  });
  // Clients that are killed in the middle of a mail are part of what is tested.
  server.on("error", () => undefined);
  const listening = Promise.withResolvers<void>();
  const bound = server.listen(0, "127.0.0.1", () => listening.resolve());
  await listening.promise;
  const address = bound.address();
  if (typeof address !== "object" || address === null) throw new Error("The SMTP server has no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    arrived(count) {
      if (mails.length >= count) return Promise.resolve();
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ count, resolve });
      return promise;
    },
    async parsed(index) {
      const mail = mails[index];
      if (mail === undefined) throw new Error(`Only ${mails.length} mails have come`);
      return simpleParser(mail.raw);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
