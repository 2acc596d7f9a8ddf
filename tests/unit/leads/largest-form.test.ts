import { expect, test } from "vitest";
import {
  attributionFields,
  attributionNames,
  honeypotName,
  largestFormBytes,
  leadFieldNames,
  leadFields,
} from "#lib/leads/fields.ts";
import { readSubmission } from "#lib/leads/http/read-submission.ts";

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

const limits = new Map<string, number>([
  ...leadFieldNames.map((name) => [name, leadFields[name].maxLength] as const),
  ...attributionNames.map((name) => [name, attributionFields[name].maxLength] as const),
  [honeypotName, leadFields.name.maxLength],
]);

/** As much of a text as a browser lets into a field: it counts UTF-16 code units and never cuts a character in half. */
const filled = (character: string, units: number) => character.repeat(Math.floor(units / character.length));

/** As browsers send a form: line ends as two characters. */
const formOf = (character: string) =>
  new URLSearchParams(
    [...limits].map(([name, units]): [string, string] => [
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
    const sent = await readSubmission(post(formOf(character)), 10_000);
    expect(sent.ok).toBe(true);
    for (const name of leadFieldNames)
      expect(String(sent.values[name] ?? "").replaceAll("\r\n", "\n")).toBe(
        filled(character, leadFields[name].maxLength),
      );
  },
);

test("JSON that escapes every character is taken whole, and half a surrogate pair is too", async () => {
  const escaped = (units: number) => "\\ud83d".repeat(units);
  const body = `{${[...limits].map(([name, units]) => `"${name}":"${escaped(units)}"`).join(",")}}`;
  expect((await readSubmission(post(body, "application/json"), 10_000)).ok).toBe(true);
});

test("the form is refused at the first byte that no browser would send", async () => {
  const form = formOf("語");
  const padded = (bytes: number) => `${form}&${"x".repeat(bytes - form.length - 1)}`;
  expect((await readSubmission(post(padded(largestFormBytes)), 10_000)).ok).toBe(true);
  expect(await readSubmission(post(padded(largestFormBytes + 1)), 10_000)).toMatchObject({ status: 413 });
});
