/** The addresses that need a program: the built site's leads, links in mails, and its health. */

import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { fitQuestions } from "../comparison/fit-questions.ts";
import type { FormData } from "../content/schema/form.ts";
import { readSiteContent, type SiteContent, wordingOf } from "../content/site-content.ts";
import { securityHeaders, typeOf } from "../delivery/headers.ts";
import { contactForm, partsOfFormId, siteFormId } from "../forms/fields.ts";
import { readLeadsEnv } from "../leads/env.ts";
import { createLeadsService, type LeadsService } from "../leads/service.ts";
import { formPath, thanksPath } from "../page/form-pages.ts";
import { places } from "../site/addresses.ts";
import { pagesElsewhere, programElsewhere } from "../site/env.ts";
import { readBuildMark } from "../site/folders.ts";
import { watchSite } from "./current-site.ts";
import { hasPage } from "./has-page.ts";
import { type FormPage, formUnavailable, formWithErrors } from "./lead-pages.ts";
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
    const shown = formsIn(content);
    return { content, shown, forms: new Map([...shown].map(([id, { data }]) => [id, data])) };
  });
  const { company, labels, ownLabels, editions } = site().content;
  const [, ...others] = editions;
  const elsewhere = pagesElsewhere(env, company.url);
  /** A form as a page shows it. One that is no longer on the site is answered with the contact form in its language. */
  const shownForm = (id = contactForm): ShownForm => {
    const { shown } = site();
    const { folder } = partsOfFormId(id);
    const contact = folder === undefined ? undefined : shown.get(siteFormId(`/${folder}`, contactForm));
    const form = shown.get(id) ?? contact ?? shown.get(contactForm);
    if (form === undefined) throw new Error("content/forms/contact.yaml was deleted");
    return form;
  };
  const pageOf = ({ edition, data }: ShownForm): FormPage => ({
    page: readFileSync(join(out, formPath(edition, data), "index.html"), "utf8"),
    form: data,
    ...elsewhere,
  });
  return createLeadsService({
    settings: readLeadsEnv(env),
    site: {
      companyName: company.name,
      language: company.language,
      ownLabels,
      ...(others.length > 0 && {
        translations: new Map(others.map((edition) => [edition.prefix.slice(1), wordingOf(edition)])),
      }),
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
    forms: () => site().forms,
    build: () => {
      const mark = readBuildMark(out);
      return mark && { id: mark.stamp.slice(0, 12), at: mark.at };
    },
    backupDays: company.backupDays,
    recipients: (company.recipients ?? []).map(({ name }) => name),
    ...elsewhere,
    thanksPath: ({ id, data }) => thanksPath(site().shown.get(id)?.edition ?? site().content, data),
    root: process.cwd(),
    typeOf,
    renderLink: async (page) => linkPage(pageOf(shownForm(page.form)), page),
    renderForm: async ({ form, values, errors }) => {
      const shown = shownForm(form?.id);
      return formWithErrors(pageOf(shown), values, errors, shown.edition.labels.answers.page);
    },
    renderUnavailable: async ({ form, values }) => {
      const shown = shownForm(form?.id);
      return formUnavailable(pageOf(shown), values, company.telephone, shown.edition.labels.answers.page);
    },
  });
}

/** A form, and the language that has it. */
interface ShownForm {
  edition: SiteContent;
  data: FormData;
}

/** The forms of all languages, by their ids on the whole site. */
function formsIn({ editions }: SiteContent): Map<string, ShownForm> {
  return new Map(
    editions.flatMap((edition) =>
      edition
        .all("forms")
        .map(({ id, data }): [string, ShownForm] => [siteFormId(edition.prefix, id), { edition, data }]),
    ),
  );
}

export function leadsRequestHandler(leads: LeadsService): RequestHandler {
  return async (request, response, target) => {
    if (target.pathname === places.health.path) {
      await send(await leads.health(target.searchParams.has("ready")), response);
      return true;
    }
    if (target.pathname === places.metrics.path && request.method === "GET") {
      const metrics = await leads.metrics(request.headers.authorization);
      if (metrics === undefined) return false;
      await send(metrics, response);
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
    await send(await answer(), response);
    return true;
  };
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  await sendResponse(answer, response);
}
