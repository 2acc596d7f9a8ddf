/** The addresses that need a program: the built site's leads, links in mails, and its health. */

import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { fitQuestions } from "../comparison/fit-questions.ts";
import type { FormData } from "../content/schema/form.ts";
import { readSiteContent } from "../content/site-content.ts";
import { typeOf } from "../delivery/headers.ts";
import { contactForm } from "../forms/fields.ts";
import { readLeadsEnv } from "../leads/env.ts";
import { createLeadsService, type LeadsService } from "../leads/service.ts";
import { formPath, thanksPath } from "../page/form-pages.ts";
import { places } from "../site/addresses.ts";
import { pagesElsewhere, programElsewhere } from "../site/env.ts";
import { watchSite } from "./current-site.ts";
import { hasPage } from "./has-page.ts";
import { formUnavailable, formWithErrors } from "./lead-pages.ts";
import { linkPage } from "./link-page.ts";
import { sendResponse, toRequest } from "./web-messages.ts";

/** Answers a request for `target`, or says that it is not its own. */
export type RequestHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  target: URL,
) => Promise<boolean>;

/**
 * @param out the built site, whose pages with forms answer what cannot be accepted
 * @param env the variables of docs/operations.md
 */
export async function openLeads(out: string, env = process.env): Promise<LeadsService> {
  const site = watchSite(out, () => {
    const content = readSiteContent();
    return { content, forms: new Map(content.all("forms").map(({ id, data }) => [id, data])) };
  });
  const { company, labels, ownLabels } = site().content;
  const elsewhere = pagesElsewhere(env, company.url);
  const forms = () => site().forms;
  const built = (form: FormData) => ({
    page: readFileSync(join(out, formPath(site().content, form), "index.html"), "utf8"),
    form,
    ...elsewhere,
  });
  /** The page of a form. One that is no longer on the site is answered with the contact form. */
  const pageOf = (id: string | undefined) => {
    const form = forms().get(id ?? contactForm) ?? forms().get(contactForm);
    if (form === undefined) throw new Error("content/forms/contact.yaml was deleted");
    return built(form);
  };
  return createLeadsService({
    settings: readLeadsEnv(env),
    site: {
      companyName: company.name,
      language: company.language,
      ownLabels,
      telephone: company.telephone,
      origin: company.url,
      ...programElsewhere(env, company.url),
    },
    known: {
      isPage: (path) => path.endsWith("/") && hasPage(out, path),
      isComparison: (id) => site().content.find("comparisons", id) !== undefined,
      fitQuestions: (id) => {
        const comparison = site().content.find("comparisons", id);
        return comparison ? fitQuestions(comparison.data, labels.fit) : [];
      },
    },
    forms,
    backupDays: company.backupDays,
    recipients: (company.recipients ?? []).map(({ name }) => name),
    ...elsewhere,
    thanksPath: ({ data }) => thanksPath(site().content, data),
    root: process.cwd(),
    typeOf,
    renderLink: async (page) => linkPage(pageOf(page.form), page),
    renderForm: async ({ form, values, errors }) =>
      formWithErrors(pageOf(form?.id), values, errors, labels.answers.page),
    renderUnavailable: async ({ form, values }) =>
      formUnavailable(pageOf(form?.id), values, company.telephone, labels.answers.page),
  });
}

export function leadsRequestHandler(leads: LeadsService): RequestHandler {
  return async (request, response, target) => {
    if (target.pathname === places.health.path) {
      await sendResponse(await leads.health(target.searchParams.has("ready")), response);
      return true;
    }
    const isLink = target.pathname === places.mailLinks.path;
    if (!isLink && target.pathname !== places.leads.path) return false;
    const asked = toRequest(request, target);
    const answer = () => {
      if (!asked) return leads.refuseMethod();
      if (isLink) return leads.handleLink(asked);
      return leads.handle(asked, { address: request.socket.remoteAddress ?? "" });
    };
    await sendResponse(await answer(), response);
    return true;
  };
}
