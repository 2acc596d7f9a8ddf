/** What the check says of forms: each with one thing wrong, and what looks wrong and is right. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { secretIn } from "#lib/content/check/secrets-asked.ts";
import { checkSmallSite, errorsWith, now, smallSite } from "#tests/builders/small-site.ts";

const good = {
  title: "Call-back",
  page: "call-back",
  purpose: "call you back",
  readBy: "whoever is on call",
  keepDays: 90,
  consent: { version: "2026-11", text: "You may store my number and call me back about this." },
};
const phone = { name: "telephone", label: "Your number", kind: "phone", required: true };
const file = "content/forms/call-back.yaml";
const page = `---
title: Have us call you back
description: The page of a form that asks for a phone number and for nothing else, at some length.
updatedAt: "2026-01-01"
---

A short text.
`;
const errorsOf = (files: Readonly<Record<string, string>>, removed?: readonly string[]) =>
  errorsWith({ "content/pages/call-back.mdx": page, ...files }, removed);

/** What is said of a form with these fields beside a phone number, and with other facts of the form. */
async function saidOf(fields: readonly object[], more: object = {}): Promise<string[]> {
  const errors = await errorsOf({ [file]: stringify({ ...good, fields: [phone, ...fields], ...more }) });
  return errors.map((error) => error.replace(`${file} `, ""));
}

const one = (pattern: RegExp) => [expect.stringMatching(pattern)];

test("a form that asks for a number, a choice and a text is in order", async () => {
  expect(
    await saidOf([
      { name: "people", label: "How many?", kind: "number", limit: 1_000_000 },
      {
        name: "what-stopped",
        label: "What has stopped?",
        kind: "choice",
        options: [
          { value: "mail", label: "Email" },
          { value: "password", label: "I forgot my password" },
        ],
      },
      {
        name: "message",
        label: "More",
        kind: "long-text",
        help: "Please leave out passwords and card numbers.",
      },
    ]),
  ).toEqual([]);
});

