import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limitOf } from "#lib/forms/fields.ts";
import { fieldNamesOf } from "#lib/leads/form.ts";
import { parseLead } from "#lib/leads/schema.ts";
import { goodFields } from "#tests/e2e/leads-support/settings.ts";
import { english } from "#tests/support/english.ts";
import { contact } from "#tests/support/forms.ts";

const fieldNames = fieldNamesOf(contact);
const limitNamed = (name: string) =>
  contact.data.fields.filter((field) => field.name === name).map(limitOf)[0] ?? 0;

function errorsOf(changes: Record<string, unknown>) {
  const result = parseLead(contact, { ...goodFields, ...changes }, english.lead);
  return result.ok ? [] : result.errors;
}

describe("a lead", () => {
  test("is accepted with every field in order", () => {
    expect(parseLead(contact, goodFields, english.lead)).toMatchObject({
      ok: true,
      lead: { ...goodFields, people: 25, form: "contact", answers: [] },
    });
  });

  test("needs only name, address, message and consent", () => {
    const { name, email, message, consent } = goodFields;
    expect(
      parseLead(contact, { name, email, message, consent, company: "", people: " " }, english.lead),
    ).toMatchObject({
      ok: true,
    });
  });

  test("without anything lists one error for each required field, in the order of the form", () => {
    const result = parseLead(contact, {}, english.lead);
    expect(result.ok ? [] : result.errors.map((error) => error.field)).toEqual([
      "name",
      "email",
      "message",
      "consent",
    ]);
  });

  test.each(fieldNames)("with %s of a wrong type is refused with one sentence about that field", (field) => {
    for (const wrong of [{}, [], ["a", "b"], { nested: { deeper: true } }, false]) {
      expect(errorsOf({ [field]: wrong })).toEqual([{ field, message: expect.any(String) }]);
    }
  });

  test.each(fieldNames.filter((field) => field !== "topic" && field !== "people" && field !== "consent"))(
    "with %s one character too long is refused and the limit is named",
    (field) => {
      const limit = limitNamed(field);
      const text = field === "email" ? `${"a".repeat(limit - 11)}@example.com` : "1".repeat(limit + 1);
      expect(errorsOf({ [field]: text })[0]?.message).toContain(limit.toLocaleString("en-US"));
    },
  );

  test.each([
    ["an emoji", "😀"],
    ["a character of Chinese", "語"],
    ["a line end, which is sent as two", "\r\n."],
  ])("with a message as long as the form lets it grow is accepted, and no longer: %s", (_what, sign) => {
    const inForm = sign.replace("\r\n", "\n").length;
    const most = Math.floor((limitNamed("message") - 1) / inForm);
    expect(errorsOf({ message: `.${sign.repeat(most)}` })).toEqual([]);
    expect(errorsOf({ message: `.${sign.repeat(most + 1)}` })).toMatchObject([{ field: "message" }]);
  });

  test.each([
    ["a line feed", "Ana\nBcc: everyone@example.com"],
    ["a carriage return", "Ana\rBcc: everyone@example.com"],
    ["a null character", "Ana\u0000"],
    ["an override of the writing direction", "Ana\u202Etxt.exe"],
    ["half a surrogate pair", "Ana\uD800"],
  ])("with %s in the name is refused", (_what, name) => {
    expect(errorsOf({ name })).toEqual([
      { field: "name", message: "Your name must be one line of plain text" },
    ]);
  });

  test.each([
    "ana",
    "ana@",
    "@example.com",
    "ana@example",
    "ana@example..com",
    "ana@-example.com",
    "ana smith@example.com",
    "ana@example.com,eve@example.com",
    "<ana@example.com>",
    '"ana"@example.com',
    "ana@127.0.0.1",
    "ana@example.com\nBcc: eve@example.com",
  ])("with %j as the address is refused", (email) => {
    expect(errorsOf({ email }).map((error) => error.field)).toEqual(["email"]);
  });

  test.each([
    [" Ana.Lee+it@Sub.Example.com ", "Ana.Lee+it@sub.example.com"],
    ["o'neil@example.com", "o'neil@example.com"],
    ["jörg@bücher.example", "jörg@xn--bcher-kva.example"],
    ["ａｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ", "ana@example.com"],
    ["\u202Aana@example.com\u202C", "ana@example.com"],
    ["\u200Bana@example.com\uFEFF", "ana@example.com"],
    ["用户@例子.广告", "用户@xn--fsqu00a.xn--4rr70v"],
  ])("with %j as the address is accepted", (email, stored) => {
    expect(parseLead(contact, { ...goodFields, email }, english.lead)).toMatchObject({
      ok: true,
      lead: { email: stored },
    });
  });

  test.each([
    ["1,200", 1200],
    [" 25 ", 25],
    ["٢٥", 25],
    ["２５", 25],
    ["२५", 25],
    ["𝟚𝟝", 25],
    ["١٬٢٠٠", 1200],
    [40, 40],
  ])("takes %j people as %j", (people, stored) => {
    expect(parseLead(contact, { ...goodFields, people }, english.lead)).toMatchObject({
      ok: true,
      lead: { people: stored },
    });
  });

  test.each(["about 40", "-3", "0", "2.5e9", "1e3x", Number.NaN, 1.5])(
    "with %j people is refused",
    (people) => {
      expect(errorsOf({ people }).map((error) => error.field)).toEqual(["people"]);
    },
  );

  test("keeps line breaks and tabs of the message, and evens out their kind", () => {
    expect(parseLead(contact, { ...goodFields, message: " a\r\nb\rc\td " }, english.lead)).toMatchObject({
      lead: { message: "a\nb\nc\td" },
    });
  });

  test.each([
    ["telephone", "\u202D(555) 555-0111\u202C", "(555) 555-0111"],
    ["telephone", "٠١٢٣٤٥٦٧٨٩", "٠١٢٣٤٥٦٧٨٩"],
    ["name", "Ana\tSample\u2028", "Ana Sample"],
    ["name", "\u2068דנה\u2069", "דנה"],
    ["company", "Sample\u0002 Bakery", "Sample Bakery"],
  ])("takes in %s what comes along with copied text: %j", (field, given, kept) => {
    expect(parseLead(contact, { ...goodFields, [field]: given }, english.lead)).toMatchObject({
      ok: true,
      lead: { [field]: kept },
    });
  });

  test.each([
    ["a\u0000b\u001B[31m", "a␀b␛[31m"],
    ["one\u000Btwo\u000Cthree\u0085four", "one\ntwo\nthree\nfour"],
    ["\u202Bمرحبا\u202C \u2067שלום\u2069", "\u202Bمرحبا\u202C \u2067שלום\u2069"],
    ["half \uD83D a pair", "half \uFFFD a pair"],
    ["\u0080", "\uFFFD"],
  ])("takes a message with signs that cannot be stored or seen whole: %j", (message, kept) => {
    expect(parseLead(contact, { ...goodFields, message }, english.lead)).toMatchObject({
      ok: true,
      lead: { message: kept },
    });
  });

  test("with a consent that was never published is refused", () => {
    expect(errorsOf({ consent: "2019-01" }).map((error) => error.field)).toEqual(["consent"]);
  });

  test("is never refused for a campaign parameter: what does not fit is dropped", () => {
    const result = parseLead(
      contact,
      { ...goodFields, utm_source: ["a"], utm_campaign: "x".repeat(999), source: "/a/" },
      english.lead,
    );
    expect(result).toMatchObject({ ok: true, lead: { source: "/a/" } });
    expect(result.ok && result.lead.utm_campaign).toBeNull();
  });

  test("is accepted or refused with sentences, whatever the input", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...fieldNames, "source", "__proto__"), fc.anything()),
        (input) => {
          const result = parseLead(contact, input, english.lead);
          if (!result.ok) expect(result.errors.every((error) => error.message.length > 0)).toBe(true);
        },
      ),
    );
  });
});
