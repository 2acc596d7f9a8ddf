import { randomInt } from "node:crypto";
import type { LeadForm } from "#lib/leads/form.ts";
import type { FormValues } from "#lib/leads/http/read-submission.ts";
import type { FieldError } from "#lib/leads/schema.ts";
import { type SiteFacts, visitorLabels } from "#lib/leads/site-facts.ts";
import { places } from "../../site/addresses.ts";
import type { Labels } from "../../site/labels.ts";

/** What the form page is drawn from again. `status` is the answer's HTTP status. */
export interface FormState {
  /** The form that was sent; absent where that could not be read. */
  readonly form?: LeadForm;
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly status: number;
}

/** A page that a link in a mail leads to: a few words, and a button where something can be done. */
export interface LinkPage {
  /** The id of the form that the link came of; absent where that is not known. */
  readonly form?: string;
  readonly heading: string;
  readonly text: string;
  /** The words of the button, and where it posts. */
  readonly button?: { readonly words: string; readonly action: string };
}

/** The pages this service shows; each function gives a whole HTML document. */
export interface LeadPages {
  /** The origin that has the pages, where another server than this one does. */
  readonly pagesOrigin?: string;
  /** Where a visitor goes when the lead is stored. The address says nothing about it. */
  thanksPath(form: LeadForm): string;
  renderForm(state: FormState): Promise<string>;
  /** Says that the message could not be stored, gives the phone number, and keeps what was typed in a form that can be sent again. */
  renderUnavailable(state: Pick<FormState, "form" | "values">): Promise<string>;
  renderLink(page: LinkPage): Promise<string>;
}

/** What is sent from the page of an answer leads to the pages' own origin in the end, and browsers ask about that too. */
function policy(pagesOrigin?: string): string {
  const formAction = ["'self'", ...(pagesOrigin === undefined ? [] : [pagesOrigin])].join(" ");
  return `base-uri 'none'; object-src 'none'; form-action ${formAction}; frame-ancestors 'none'`;
}

const common = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "content-security-policy": policy(),
} as const;

/** The phrases of RFC 9110, which programs read. */
const titles: Readonly<Record<number, string>> = {
  400: "Bad Request",
  403: "Forbidden",
  405: "Method Not Allowed",
  408: "Request Timeout",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  503: "Service Unavailable",
};

/** The form. */
const formPath = places.contact.path;

/** Whether the sender is a browser that shows a page: it names HTML. */
export function wantsHtml(request: Request): boolean {
  return (request.headers.get("accept") ?? "").includes("text/html");
}

/** Whether the sender is a program: it asks for JSON, or sends JSON and does not ask for HTML. */
export function wantsJson(request: Request): boolean {
  if (wantsHtml(request)) return false;
  return (
    (request.headers.get("accept") ?? "").includes("application/json") ||
    (request.headers.get("content-type") ?? "").startsWith("application/json")
  );
}

/** 303 See Other: the same for a new lead, a repeated one and one that was set aside. */
export function accepted(form: LeadForm, pages: LeadPages): Response {
  return seeOther(pages.thanksPath(form), pages);
}

/** The form again with what was typed and what is wrong; for programs RFC 9457 problem details. */
export async function refused(
  json: boolean,
  state: FormState,
  pages: LeadPages,
  retryAfterSeconds?: number,
): Promise<Response> {
  const wait: Record<string, string> =
    retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };
  if (json) return problem(state.status, { errors: state.errors }, wait);
  return html(state.status, await pages.renderForm(state), wait, pages);
}

/** 303 See Other to the form itself. */
export function backToTheForm(pages: LeadPages): Response {
  return seeOther(formPath, pages);
}

function seeOther(path: string, { pagesOrigin = "" }: LeadPages): Response {
  return new Response(null, { status: 303, headers: { ...common, location: `${pagesOrigin}${path}` } });
}

/**
 * 503 with Retry-After: nothing was stored, and the page says so, with the phone number and the visitor's text. If even
 * that page cannot be made (the built site is being replaced), the same in plain text.
 */
export async function unavailable(
  json: boolean,
  state: Pick<FormState, "form" | "values">,
  pages: LeadPages,
  site: SiteFacts,
): Promise<Response> {
  const { answers } = visitorLabels(site, state.form?.id);
  const wait = { "retry-after": String(randomInt(20, 41)) };
  if (json) {
    return problem(503, { detail: answers.notStored(site.telephone) }, wait);
  }
  try {
    return html(503, await pages.renderUnavailable(state), wait, pages);
  } catch {
    return new Response(answers.notStoredText(site.telephone, state.values.message), {
      status: 503,
      headers: { ...common, ...wait, "content-type": "text/plain; charset=utf-8" },
    });
  }
}

/** A lead is sent, never fetched. */
export function wrongMethod({ post }: Labels["answers"]): Response {
  return problem(405, { detail: post }, { allow: "POST" });
}

/** 403 to what is marked as a test and is not the owner's. Only programs mark anything, so it is in English and no page. */
export function testRefused(detail: string): Response {
  return problem(403, { detail }, {});
}

/** 405 of an address that has other methods. */
export function methodNotAllowed(allow: string): Response {
  return new Response(null, { status: 405, headers: { ...common, allow } });
}

/** What a link in a mail leads to. Its address is a secret, so no page that it leads on to learns it. */
export function linkAnswer(
  status: number,
  page: string,
  pages: Pick<LeadPages, "pagesOrigin">,
  headers: Record<string, string> = {},
): Response {
  return html(
    status,
    page,
    { ...headers, "referrer-policy": "no-referrer", "x-robots-tag": "noindex" },
    pages,
  );
}

/** The same without a page: a heading and a sentence. */
export function textAnswer(status: number, heading: string, words: string): Response {
  return new Response(`${heading}\n\n${words}\n`, {
    status,
    headers: { ...common, "content-type": "text/plain; charset=utf-8" },
  });
}

/** A file to save, whose bytes are read as they are sent. @param body null where only the headers are asked for */
export function fileAnswer(name: string, type: string, bytes: number, body: ReadableStream | null): Response {
  return new Response(body, {
    headers: {
      ...common,
      "content-type": type,
      "content-length": String(bytes),
      "content-disposition": `attachment; filename="${name}"`,
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex",
    },
  });
}

export function jsonAnswer(status: number, body: object): Response {
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { ...common, "content-type": "application/json; charset=utf-8" },
  });
}

/** @param metrics in Prometheus' text format with its media type; undefined where the token is wrong */
export function metricsAnswer(
  metrics: { readonly text: string; readonly type: string } | undefined,
): Response {
  return metrics === undefined
    ? new Response(null, { status: 401, headers: { ...common, "www-authenticate": "Bearer" } })
    : new Response(metrics.text, { headers: { ...common, "content-type": metrics.type } });
}

function problem(status: number, more: object, headers: Record<string, string>): Response {
  return new Response(
    `${JSON.stringify({ type: "about:blank", title: titles[status], status, ...more })}\n`,
    {
      status,
      headers: { ...common, ...headers, "content-type": "application/problem+json; charset=utf-8" },
    },
  );
}

function html(
  status: number,
  page: string,
  headers: Record<string, string>,
  { pagesOrigin }: Pick<LeadPages, "pagesOrigin">,
): Response {
  return new Response(page, {
    status,
    headers: {
      ...common,
      "content-security-policy": policy(pagesOrigin),
      ...headers,
      "content-type": "text/html; charset=utf-8",
    },
  });
}