test.each<[string, object, RegExp]>([
  ["no label", { name: "x", kind: "text" }, /field-required: .*needs 'label', which is missing/],
  ["an empty label", { name: "x", label: " ", kind: "text" }, /field-required: .*label' is empty/],
  [
    "an unknown kind",
    { name: "x", label: "X", kind: "file" },
    /field-value: .*'file'.*Write one of: text, email, phone/,
  ],
  ["a misspelled kind", { name: "x", label: "X", kind: "nubmer" }, /Did you mean 'number'/],
  [
    "a name that is twice",
    { name: "telephone", label: "Another", kind: "phone" },
    /form-field: Two fields are called 'telephone'/,
  ],
  [
    "a name of the language",
    { name: "constructor", label: "X", kind: "text" },
    /form-field: 'constructor' means something else/,
  ],
  [
    "a name of objects",
    { name: "__proto__", label: "X", kind: "text" },
    /field-value: .*has to begin with a lowercase letter/,
  ],
  [
    "the trap's name",
    { name: "website", label: "X", kind: "text" },
    /form-field: 'website' means something else/,
  ],
  [
    "a campaign's name",
    { name: "source", label: "X", kind: "text" },
    /form-field: 'source' means something else/,
  ],
  [
    "a fit question's name",
    { name: "fit-wait", label: "X", kind: "text" },
    /form-field: 'fit-wait' means something else/,
  ],
  [
    "the consent's name",
    { name: "consent", label: "X", kind: "text" },
    /form-field: 'consent' means something else/,
  ],
  [
    "a limit of 0",
    { name: "x", label: "X", kind: "text", limit: 0 },
    /field-value: .*limit' is 0; the smallest value is 1/,
  ],
  [
    "a limit of 10 MB",
    { name: "x", label: "X", kind: "long-text", limit: 10_000_000 },
    /form-field: 'limit' of 'x' is 10000000; a field of kind 'long-text' takes 5000 at most/,
  ],
  [
    "a limit of half a sign",
    { name: "x", label: "X", kind: "text", limit: 1.5 },
    /field-type: .*a whole number/,
  ],
  [
    "one answer to choose from",
    { name: "x", label: "X", kind: "choice", options: [{ value: "a", label: "A" }] },
    /field-length: .*has 1 entry; it has to have at least 2/,
  ],
  [
    "no answers to choose from",
    { name: "x", label: "X", kind: "choice" },
    /form-field: 'x' is a choice, and there is nothing to choose from/,
  ],
  [
    "two answers with one value",
    {
      name: "x",
      label: "X",
      kind: "choice",
      options: [
        { value: "a", label: "A" },
        { value: "a", label: "B" },
      ],
    },
    /form-field: Two answers of 'x' have the value 'a'/,
  ],
  [
    "answers that nothing shows",
    {
      name: "x",
      label: "X",
      kind: "text",
      options: [
        { value: "a", label: "A" },
        { value: "b", label: "B" },
      ],
    },
    /form-field: 'x' has answers to choose from and is of kind 'text'/,
  ],
  [
    "a column of another kind",
    { name: "people", label: "X", kind: "text" },
    /form-field: 'people' is of kind 'text'; a field of that name is always of kind 'number'/,
  ],
  [
    "an address under another name",
    { name: "work-email", label: "X", kind: "email" },
    /form-field: A field of kind 'email' is called 'email'/,
  ],
  [
    "a card number",
    { name: "x", label: "Credit card number", kind: "text" },
    /form-secret: 'Credit card number' asks for a card or bank account number/,
  ],
  [
    "a Social Security number",
    { name: "ssn", label: "Number", kind: "text" },
    /form-secret: 'Number' asks for a number or a date that proves/,
  ],
  [
    "a password",
    { name: "x", label: "Your Microsoft 365 pass-word", kind: "text" },
    /form-secret: .*asks for a password/,
  ],
  [
    "an autocomplete of a card",
    { name: "x", label: "X", kind: "text", autocomplete: "cc-number" },
    /field-value: .*'cc-number'/,
  ],
])("a field with %s is refused, with what to write", async (_what, field, said) => {
  const found = await saidOf([field]);
  expect(found).toEqual(one(said));
  expect(found[0]).toMatch(/ → \S/);
});

test.each<[string, object, RegExp]>([
  ["no consent", { consent: undefined }, /field-required: .*needs 'consent'/],
  ["a consent without words", { consent: { version: "a" } }, /field-required: .*needs 'text'/],
  [
    "a consent with a heading in bold",
    { consent: { version: "a", text: "You may store **all** of this." } },
    /form-consent: .*no other signs/,
  ],
  ["nobody who reads it", { readBy: undefined }, /field-required: .*needs 'readBy'/],
  ["nobody the mail goes to", { sendTo: [] }, /field-length: 'sendTo' is an empty list/],
  ["a wrong address of ours", { sendTo: ["team"] }, /field-value: .*has to be an email address/],
  ["no days", { keepDays: 0 }, /field-value: 'keepDays' is 0; the smallest value is 1/],
  ["no fields", { fields: [] }, /field-length: 'fields' is an empty list/],
  ["a page that is not there", { page: "nowhere" }, /reference-exists: 'page' names 'nowhere'/],
  ["the contact page", { page: "contact" }, /form-page: The contact page has the contact form/],
  ["the list of articles", { page: "blog" }, /form-page: .*blog\.mdx has a layout of its own/],
  ["the page of thanks", { page: "thanks" }, /form-page: .*thanks\.mdx is the page that a sent form/],
  ["the home page", { page: "home" }, /form-page: .*home\.mdx has a layout of its own/],
  ["thanks that are not there", { thanks: "danke" }, /reference-exists: 'thanks' names 'danke'/],
  [
    "an address that may stay empty alone",
    { fields: [{ ...phone, required: false }] },
    /form-answer: Nobody has to leave.*Add 'required: true' to 'telephone'/,
  ],
  [
    "neither address nor number",
    { fields: [{ name: "name", label: "X", kind: "text", required: true }] },
    /form-answer: .*neither an email address nor a phone number/,
  ],
  [
    "more text than the server takes",
    { fields: [phone, ...["a", "b", "c"].map((name) => ({ name, label: "X", kind: "long-text" }))] },
    /form-field: All fields together may take 15040 characters/,
  ],
])("a form with %s is refused, with what to write", async (_what, more, said) => {
  const found = await saidOf([], more);
  expect(found).toEqual(one(said));
  expect(found[0]).toMatch(/ → \S/);
});

test("a page whose text has a form of its own has no other, and an <Ask /> names a form that exists", async () => {
  const text = stringify({ ...good, fields: [phone] });
  const asks = page.replace("A short text.", '<Ask form="call-back" />');
  expect(await errorsOf({ [file]: text, "content/pages/call-back.mdx": asks })).toEqual(
    one(/form-page: content\/pages\/call-back\.mdx shows this form below its text/),
  );
  expect(
    await errorsOf({ [file]: text, "content/pages/offer.mdx": asks.replace("Have us", "Let us") }),
  ).toEqual([]);
  const misspelled = asks.replace('"call-back"', '"callback"').replace("Have us", "Let us");
  expect(await errorsOf({ [file]: text, "content/pages/offer.mdx": misspelled })).toEqual(
    one(/reference-exists: The 'form' of <Ask> names 'callback'.*Did you mean 'call-back'/),
  );
});

test("a link may lead to the form of a page that has one, and of no other", async () => {
  const text = stringify({ ...good, fields: [phone] });
  const linking = (to: string) =>
    page.replace("Have us", "Let us").replace("A short text.", `[Write to us](${to}).`);
  const said = (to: string) => errorsOf({ [file]: text, "content/pages/offer.mdx": linking(to) });
  expect(await said("/call-back/#lead-form")).toEqual([]);
  expect(await said("/offer/#lead-form")).toEqual(one(/link-fragment: There is no heading 'lead-form'/));
});

test("the page for an attack has a phone number and no form", async () => {
  const emergency = page.replace("Have us call you back", "What to do during an attack");
  const text = stringify({ ...good, page: "emergency", fields: [phone] });
  expect(await errorsOf({ [file]: text, "content/pages/emergency.mdx": emergency })).toEqual(
    one(/form-page: .*emergency\.mdx is the page for an attack: .* → Write another page for it/),
  );
});

test("the page about the company may have a form", async () => {
  expect(await saidOf([], { page: "about", fields: [phone] })).toEqual([]);
});

test("a page shows one form", async () => {
  const text = stringify({ ...good, fields: [phone] });
  expect(await errorsOf({ [file]: text, "content/forms/other.yaml": text })).toEqual([
    expect.stringMatching(
      /^content\/forms\/other\.yaml form-page: content\/forms\/call-back\.yaml is on this page already/,
    ),
  ]);
});

test("a site without the contact form is told so, and the contact form has the contact page", async () => {
  expect(await errorsOf({}, ["content/forms/contact.yaml"])).toEqual([
    expect.stringMatching(
      /^content\/forms\/contact\.yaml file-missing: .*the form on the contact page and below articles/,
    ),
  ]);
  expect(await errorsOf({ "content/forms/contact.yaml": stringify({ ...good, fields: [phone] }) })).toEqual([
    expect.stringMatching(
      /^content\/forms\/contact\.yaml form-page: The contact form is on the contact page, not on 'call-back'/,
    ),
  ]);
});

test.each([
  "text",
  "[]",
  "fields: 5\n",
  "fields:\n  - 7\n  - [a]\n  - name: [x]\n",
  "consent: yes\nfields: {}\n",
  "",
])("a file that holds something else is refused and stops nothing: %j", async (text) => {
  expect((await errorsOf({ [file]: text })).length).toBeGreaterThan(0);
});

test.each([
  ["Password", true],
  ["Ihr PASSWORD please", true],
  ["Pass code of the alarm", true],
  ["PIN", true],
  ["PIN code", true],
  ["CVV", true],
  ["IBAN", true],
  ["Name on the payment card", true],
  ["Social security", true],
  ["Date of birth", true],
  ["Driver’s license", true],
  ["Ｐａｓｓｗｏｒｄ", true],
  ["One-time code", true],
  ["Which password manager do you use?", false],
  ["Do you have a password policy?", false],
  ["How many business cards do you hand out?", false],
  ["Postal code", false],
  ["Number of accounts", false],
  ["Who pins your notices up?", false],
  ["Your account manager", false],
  ["When did it start?", false],
])("%j asks for a secret: %j", (label, asks) => {
  expect(secretIn(label) !== undefined).toBe(asks);
});

test("the page that a consent links to is asked for the list, whatever it is called, until a page has it", async () => {
  const text = "You may store this and answer me, as [our house rules](/house-rules/#kept) describe.";
  const consent = { version: "2026-12", text };
  const rules = (body: string) =>
    page.replace("Have us call you back", "Our rules").replace("A short text.", `## Kept\n\n${body}`);
  using site = smallSite({
    "content/pages/call-back.mdx": page,
    [file]: stringify({ ...good, fields: [phone], consent }),
    "content/pages/house-rules.mdx": rules("We keep your number."),
  });
  const told = async () =>
    (await checkSmallSite({ root: site.root, now }))
      .filter(({ rule }) => rule === "form-privacy")
      .map(({ where, severity }) => `${where.file} ${severity}`);
  expect(await told()).toEqual(["content/pages/house-rules.mdx warning"]);
  site.write("content/pages/house-rules.mdx", rules("<StoredData />"));
  expect(await told()).toEqual([]);
  site.write(
    "content/pages/house-rules.mdx",
    rules("<StoredData />").replace("updatedAt", "draft: true\nupdatedAt"),
  );
  site.write("content/pages/privacy.mdx", rules("We keep your number.").replace("Our rules", "Privacy"));
  expect(await told()).toEqual(["content/pages/privacy.mdx warning"]);
});

test("a draft is no problem, unless it is the form that the contact page and every article show", async () => {
  expect(await saidOf([], { draft: true })).toEqual([]);
  const text = readFileSync(
    new URL("../../fixtures/broken/base/content/forms/contact.yaml", import.meta.url),
    "utf8",
  );
  expect(await errorsOf({ "content/forms/contact.yaml": `${text}draft: true\n` })).toEqual([
    expect.stringMatching(
      /^content\/forms\/contact\.yaml file-missing: This form is a draft.*→ Delete the line/,
    ),
  ]);
});

const emailField = { name: "email", label: "Email address", kind: "email", required: true };
const notes = {
  newsletter: "Monthly notes",
  thanks: "call-back-thanks",
  fields: [emailField],
};
const thanksPage = {
  "content/pages/call-back-thanks.mdx": page.replace("Have us", "Thank you, now have us"),
};

/** What is said of a form with these facts and files beside a page of thanks. */
async function saidOfPromise(more: object, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const form = stringify({ ...good, ...more });
  const errors = await errorsOf({ [file]: form, ...thanksPage, ...files });
  return errors.map((error) => error.replace(`${file} `, ""));
}

test("a newsletter that asks for an address and has a page of thanks is in order", async () => {
  expect(await saidOfPromise(notes)).toEqual([]);
});

test.each<[string, object, RegExp]>([
  [
    "without an address",
    { ...notes, fields: [phone] },
    /form-newsletter: A newsletter goes to an email address/,
  ],
  [
    "whose address may stay empty",
    { ...notes, fields: [phone, { ...emailField, required: false }] },
    /form-newsletter: A newsletter goes to an email address/,
  ],
  [
    "without a page of thanks of its own",
    { ...notes, thanks: undefined },
    /has to look for a mail and confirm/,
  ],
  [
    "with somebody to mail it to",
    { ...notes, sendTo: ["a@example.com"] },
    /Nobody gets a mail about a subscription/,
  ],
  ["with a file", { ...notes, download: { file: "a.pdf", title: "A" } }, /one tick would agree to both/],
])("a newsletter %s is refused", async (_, more, says) => {
  expect(await saidOfPromise(more, { "public/downloads/a.pdf": "%PDF-1.7" })).toEqual(one(says));
});

test("the contact form is no newsletter", async () => {
  const contactForm = { ...good, ...notes, page: "contact", title: "Write" };
  expect(await errorsWith({ "content/forms/contact.yaml": stringify(contactForm), ...thanksPage })).toEqual(
    one(/The contact form asks for an answer/),
  );
});

const mailed = {
  download: { file: "plan.pdf", title: "Plan", byMail: true },
  thanks: "call-back-thanks",
  fields: [emailField],
};
const open = { download: { file: "plan.pdf", title: "Plan" }, fields: [phone] };
const pdf = "%PDF-1.7";

test("a file is in order where it is: in public/ for everybody, in content/ for the mail", async () => {
  expect(await saidOfPromise(mailed, { "content/downloads/plan.pdf": pdf })).toEqual([]);
  expect(await saidOfPromise(open, { "public/downloads/plan.pdf": pdf })).toEqual([]);
});

test.each<[string, object, Record<string, string>, RegExp]>([
  ["is nowhere", mailed, {}, /form-download: There is no file content\/downloads\/plan\.pdf\./],
  [
    "is misspelled",
    open,
    { "public/downloads/plans.pdf": pdf },
    /no file public\/downloads\/plan\.pdf\. Did you mean 'plans\.pdf'/,
  ],
  [
    "should only be mailed and is public",
    mailed,
    { "public/downloads/plan.pdf": pdf },
    /public\/downloads\/plan\.pdf is one that everybody can open/,
  ],
  [
    "should be open and is only mailed",
    open,
    { "content/downloads/plan.pdf": pdf },
    /content\/downloads\/plan\.pdf is one that is only mailed/,
  ],
  [
    "should only be mailed and is public too",
    mailed,
    { "content/downloads/plan.pdf": pdf, "public/downloads/plan.pdf": pdf },
    /everybody can open a copy of it at \/downloads\/plan\.pdf/,
  ],
  ["is empty", open, { "public/downloads/plan.pdf": "" }, /plan\.pdf is empty/],
  ["is no PDF", open, { "public/downloads/plan.pdf": "<html>" }, /does not match its ending/],
  [
    "is mailed to nobody's address",
    { ...mailed, fields: [phone] },
    { "content/downloads/plan.pdf": pdf },
    /nobody has to enter an email address/,
  ],
  [
    "is mailed, and the page of thanks speaks of an answer",
    { ...mailed, thanks: undefined },
    { "content/downloads/plan.pdf": pdf },
    /has to look for the mail with the file/,
  ],
  [
    "is open, and has days for a link",
    { ...open, download: { ...open.download, linkDays: 3 } },
    { "public/downloads/plan.pdf": pdf },
    /so no link to it expires/,
  ],
  [
    "has a path",
    { ...open, download: { file: "../company.yaml", title: "A" } },
    {},
    /field-value: .*has to be a file name/,
  ],
])("a form's file that %s is refused", async (_, more, files, says) => {
  expect(await saidOfPromise(more, files)).toEqual(one(says));
});
