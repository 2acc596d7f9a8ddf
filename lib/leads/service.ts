import type { Logger } from "pino";
import { consentName, contactForm, siteFormId } from "#lib/forms/fields.ts";
import { type KeptBackup, keepBackup } from "#lib/leads/backup/keep-backup.ts";
import { acceptanceOf } from "#lib/leads/channels.ts";
import { type LeadsDatabase, openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { startWorker, type Worker } from "#lib/leads/deliver/worker.ts";
import { contentOf, type Digest, digestSecret, keyedDigest } from "#lib/leads/digest.ts";
import type { LeadsSettings } from "#lib/leads/env.ts";
import { fitInWords } from "#lib/leads/fit-answers.ts";
import type { LeadForm } from "#lib/leads/form.ts";
import { type FormsById, formsOfSite } from "#lib/leads/forms-of-site.ts";
import { alive, readiness } from "#lib/leads/health.ts";
import {
  accepted,
  backToTheForm,
  type FormState,
  jsonAnswer,
  type LeadPages,
  metricsAnswer,
  refused,
  testRefused,
  unavailable,
  wantsHtml,
  wantsJson,
  wrongMethod,
} from "#lib/leads/http/answers.ts";
import { attribution, type KnownPlaces } from "#lib/leads/http/attribution.ts";
import { type FormValues, readSubmission } from "#lib/leads/http/read-submission.ts";
import { type LinkOptions, linkAnswers } from "#lib/leads/link-answers.ts";
import { errorFacts, leadsLogger } from "#lib/leads/log.ts";
import { leadsMetrics, type ServedBuild, type SubmissionOutcome } from "#lib/leads/metrics.ts";
import { outboxState } from "#lib/leads/outbox-state.ts";
import { startRetention } from "#lib/leads/retention.ts";
import { type SavedLead, saveLead } from "#lib/leads/save-lead.ts";
import { fieldError, type Lead, type LeadResult, parseLead } from "#lib/leads/schema.ts";
import { addressPrefix, clientAddress } from "#lib/leads/screen/client-address.ts";
import { contentSignals, type Signal } from "#lib/leads/screen/content-signals.ts";
import { type RateLimits, rateLimits } from "#lib/leads/screen/rate-limits.ts";
import { isForeign } from "#lib/leads/screen/same-site.ts";
import { type SiteFacts, teamLabels, visitorLabels } from "#lib/leads/site-facts.ts";
import { storeTest, testRefusal } from "#lib/leads/test-leads.ts";
import { unkeptPromises } from "#lib/leads/unkept-promises.ts";
import { isSameSecret } from "#lib/shared/secret.ts";

export interface LeadsOptions extends LeadPages, Omit<LinkOptions, "renderLink"> {
  /** From `readLeadsEnv(process.env)`. */
  readonly settings: LeadsSettings;
  readonly site: SiteFacts;
  readonly known: KnownPlaces;
  /** The forms of the site that is served now; another map once it has been replaced. */
  readonly forms: () => FormsById;
  /** Who gets leads apart from the team, by the names on the privacy page. */
  readonly recipients: readonly string[];
  /** After how many days backups are deleted, as the privacy page says; undefined where it does not. */
  readonly backupDays?: number | undefined;
  /** The site that is served now; undefined where that is not known. */
  readonly build?: () => ServedBuild | undefined;
  readonly log?: Logger;
}

export interface LeadsService {
  /** Answers a request to `/api/leads/`. Never rejects. `peer.address` is the socket's remote address. */
  handle(request: Request, peer: { readonly address: string }): Promise<Response>;
  /** Answers a request to where links in mails lead. Never rejects. */
  handleLink(request: Request): Promise<Response>;
  /** Answers 405 to a method that a `Request` cannot have. */
  refuseMethod(): Response;
  /** Answers `/api/health/`, or `/api/health/?ready` where `ready` is true. */
  health(ready: boolean): Promise<Response>;
  /**
   * Answers a request to `/metrics`; undefined where it is not to be there.
   *
   * @param authorization the header that has to have METRICS_TOKEN
   */
  metrics(authorization: string | undefined): Promise<Response | undefined>;
  /**
   * Starts delivery, retention and the backup in this process, unless LEADS_DELIVER is "no". Resolves once the backup has what was
   * stored before, or cannot have it; nobody need wait for that.
   */
  start(): Promise<void>;
  /** Lets what is under way finish, then closes the database. */
  stop(): Promise<void>;
}

/**
 * The leads back end: takes submissions, stores each before it is answered, delivers from the outbox. A database that cannot be
 * reached does not keep it from starting: submissions are answered 503 until it can.
 *
 * @example
 * const leads = await createLeadsService({ settings: readLeadsEnv(process.env), site, renderForm, renderUnavailable });
 * leads.start();
 * const response = await leads.handle(request, { address: socket.remoteAddress });
 */
export async function createLeadsService(options: LeadsOptions): Promise<LeadsService> {
  const { settings, site } = options;
  const log = options.log ?? leadsLogger(settings.logLevel);
  const notice = (reason: string) => log.error({ reason }, "the leads database was exchanged");
  const leadsDatabase = openLeadsDatabase(settings.databaseUrl, settings.databasePatienceMs, false, notice);
  const tools = screeningTools(leadsDatabase, settings);
  const ready = readiness(leadsDatabase, log);
  const forms = formsOfSite(leadsDatabase, options.forms, log);
  let worker: Worker | undefined;
  let endRetention: (() => void) | undefined;
  let backup: KeptBackup | undefined;
  const metrics = leadsMetrics(
    leadsDatabase,
    () => backup,
    () => options.build?.(),
  );

  await Promise.all([tools(), forms.note()]).then(
    () => undefined,
    (error) =>
      log.error(
        errorFacts(error),
        "the leads database cannot be opened; submissions are answered 503 until it can",
      ),
  );

  /** In words at once: the questions may be others when the mail goes out. */
  function fitOf({ fit, comparison }: Lead): string | null {
    if (fit === null || comparison === null) return null;
    return fitInWords(fit, options.known.fitQuestions(comparison), comparison, site.origin).join("\n");
  }

  async function store(
    lead: Lead,
    form: LeadForm,
    request: Request,
    peer: string,
    honeypot: string,
  ): Promise<Stored> {
    const { digest, limits } = await tools();
    await forms.note();
    const content = digest("content", contentOf(lead));
    const given = request.headers.get("idempotency-key")?.trim() ?? "";
    const foreign = isForeign(request.headers, hostsOf(request, site), options.pagesOrigin);
    // What another site makes a browser send is counted separately: it must not use up the limits of the visitor's own network,
    // nor of the person whose email address it contains. Such a submission waits in quarantine and triggers no email.
    const address = digest(
      foreign ? "address of a cross-site post" : "address",
      addressPrefix(clientAddress(peer, request.headers.get("x-forwarded-for"), settings.proxies)),
    );
    const email = foreign || lead.email === "" ? undefined : digest("email", lead.email.toLowerCase());
    const rate = await limits.count(address, email);
    if (rate.refusedForSeconds !== undefined) return { outcome: "refused", seconds: rate.refusedForSeconds };
    const signals: Signal[] = [...rate.signals, ...contentSignals(lead, form.data)];
    if (honeypot !== "") signals.push("honeypot");
    if (foreign) signals.push("cross-site");
    const now = new Date();
    const fresh = {
      lead,
      consentText: form.consents.get(lead.consent) ?? "",
      fit: fitOf(lead),
      signals,
      acceptance: acceptanceOf(lead, form.data, settings),
      key: given === "" ? content : digest("key", given),
      content,
      now,
      keyExpires: new Date(now.getTime() + settings.dedupeHours * 3_600_000),
    };
    try {
      const saved = await leadsDatabase.use((database) => saveLead(database, fresh));
      // Only new leads count: sending again, which we ask for after trouble, must not make anybody a suspect.
      if (saved.outcome !== "stored") await limits.refund(address, email);
      return { ...saved, signals };
    } catch (error) {
      await limits.refund(address, email);
      throw error;
    }
  }

  async function storeMarked(lead: Lead, form: LeadForm, request: Request, peer: string): Promise<Response> {
    const sender = clientAddress(peer, request.headers.get("x-forwarded-for"), settings.proxies);
    const seen = { origin: request.headers.get("origin"), isSenderKnown: !settings.proxies.has(sender) };
    const receipt = await leadsDatabase.use((database) => storeTest(database, lead, form, seen, new Date()));
    log.info({ lead: receipt.id }, "a test lead is stored, and goes nowhere");
    return jsonAnswer(201, receipt);
  }

  /** The contact form in the language of the page that sent a request whose form cannot be read; undefined in the site's first. */
  async function contactFormOf(request: Request): Promise<LeadForm | undefined> {
    const page = URL.parse(request.headers.get("referer") ?? "")?.pathname ?? "";
    const folder = [...(site.translations?.keys() ?? [])].find((each) => page.startsWith(`/${each}/`));
    if (folder === undefined) return undefined;
    const id = siteFormId(`/${folder}`, contactForm);
    return options.forms().has(id) ? forms.find(id) : undefined;
  }

  async function answer(
    request: Request,
    peer: string,
    seen: (state: Pick<FormState, "form" | "values">) => void,
  ): Promise<Response> {
    const json = wantsJson(request);
    const submission = await readSubmission(request, settings.bodyTimeoutMs, forms.find);
    if (!submission.ok) {
      const { status, values, problem } = submission;
      metrics.count("unreadable");
      const form = await contactFormOf(request);
      const message = visitorLabels(site, form?.id).answers.unreadable[problem];
      return refused(json, { ...(form && { form }), status, values, errors: [{ message }] }, options);
    }
    const { testMark } = submission;
    const notOurs = testMark === undefined ? undefined : testRefusal(testMark, settings.testToken);
    if (notOurs !== undefined) return testRefused(notOurs);
    const origin = attribution(request, submission.attribution, hostsOf(request, site), options.known);
    const values: FormValues = { ...submission.values, ...origin };
    seen({ form: submission.form, values });
    const labels = visitorLabels(site, submission.form.id);
    const read = (form: LeadForm) => parseLead(form, { ...submission.input, ...origin }, labels.lead);
    let { form } = submission;
    let result = read(form);
    if (isUnknownConsent(result, values)) {
      form = (await forms.findAgain(form.id)) ?? form;
      result = read(form);
    }
    const repeated = submission.repeated.map((field) => fieldError(form, field, "repeated", labels.lead));
    const errors = [...repeated, ...(result.ok ? [] : result.errors)];
    if (!result.ok || errors.length > 0) {
      metrics.count("invalid");
      return refused(json, { form, status: 422, values, errors }, options);
    }
    if (testMark !== undefined) {
      metrics.count("test");
      return storeMarked(result.lead, form, request, peer);
    }
    const began = performance.now();
    const stored = await store(result.lead, form, request, peer, submission.honeypot);
    metrics.count(outcomeOf(stored));
    if (stored.outcome === "refused") {
      const message = labels.answers.tooMany(site.telephone);
      return refused(json, { form, status: 429, values, errors: [{ message }] }, options, stored.seconds);
    }
    if (stored.outcome === "key-reused") {
      const message = labels.answers.keyReused;
      return refused(json, { form, status: 422, values, errors: [{ message }] }, options);
    }
    log.info({ lead: stored.id, outcome: stored.outcome, signals: stored.signals }, "lead received");
    metrics.timeStored((performance.now() - began) / 1_000);
    if (settings.smtpUrl === undefined) log.warn({ lead: stored.id }, "lead waits: SMTP_URL is not set");
    if (stored.outcome !== "repeated") worker?.wake();
    return accepted(form, options);
  }

  return {
    async handle(request, peer) {
      // Who opens the address again (a reload, a bookmark of the page with errors) wants the form.
      if (request.method === "GET" && wantsHtml(request)) return backToTheForm(options);
      if (request.method !== "POST") return wrongMethod(teamLabels(site).answers);
      let state: Pick<FormState, "form" | "values"> = { values: {} };
      try {
        return await answer(request, peer.address, (given) => {
          state = given;
        });
      } catch (error) {
        log.error(errorFacts(error), "a lead could not be stored; answered 503");
        metrics.count("unavailable");
        return unavailable(wantsJson(request), state, options, site);
      }
    },
    handleLink: linkAnswers(leadsDatabase, forms.find, options, log, () => worker?.wake()),
    refuseMethod: () => wrongMethod(teamLabels(site).answers),
    health: async (asked) => (asked ? ready() : alive()),
    async metrics(authorization) {
      if (settings.metricsToken === undefined) return undefined;
      const token = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
      const isAllowed = token !== undefined && isSameSecret(token, settings.metricsToken);
      return metricsAnswer(isAllowed ? await metrics.read() : undefined);
    },
    async start() {
      for (const promise of unkeptPromises(settings, options.forms(), options))
        log.warn({ promise }, "the privacy page does not say what this server does");
      if (worker !== undefined || !settings.deliverHere) return;
      worker = startWorker(leadsDatabase, settings, site, log);
      endRetention = startRetention(leadsDatabase, settings, log);
      backup = keepBackup(leadsDatabase, settings, log);
      void sayWhatWaits(leadsDatabase, settings, log);
      await backup?.begun;
    },
    async stop() {
      endRetention?.();
      await worker?.stop();
      await backup?.stop();
      worker = undefined;
      await leadsDatabase.close();
    },
  };
}

/** Whether a box was ticked whose words this server does not know. */
function isUnknownConsent(result: LeadResult, values: FormValues): boolean {
  return (
    !result.ok &&
    (values[consentName] ?? "") !== "" &&
    result.errors.some(({ field }) => field === consentName)
  );
}

type Stored =
  | (SavedLead & { readonly signals: readonly Signal[] })
  | { readonly outcome: "refused"; readonly seconds: number };

function outcomeOf(stored: Stored): SubmissionOutcome {
  switch (stored.outcome) {
    case "refused":
      return "too-many";
    case "stored":
      return stored.signals.length > 0 ? "quarantined" : "accepted";
    default:
      return stored.outcome;
  }
}

/** The digests and limits, made when the database can first be reached. */
function screeningTools(
  leadsDatabase: LeadsDatabase,
  settings: LeadsSettings,
): () => Promise<{ digest: Digest; limits: RateLimits }> {
  let tools: { digest: Digest; limits: RateLimits } | undefined;
  return async () => {
    tools ??= await leadsDatabase.use(async ({ db, pool }) => ({
      digest: keyedDigest(await digestSecret(db, settings.secret)),
      limits: rateLimits(settings.rate, pool),
    }));
    return tools;
  };
}

function hostsOf(request: Request, site: SiteFacts): ReadonlySet<string> {
  return new Set([new URL(site.origin).host, request.headers.get("host") ?? new URL(request.url).host]);
}

async function sayWhatWaits(
  leadsDatabase: LeadsDatabase,
  settings: LeadsSettings,
  log: Logger,
): Promise<void> {
  if (settings.smtpUrl !== undefined) return;
  try {
    const { pending } = await leadsDatabase.use((database) => outboxState(database, new Date()));
    log.warn({ waiting: pending }, "SMTP_URL is not set: leads are stored and wait. See docs/operations.md");
  } catch (error) {
    log.error(errorFacts(error), "the outbox cannot be read");
  }
}
