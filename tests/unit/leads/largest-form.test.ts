import { expect, test } from "vitest";
import {
  attributionFields,
  attributionNames,
  consentName,
  formIdName,
  honeypotName,
  kindLimits,
  largestFormBytes,
  longestForm,
  longestName,
  mostFields,
  usualLimits,
} from "#lib/forms/fields.ts";
import { fieldNamesOf, leadFormOf } from "#lib/leads/form.ts";
import { readSubmission } from "#lib/leads/http/read-submission.ts";
import { contact } from "#tests/support/forms.ts";

/** First and last characters of every length in UTF-8 and of every plane of Unicode, and what is sent in other ways than typed. */
const characters = [
  0x09,
  0x0a,
  0x20,
  0x25,
  0x26,
  0x2a,
  0x2b,
  0x3d,
  0x41,
  0x7e,
  0x7f,
  0x80,
  0x7ff,
  0x800,
  0xd7ff,
  0xe000,
  0xfffd,
  ...Array.from({ length: 16 }, (_, plane) => [(plane + 1) * 0x10000, (plane + 1) * 0x10000 + 0xffff]).flat(),
].map((code) => String.fromCodePoint(code));

/** As many fields as a form may have, with names and limits as long as they may be. */
const form = leadFormOf("x".repeat(longestName), {
  ...contact.data,
  fields: Array.from({ length: mostFields }, (_, index) => {
    const common = { name: `${"n".repeat(longestName - 2)}${index + 10}`, label: "A field", required: true };
    return index < 2
      ? { ...common, kind: "long-text" as const, limit: kindLimits["long-text"] - (mostFields - 2) / 2 }
      : { ...common, kind: "text" as const, limit: 1 };
  }),
});
const names = fieldNamesOf(form);
const limits = new Map<string, number>([
  ...form.data.fields.map(({ name, limit = 0 }) => [name, limit] as const),
  [consentName, longestName],
  ...attributionNames.map((name) => [name, attributionFields[name].maxLength] as const),
  [honeypotName, usualLimits.text],
]);
const found = async () => form;

test("the form is as long as one may be", () => {
  expect(form.data.fields.reduce((sum, { limit = 0 }) => sum + limit, 0)).toBe(longestForm);
});

/** As much of a text as a browser lets into a field: it counts UTF-16 code units and never cuts a character in half. */
const filled = (character: string, units: number) => character.repeat(Math.floor(units / character.length));

/** As browsers send a form: line ends as two characters. */
const formOf = (character: string) =>
  new URLSearchParams(
    [...limits, [formIdName, longestName] as const].map(([name, units]): [string, string] => [
      name,
      filled(character, units).replaceAll("\n", "\r\n"),
    ]),
  ).toString();

const post = (body: string, type = "application/x-www-form-urlencoded") =>
  new Request("https://www.example.com/api/leads/", {
    method: "POST",
    headers: { "content-type": type },
    body,
  });

test.for(characters.map((character) => [character.codePointAt(0)?.toString(16) ?? "", character] as const))(
  "a form filled to its limits with U+%s is taken whole",
  async ([, character]) => {
    const sent = await readSubmission(post(formOf(character)), 10_000, found);
    expect(sent.ok).toBe(true);
    for (const name of names)
      expect(String(sent.values[name] ?? "").replaceAll("\r\n", "\n")).toBe(
        filled(character, limits.get(name) ?? 0),
      );
  },
);

test("JSON that escapes every character is taken whole, and half a surrogate pair is too", async () => {
  const escaped = (units: number) => "\\ud83d".repeat(units);
  const body = `{${[...limits].map(([name, units]) => `"${name}":"${escaped(units)}"`).join(",")}}`;
  expect((await readSubmission(post(body, "application/json"), 10_000, found)).ok).toBe(true);
});

test("the form is refused at the first byte that no browser would send", async () => {
  const form = formOf("語");
  const padded = (bytes: number) => `${form}&${"x".repeat(bytes - form.length - 1)}`;
  expect((await readSubmission(post(padded(largestFormBytes)), 10_000, found)).ok).toBe(true);
  expect(await readSubmission(post(padded(largestFormBytes + 1)), 10_000, found)).toMatchObject({
    status: 413,
  });
});
