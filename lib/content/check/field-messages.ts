/** What a value does to break its schema, told to somebody who has never seen a schema. */
import type { CollectionName } from "../schema/collections.ts";
import { type Shape, shapeAt } from "../schema/shape.ts";
import { writing, wrongForm } from "./field-forms.ts";
import type { Case, Issue } from "./field-issue.ts";
import { capital, exampleOf, isRequired, kindOf, quoted, shown, where } from "./field-words.ts";
import { numbersMeant } from "./notation.ts";
import type { Finding } from "./source.ts";
import { closest, didYouMean } from "./suggest.ts";
import { meantValue } from "./usual-values.ts";
import { type Path, pathName, valueIn } from "./value-path.ts";
import type { Fields } from "./yaml-document.ts";

/** What a value says for which its schema has no sentence of its own. */
export const unsaid = "does not have the form it needs";

/** The finding that an issue is, with the field it is about. */
export function findingOf(issue: Issue, collection: CollectionName, fields: Fields): Finding {
  return { ...said(issue, collection, fields), field: issue.path };
}

function said(issue: Issue, collection: CollectionName, fields: Fields): Finding {
  const { path } = issue;
  const name = `'${pathName(path)}'`;
  const shape = shapeAt(collection, path);
  const description = shape?.description ?? "";
  const value = valueIn(fields.data, path);
  const range = fields.valueAt(path);
  const meaning = description ? ` Meaning: ${description}` : "";
  if (value === undefined) return missing(path, collection, fields, description, shape, issue);
  if (value === null) {
    return {
      rule: "field-required",
      range: fields.keyAt(path),
      message: `${name} is empty.${meaning}`,
      // A color without quotation marks looks written: an example says what is wrong with it.
      remedy:
        isRequired(collection, path) || shape?.holds === "color"
          ? exampleOf(path, shape)
          : "Write its value, or delete the line.",
    };
  }
  switch (issue.code) {
    case "invalid_type":
    case "invalid_union":
      return wrongType(issue, { name, path, value, range, fields, shape, meaning });
    case "too_small":
    case "too_big":
      return wrongSize(issue, { name, value, range, meaning });
    case "invalid_value": {
      const allowed = issue.values.map(String);
      const meant = typeof value === "string" ? closest(value, allowed) : undefined;
      return {
        rule: "field-value",
        range,
        message: `${name} is ${shown(value)}, which is none of its possible values.${didYouMean(meant)}`,
        remedy: `Write one of: ${allowed.join(", ")}.`,
        ...(meant && { fix: { title: `Write '${meant}'`, edits: [{ ...range, text: meant }] } }),
      };
    }
    case "invalid_format":
    case "custom":
      return wrongForm(issue, { name, path, value, range, fields, shape, meaning });
    case "invalid_key":
      return {
        rule: "field-value",
        range: fields.keyAt(path),
        message: `${name} is not a name that can be used here.`,
        remedy: "Use lowercase letters, digits and hyphens.",
      };
    default:
      return {
        rule: "field-value",
        range,
        message: `${name} is ${shown(value)}, which does not fit.${meaning}`,
        remedy: exampleOf(path, shape),
      };
  }
}

function missing(
  path: Path,
  collection: CollectionName,
  fields: Fields,
  description: string,
  shape: Shape | undefined,
  issue: Issue,
): Finding {
  const own = issue.code === "custom" ? ` It ${issue.message}.` : "";
  const last = String(path.at(-1));
  const parent = path.slice(0, -1);
  return {
    rule: "field-required",
    range: fields.keyAt(parent),
    message: `${capital(where(collection, parent))} needs '${last}', which is missing.${own}${description ? ` Meaning: ${description}` : ""}`,
    remedy: exampleOf(path, shape),
  };
}

