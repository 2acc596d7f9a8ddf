/**
 * Answers what links in mails lead to. Opening one changes nothing, however often a mail program or a scanner does it (GET, HEAD): a
 * subscription is confirmed and ended by POST, which a person's button sends, or for the end of it the mail program (RFC 8058).
 */
import { openAsBlob } from "node:fs";
import { join } from "node:path";
import type { Logger } from "pino";
import type { FormData } from "#lib/content/schema/form.ts";
import { downloadPath } from "#lib/forms/downloads.ts";
import type { LeadsDatabase } from "#lib/leads/database/leads-database.ts";
import type { LeadForm } from "#lib/leads/form.ts";
import {
  fileAnswer,
  type LeadPages,
  type LinkPage,
  linkAnswer,
  methodNotAllowed,
  textAnswer,
} from "#lib/leads/http/answers.ts";
import { type FoundLink, findLink } from "#lib/leads/links.ts";
import { errorFacts } from "#lib/leads/log.ts";
import { type SiteFacts, visitorLabels } from "#lib/leads/site-facts.ts";
import { confirmSubscription, endSubscription } from "#lib/leads/subscriptions.ts";
import { mailLinkToken, siteFiles } from "#lib/site/addresses.ts";

export interface LinkOptions extends Pick<LeadPages, "renderLink" | "pagesOrigin"> {
  readonly site: SiteFacts;
  /** The folder that holds content/. */
  readonly root: string;
  /** The media type of a file, by its name. */
  readonly typeOf: (file: string) => string;
}

/** What is shown, with its status. */
type Shown = LinkPage & { readonly status: number };

/** @param wake called once something is to be mailed */
export function linkAnswers(
  leadsDatabase: LeadsDatabase,
  findForm: (id: string) => Promise<LeadForm | undefined>,
  options: LinkOptions,
  log: Logger,
  wake: () => void,
): (request: Request) => Promise<Response> {
  const phone = options.site.telephone;
  const wordsOf = (form?: string) => visitorLabels(options.site, form).answers.links;
  const unknown = (): Shown => {
    const { heading, text } = wordsOf().unknown;
    return { status: 404, heading, text: text(phone) };
  };

  async function show({ status, ...page }: Shown, headers?: Record<string, string>): Promise<Response> {
    try {
      return linkAnswer(status, await options.renderLink(page), options, headers);
    } catch (error) {
      // The built site is being replaced. What was done is said without its page; without a button nothing can be done.
      const { failed } = wordsOf(page.form);
      log.error(errorFacts(error), "a page for a link in a mail could not be made");
      return page.button
        ? textAnswer(503, failed.heading, failed.text(phone))
        : textAnswer(status, page.heading, page.text);
    }
  }

  async function answer(request: Request): Promise<Response> {
    // What a one-click request says in its body is what its address says already.
    await request.body?.cancel().catch(() => undefined);
    const token = new URL(request.url).searchParams.get(mailLinkToken) ?? "";
    const link = await leadsDatabase.use(({ db }) => findLink(db, token, new Date()));
    if (link === undefined) return show(unknown());
    const form = (await findForm(link.lead.form))?.data;
    if (link.purpose === "download") return download(request, link, form);
    return show(await subscription(request, link, token, form?.newsletter ?? link.lead.form));
  }

  async function subscription(
    request: Request,
    { purpose, isExpired, lead, consent }: FoundLink,
    token: string,
    title: string,
  ): Promise<Shown> {
    const words = wordsOf(lead.form);
    const page = (name: "confirmed" | "ended" | "unsubscribed"): Shown => {
      const { heading, text } = words[name];
      return { status: 200, form: lead.form, heading, text: text(title) };
    };
    const ask = ({ heading, text, button }: (typeof words)["confirm"]): Shown => ({
      status: 200,
      form: lead.form,
      heading,
      text: text(title),
      button: { words: button, action: siteFiles.mailLink(token) },
    });
    if (purpose === "confirm") {
      if (consent.withdrawn_at !== null) return page("ended");
      if (consent.confirmed_at !== null) return page("confirmed");
      if (isExpired)
        return {
          status: 410,
          form: lead.form,
          heading: words.expired.heading,
          text: words.expired.text(title),
        };
      if (request.method !== "POST") return ask(words.confirm);
      const confirmed = await leadsDatabase.use((database) =>
        confirmSubscription(database, lead.id, new Date()),
      );
      if (confirmed) log.info({ lead: lead.id }, "subscription confirmed");
      wake();
      return page(confirmed ? "confirmed" : "ended");
    }
    if (consent.withdrawn_at !== null) return page("unsubscribed");
    if (isExpired) {
      const { heading, text } = words.expiredUnsubscribe;
      return { status: 410, form: lead.form, heading, text: text(phone) };
    }
    if (request.method !== "POST") return ask(words.unsubscribe);
    await leadsDatabase.use((database) => endSubscription(database, lead, new Date()));
    log.info({ lead: lead.id }, "subscription ended");
    return page("unsubscribed");
  }

  async function download(
    request: Request,
    { isExpired, lead }: FoundLink,
    form: FormData | undefined,
  ): Promise<Response> {
    if (request.method === "POST") return methodNotAllowed("GET, HEAD");
    const offered = form?.download;
    if (offered === undefined) return show(unknown());
    if (isExpired) {
      const { heading, text } = wordsOf(lead.form).expired;
      return show({ status: 410, form: lead.form, heading, text: text(offered.title) });
    }
    const blob = await openAsBlob(join(options.root, downloadPath(offered)));
    const body = request.method === "HEAD" ? null : blob.stream();
    return fileAnswer(offered.file, options.typeOf(offered.file), blob.size, body);
  }

  return async (request) => {
    if (!["GET", "HEAD", "POST"].includes(request.method)) return methodNotAllowed("GET, HEAD, POST");
    try {
      return await answer(request);
    } catch (error) {
      log.error(errorFacts(error), "a link in a mail could not be answered");
      const { heading, text } = wordsOf().failed;
      return show({ status: 503, heading, text: text(phone) }, { "retry-after": "30" });
    }
  };
}
