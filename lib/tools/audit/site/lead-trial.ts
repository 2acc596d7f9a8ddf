/** Sends a test lead the way a visitor's browser sends a form, and compares what the store has with what was sent. */
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { z } from "zod";
import { testMarkName } from "../../../forms/fields.ts";
import { type TestReceipt, testReceipt } from "../../../leads/test-leads.ts";
import { places } from "../../../site/addresses.ts";
import { isThisMachine } from "../../../site/env.ts";
import { attribute, elements } from "../../../site/html-elements.ts";
import type { BuiltPage } from "./built-page.ts";

/** How far a test lead got. */
export type LeadTrial =
  | { outcome: "stored"; page: string; to: string; id: string; milliseconds: number; faults: string[] }
  /** Not sent, because the token is not known here; whether something at that address takes forms was seen. */
  | { outcome: "not sent"; page: string; to: string }
  | { outcome: "failed"; page: string; message: string };

export interface TrialOptions {
  /** The origin to ask. */
  base: string;
  /** The origin that the pages name as theirs. */
  origin: string;
  /** LEADS_TEST_TOKEN; undefined where it is not set. */
  token: string | undefined;
}

const timeout = 20_000;
const campaign = "site-audit";
const refusal = z.object({
  detail: z.string().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** What a test lead says in the fields that have a meaning of their own; any other gets words. */
const values: Readonly<Record<string, string>> = {
  name: "TEST, please ignore",
  email: "test@example.com",
  telephone: "(555) 555-0100",
  message: "This is a test of the website’s form, sent by its audit. It was delivered to nobody.",
};

/** @returns undefined where no page has a form for leads */
export async function tryLead(
  pages: readonly BuiltPage[],
  options: TrialOptions,
): Promise<LeadTrial | undefined> {
  const contactFirst = pages.toSorted((a, b) => Number(isContact(b)) - Number(isContact(a)));
  for (const page of contactFirst) {
    const form = leadForm(page.html);
    if (form) return sendTest(page, form, options);
  }
  return undefined;
}

async function sendTest(
  page: BuiltPage,
  form: SentForm,
  { base, origin, token }: TrialOptions,
): Promise<LeadTrial> {
  const failed = (message: string): LeadTrial => ({ outcome: "failed", page: page.path, message });
  const address = new URL(form.action, new URL(page.path, base));
  const to = address.href;
  if (address.protocol !== "https:" && !isThisMachine(address.hostname))
    return failed(`its form is sent to ${to} without encryption`);
  const sent = new Map([...form.fields, [testMarkName, token ?? ""]]);
  const started = performance.now();
  try {
    const response = await fetch(address, {
      method: "POST",
      redirect: "manual",
      headers: {
        accept: "application/json",
        origin: origin,
        referer: `${origin}${page.path}?utm_source=${campaign}`,
      },
      body: new URLSearchParams([...sent]),
      signal: AbortSignal.timeout(timeout),
    });
    const said = await response.text();
    const milliseconds = Math.round(performance.now() - started);
    if (response.status === 403 && token === undefined && isOurs(said))
      return { outcome: "not sent", page: page.path, to };
    if (response.status !== 201) return failed(failure(to, response.status, said));
    const receipt = testReceipt.safeParse(parsed(said));
    if (!receipt.success) return failed(`${to} answers 201, but not with what it has stored`);
    const faults = differences(sent, receipt.data, origin, isThisMachine(address.hostname));
    return { outcome: "stored", page: page.path, to, id: receipt.data.id, milliseconds, faults };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return failed(
      `its form is sent to ${to}, which cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}

const isContact = ({ path }: BuiltPage): boolean => path === places.contact.path;

interface SentForm {
  action: string;
  fields: Map<string, string>;
}

/** The page's form for leads, with something in every field that has to be filled in and in every one that is known. */
function leadForm(html: string): SentForm | undefined {
  const form = elements(parse(html)).find(
    (element) =>
      element.tagName === "form" &&
      attribute(element, "method")?.toLowerCase() === "post" &&
      URL.canParse(attribute(element, "action") ?? "", "https://site.invalid") &&
      new URL(attribute(element, "action") ?? "", "https://site.invalid").pathname === places.leads.path,
  );
  if (!form) return undefined;
  const fields = new Map<string, string>();
  for (const element of elements(form)) {
    const name = attribute(element, "name");
    const value = name === undefined ? undefined : valueFor(element, name);
    if (name !== undefined && value !== undefined && !fields.has(name)) fields.set(name, value);
  }
  return { action: attribute(form, "action") ?? "", fields };
}

function valueFor(element: Tree.Element, name: string): string | undefined {
  const given = attribute(element, "value");
  const isRequired = attribute(element, "required") !== undefined;
  switch (element.tagName) {
    case "select":
      return isRequired
        ? elements(element)
            .map((option) => attribute(option, "value"))
            .find(Boolean)
        : undefined;
    case "textarea":
      return isRequired || Object.hasOwn(values, name) ? (values[name] ?? "TEST") : undefined;
    case "input":
      break;
    default:
      return undefined;
  }
  const type = attribute(element, "type") ?? "text";
  if (type === "hidden") return given;
  if (type === "checkbox" || type === "radio") return isRequired ? (given ?? "on") : undefined;
  if (Object.hasOwn(values, name)) return values[name];
  if (!isRequired) return undefined;
  if (type === "email") return values.email;
  if (type === "tel") return values.telephone;
  return attribute(element, "inputmode") === "numeric" ? "1" : "TEST";
}

/** What was lost on the way to the store, or changed. */
function differences(
  sent: ReadonlyMap<string, string>,
  { fields, consent, seen }: TestReceipt,
  origin: string,
  isHere: boolean,
): string[] {
  const changed = [...sent].filter(
    ([name, value]) => name in fields && value !== "" && String(fields[name] ?? "") !== value,
  );
  return [
    ...changed.map(
      ([name, value]) => `'${value}' was sent in '${name}', and the store has '${fields[name] ?? ""}'`,
    ),
    ...(consent === null ? ["the store has no consent"] : []),
    ...(seen.origin === origin
      ? []
      : [
          `the header Origin arrives as ${seen.origin ?? "nothing"}, so what other sites send cannot be told apart from the site's own forms`,
        ]),
    ...(fields.utm_source === campaign
      ? []
      : ["the header Referer does not arrive whole, so leads do not say which campaign they came from"]),
    // A server on this machine may be asked without a proxy.
    ...(seen.isSenderKnown || isHere
      ? []
      : [
          "the header X-Forwarded-For does not arrive, so all visitors count as one and are soon set aside together",
        ]),
  ];
}

function failure(to: string, status: number, said: string): string {
  if (status === 303)
    return `${to} took the test for a real lead: an older release runs there. Delete the lead named 'TEST, please ignore'`;
  const { detail, errors = [] } = refusal.safeParse(parsed(said)).data ?? {};
  const words = [detail, ...errors.map(({ message }) => message)].filter(Boolean).join(" ");
  return `its form is sent to ${to}, which answers ${status}${words === "" ? "" : `: ${words.replace(/\.$/, "")}`}`;
}

/** Whether an answer is the program's own problem details, as every version of it gives them. */
function isOurs(said: string): boolean {
  return refusal.safeParse(parsed(said)).data?.detail !== undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