function wrongType(issue: Issue, { name, path, value, range, fields, shape, meaning }: Case): Finding {
  const expected = issue.code === "invalid_type" ? issue.expected : "other";
  const finding = (kind: string, remedy: string, fix?: Finding["fix"]): Finding => ({
    rule: "field-type",
    range,
    message: `${name} is ${typeof value === "string" ? shown(value) : kindOf(value)}; it has to be ${kind}.${meaning}`,
    remedy,
    ...(fix && { fix }),
  });
  const raw = fields.written(path);
  const meant = raw === undefined ? undefined : meantValue(String(path.at(-1)), raw);
  if (expected === "string" && meant && typeof value !== "string")
    return finding(
      "text",
      `Write ${quoted(meant.value)}`,
      meant.sure ? writing(meant.value, range).fix : undefined,
    );
  if (expected === "string" && (typeof value === "number" || typeof value === "boolean") && raw) {
    if (shape?.holds === "date") return finding("a date", "Write the day in full: 2026-11-23");
    return finding("text", `Put quotes around it:  ${String(path.at(-1))}: "${raw}"`, {
      title: "Put quotes around the value",
      edits: [{ ...range, text: `"${raw}"` }],
    });
  }
  if (expected === "string")
    return finding(
      "text",
      Array.isArray(value) ? "Write one text after the colon, not a list." : exampleOf(path, shape),
    );
  if (expected === "boolean") {
    const meant =
      typeof value === "string" && /^(?:yes|on|true|y)$/i.test(value)
        ? "true"
        : typeof value === "string" && /^(?:no|off|false|n)$/i.test(value)
          ? "false"
          : undefined;
    return finding(
      "true or false",
      "Write true or false, without quotes.",
      meant ? { title: `Write ${meant}`, edits: [{ ...range, text: meant }] } : undefined,
    );
  }
  if (expected === "number" || expected === "int") {
    const meant = typeof value === "string" ? numbersMeant(value) : [];
    const [number] = meant.length === 1 ? meant : [];
    const kind = expected === "int" ? "a whole number" : "a number";
    const field = String(path.at(-1));
    return finding(
      kind,
      number
        ? `Write it ${number === value ? "" : "in digits, with a point before decimals, "}without quotes:  ${field}: ${number}`
        : meant.length > 1
          ? `Write the one that is meant:  ${meant.map((each) => `${field}: ${each}`).join("  or  ")}`
          : `Write ${kind}, digits only.`,
      number
        ? {
            title: number === value ? "Remove the quotes" : `Write ${number}`,
            edits: [{ ...range, text: number }],
          }
        : undefined,
    );
  }
  if (expected === "array") {
    const entries = typeof value === "string" ? value.split(/\s*[,;]\s*/).filter(Boolean) : [];
    const lines = (entries.length > 0 ? entries : ["First entry"])
      .map((entry) => `\n  - ${listEntry(entry)}`)
      .join("");
    const simple = path.length === 1 && entries.length > 0 && shape?.items?.type === "string";
    return finding(
      "a list",
      `Write each entry in a line of its own that begins with '- ':\n${String(path.at(-1))}:${lines}`,
      simple
        ? {
            title: "Write a list",
            edits: [{ start: fields.keyAt(path).end, end: range.end, text: `:${lines}` }],
          }
        : undefined,
    );
  }
  if (expected === "object" || expected === "record") {
    const members = Object.keys(shape?.properties ?? {});
    return finding(
      "a group of fields",
      members.length > 0
        ? `Write its fields in the lines below, indented by two spaces: ${members.join(", ")}.`
        : "Write its entries in the lines below, each indented by two spaces.",
    );
  }
  return {
    rule: "field-value",
    range,
    message: `${name} is ${shown(value)}, which does not fit.${meaning}`,
    remedy:
      issue.code === "invalid_union" && typeof value === "string"
        ? `It ${issue.message}.`
        : exampleOf(path, shape),
  };
}

function wrongSize(
  issue: Issue & { code: "too_small" | "too_big" },
  { name, value, range, meaning }: Pick<Case, "name" | "value" | "range" | "meaning">,
): Finding {
  const small = issue.code === "too_small";
  const limit = Number(small ? issue.minimum : issue.maximum);
  if (typeof value === "number") {
    return {
      rule: "field-value",
      range,
      message: `${name} is ${value}; the ${small ? "smallest" : "largest"} value is ${limit}.${meaning}`,
      remedy: `Write a number ${small ? "from" : "up to"} ${limit}.`,
    };
  }
  if (Array.isArray(value)) {
    return {
      rule: "field-length",
      range,
      message:
        value.length === 0
          ? `${name} is an empty list.`
          : `${name} has ${value.length} ${value.length === 1 ? "entry" : "entries"}; it has to have at ${small ? "least" : "most"} ${limit}.`,
      remedy:
        value.length === 0
          ? "Write its entries below it, each beginning with '- ', or delete the line if the field is optional."
          : small
            ? `Add ${limit - value.length} more.`
            : `Remove ${value.length - limit}.`,
    };
  }
  const length = typeof value === "string" ? value.trim().length : 0;
  if (length === 0)
    return {
      rule: "field-required",
      range,
      message: `${name} is empty.${meaning}`,
      remedy: "Write its text.",
    };
  return {
    rule: "field-length",
    range,
    message: `${name} has ${length} characters; it has to have at ${small ? "least" : "most"} ${limit}.${meaning}`,
    remedy: small
      ? `Write ${characters(limit - length, "more ")}.`
      : `Shorten it by ${characters(length - limit)}.`,
  };
}

const listEntry = (entry: string): string =>
  /^[\s?-]|[:#[\]{}&*!|>'"%@`]/.test(entry) ? JSON.stringify(entry) : entry;

function characters(count: number, more = ""): string {
  return `${count} ${more}character${count === 1 ? "" : "s"}`;
}
