/** What the schema cannot say of a form: its fields fit together, somebody can be answered, and nothing is asked that no form may ask. */
import { z } from "zod";
import { consentParts } from "../../../forms/consent.ts";
import {
  columnKinds,
  contactForm,
  isColumnName,
  isReservedName,
  kindLimits,
  limitOf,
  longestForm,
  longestNumber,
  usualLimits,
} from "../../../forms/fields.ts";
import { showsForm } from "../../../kinds/plain/names.ts";
import { contentPath } from "../../schema/collections.ts";
import { type FormField, formSchema } from "../../schema/form.ts";
import type { CheckedDocument } from "../document.ts";
import { secretIn } from "../secrets-asked.ts";
import { documentOf, type Placed, type Site } from "../site.ts";
import type { ContentDiagnostic, Finding } from "../source.ts";
import { wholeFile } from "../whole-file.ts";

/** Whatever of a field can be read; what is missing or wrong in it is the schema's to say. */
const readable = z.looseObject({
  fields: z.array(z.looseObject({}).catch({})).catch([]),
  consent: z.looseObject({ text: z.string().catch("") }).catch({ text: "" }),
});

type Part = Partial<FormField>;

const partOf = formSchema.shape.fields.element.partial().loose();

export function formFindings(site: Site): Placed[] {
  const forms = site.documents.filter(({ source }) => source.collection === "forms");
  const owners = new Map<string, CheckedDocument>();
  return forms.flatMap((document): Placed[] => {
    const { fields, consent } = readable
      .catch({ fields: [], consent: { text: "" } })
      .parse(document.data ?? {});
    const parts = fields.map(
      (field): Part =>
        partOf.safeParse(field).data ?? { name: textOf(field.name), label: textOf(field.label) },
    );
    const page = document.text("page");
    const owner = page === undefined ? undefined : owners.get(page);
    const isContact = document.source.id === contactForm;
    if (page !== undefined && !owner && isContact === (page === "contact")) owners.set(page, document);
    return [
      ...parts.flatMap((part, index) => fieldFindings(document, part, index, parts)),
      ...answerFindings(document, parts),
      ...sizeFindings(document, parts),
      ...consentFindings(document, consent.text),
      ...pageFindings(document, page, owner),
      ...secondForm(document, page, site),
      ...draftContact(document),
    ].map((finding) => ({ document, finding }));
  });
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function draftContact(document: CheckedDocument): Finding[] {
  if (!document.draft || document.source.id !== contactForm) return [];
  return [
    {
      rule: "file-missing",
      range: document.at("draft"),
      message: "This form is a draft, and the contact page and every article show it.",
      remedy: "Delete the line with 'draft'.",
    },
  ];
}

/** The form that the contact page and every article show. */
export function missingContactForm({ ids }: Pick<Site, "ids">): ContentDiagnostic[] {
  if (ids.get("forms")?.has(contactForm)) return [];
  return [
    wholeFile(
      `content/${contentPath("forms", contactForm)}`,
      "file-missing",
      `The file content/${contentPath("forms", contactForm)} is missing: it says what the form on the contact page and below articles asks.`,
      "Bring it back from an earlier version, or copy the one of the sample site.",
    ),
  ];
}

function fieldFindings(
  document: CheckedDocument,
  part: Part,
  index: number,
  all: readonly Part[],
): Finding[] {
  const { name = "", kind, label = "", called = "", limit, options } = part;
  const at = (field: string) => document.at("fields", index, field);
  const found: Finding[] = [];
  const say = (field: string, message: string, remedy: string, rule: Finding["rule"] = "form-field") =>
    found.push({ rule, range: at(field), message, remedy });
  if (name !== "" && all.findIndex((other) => other.name === name) < index)
    say(
      "name",
      `Two fields are called '${name}': only one of the two answers would be kept.`,
      "Give one of them another name.",
    );
  // One that no name can look like is refused by the schema.
  if (isReservedName(name) && /^[a-z]/.test(name))
    say(
      "name",
      `'${name}' means something else to the program, so no field can be called that.`,
      "Choose another name: it is what the answer is stored as, and no visitor sees it.",
    );
  if (kind !== undefined && isColumnName(name) && columnKinds[name] !== kind)
    say(
      "kind",
      `'${name}' is of kind '${kind}'; a field of that name is always of kind '${columnKinds[name]}'.`,
      `Write 'kind: ${columnKinds[name]}', or give the field another name.`,
    );
  const own = kind === "email" ? "email" : kind === "phone" ? "telephone" : undefined;
  if (own !== undefined && name !== own && !isColumnName(name))
    say(
      "name",
      `A field of kind '${kind}' is called '${own}', so that the answer goes there and can be found and deleted again.`,
      `Write 'name: ${own}'; a form has one of them.`,
    );
  if (kind === "choice" && options === undefined)
    say(
      "kind",
      `'${name}' is a choice, and there is nothing to choose from.`,
      "Add 'options:' with two or more answers, each with 'value' and 'label'.",
    );
  if (kind !== undefined && kind !== "choice" && options !== undefined)
    say(
      "options",
      `'${name}' has answers to choose from and is of kind '${kind}', which would not show them.`,
      "Write 'kind: choice', or delete 'options'.",
    );
  const values = options?.map(({ value }) => value) ?? [];
  const twice = values.find((value, place) => values.indexOf(value) < place);
  if (twice !== undefined)
    say(
      "options",
      `Two answers of '${name}' have the value '${twice}'; nobody could tell which was chosen.`,
      "Give one of them another value.",
    );
  if (kind !== undefined && limit !== undefined && limit > kindLimits[kind])
    say(
      "limit",
      `'limit' of '${name}' is ${limit}; a field of kind '${kind}' takes ${kindLimits[kind]} at most.`,
      `Write ${kindLimits[kind]} or less, or delete the line: the limit is then ${usualLimits[kind]}.`,
    );
  if (kind === "choice" && limit !== undefined)
    say("limit", `'${name}' is a choice; it has no length.`, "Delete 'limit'.");
  const secret =
    kind === "choice" ? undefined : [label, called, name.replaceAll("-", " ")].map(secretIn).find(Boolean);
  if (secret)
    say(
      "label",
      `'${label || name}' asks for ${secret}. Answers are mailed and kept in a database, where nobody should find one.`,
      "Delete the field. What a client has to tell you in secret belongs on the phone or in a password vault that you share.",
      "form-secret",
    );
  return found;
}

/** Somebody can be answered: every sender leaves an address or a number. */
function answerFindings(document: CheckedDocument, parts: readonly Part[]): Finding[] {
  if (
    parts.length === 0 ||
    parts.some(({ kind, required }) => required && (kind === "email" || kind === "phone"))
  )
    return [];
  const asked = parts.find(({ kind }) => kind === "email" || kind === "phone");
  return [
    {
      rule: "form-answer",
      range: document.at("fields"),
      message: asked
        ? `Nobody has to leave an email address or a phone number, so you could get a message that you cannot answer.`
        : "This form asks for neither an email address nor a phone number: nobody could be answered.",
      remedy: asked
        ? `Add 'required: true' to '${asked.name}'.`
        : "Add a field with 'name: email', 'kind: email' and 'required: true', or the same with 'telephone' and 'phone'.",
    },
  ];
}

function sizeFindings(document: CheckedDocument, parts: readonly Part[]): Finding[] {
  const units = parts
    .map(({ kind, limit }) =>
      kind === undefined || kind === "number"
        ? longestNumber
        : Math.min(limitOf({ kind, limit }), kindLimits[kind]),
    )
    .reduce((sum, most) => sum + most, 0);
  if (units <= longestForm) return [];
  return [
    {
      rule: "form-field",
      range: document.at("fields"),
      message: `All fields together may take ${units} characters; the server takes ${longestForm} at most.`,
      remedy: "Give the long ones a smaller 'limit': few visitors write more than 1000 characters.",
    },
  ];
}

function consentFindings(document: CheckedDocument, text: string): Finding[] {
  const plain = consentParts(text, () => undefined);
  if (!plain.some((part) => part !== undefined && /[*_`<>[\]]/.test(part))) return [];
  return [
    {
      rule: "form-consent",
      range: document.at("consent", "text"),
      message:
        "The words of a consent are stored as the visitor read them, so they can hold links to pages of this site and no other signs.",
      remedy: "Write plain text, with links like [the privacy page](/privacy/).",
    },
  ];
}

/** Two forms on a page would have controls with the same ids. */
function secondForm(document: CheckedDocument, page: string | undefined, site: Site): Finding[] {
  const shown = documentOf(site, "pages", page);
  if (!shown?.body.blocks.some(({ name }) => name === "Ask")) return [];
  return [
    {
      rule: "form-page",
      range: document.at("page"),
      message: `${shown.source.file} shows this form below its text, and has an <Ask /> in it as well.`,
      remedy: "Take the <Ask /> out: the page of a form needs none.",
    },
  ];
}

/** Pages that show no form although they look like any other, and why. */
const formless: ReadonlyMap<string, string> = new Map([
  ["emergency", "is the page for an attack: whoever is under attack has to call, not to wait for an answer."],
  ["thanks", "is the page that a sent form leads to, which asks nothing more."],
]);

/** A form has a page to itself, which shows it whole and shows it again with what is wrong in it. */
function pageFindings(
  document: CheckedDocument,
  page: string | undefined,
  owner: CheckedDocument | undefined,
): Finding[] {
  if (page === undefined) return [];
  const say = (message: string, remedy: string): Finding[] => [
    { rule: "form-page", range: document.at("page"), message, remedy },
  ];
  const isContact = document.source.id === contactForm;
  if (isContact !== (page === "contact"))
    return isContact
      ? say(`The contact form is on the contact page, not on '${page}'.`, "Write 'page: contact'.")
      : say(
          "The contact page has the contact form.",
          "Write a page for this form (npm run new -- page), and name it here.",
        );
  if (owner)
    return say(
      `${owner.source.file} is on this page already, and a page shows one form.`,
      "Write a page for this one, or delete one of the two forms.",
    );
  if (showsForm(page)) return [];
  return say(
    `content/pages/${page}.mdx ${formless.get(page) ?? "has a layout of its own, which shows no form."}`,
    `Write another page for it, for example content/pages/${document.source.id}.mdx.`,
  );
}
