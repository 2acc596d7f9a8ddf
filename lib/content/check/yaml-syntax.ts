/** YAML's mistakes in plain English. */
import type { Document, YAMLError } from "yaml";
import type { Finding } from "./source.ts";
import { type Opening, openedBefore } from "./yaml-tokens.ts";

/** YAML's first complaint; those after it are mostly its echoes. */
export function syntaxFinding(document: Document.Parsed, yaml: string, start: number): Finding {
  const error = document.errors[0] ?? document.warnings[0];
  const [from = 0, to = from + 1] = error?.pos ?? [];
  const base = { rule: "yaml-syntax" as const, range: { start: start + from, end: start + to } };
  const line = lineAt(yaml, from);
  const field = /^(\s*(?:- )*)([\w-]+):[ \t]+(.*)$/.exec(line.text);
  const escaped = error?.code === "BAD_DQ_ESCAPE" ? /^"(.*)"\s*$/.exec(field?.[3] ?? "")?.[1] : undefined;
  if (field && escaped !== undefined) {
    const [, , name = "", value = ""] = field;
    const valueStart = start + line.start + line.text.length - value.length;
    const quoted = yamlText(literalText(escaped));
    return {
      ...base,
      message: `Inside double quotes a backslash changes the letter after it, and '${yaml.slice(from, from + 2)}' means nothing.`,
      remedy: `Put the value in single quotes, where a backslash is a backslash:  ${name}: ${quoted}`,
      fix: {
        title: "Write it in single quotes",
        edits: [{ start: valueStart, end: valueStart + value.trimEnd().length, text: quoted }],
      },
    };
  }
  if (field && error && needsQuotes(error, field[3] ?? "")) {
    const value = (field[3] ?? "").trimEnd();
    const valueStart = line.start + line.text.length - (field[3] ?? "").length;
    const quoted = yamlText(meantText(value));
    return {
      ...base,
      range: { start: start + valueStart, end: start + valueStart + value.length },
      message: `The value of '${field[2]}' ${whyQuotes(value)}.`,
      remedy: `Put quotes around it:  ${field[2]}: ${quoted}`,
      fix: {
        title: "Put quotes around the value",
        edits: [{ start: start + valueStart, end: start + valueStart + value.length, text: quoted }],
      },
    };
  }
  return { ...base, ...explain(error, line.text, yaml, from, start) };
}

function needsQuotes(error: YAMLError, value: string): boolean {
  if (/^["']/.test(value))
    return (
      /^(["'])(?:(?!\1).)*\1\s*\S/.test(value) &&
      !/^["'][^"']*["']\s*[:#,\]}]/.test(value) &&
      ["UNEXPECTED_TOKEN", "BLOCK_AS_IMPLICIT_KEY", "MULTILINE_IMPLICIT_KEY"].includes(error.code)
    );
  if (/^(?:[|>][+-]?|[-?])[ \t]+[^\s#]/.test(value)) return true;
  if (value === "" || /^[|>]/.test(value)) return false;
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" || error.code === "MULTILINE_IMPLICIT_KEY")
    return /:(?:\s|$)/.test(value);
  if (/^[@`%*&!]/.test(value)) return true;
  return /^[{[]/.test(value) && !/[}\]]\s*$/.test(value);
}

/**
 * The text between quotes that others of their kind have ended too early. All of it where the last sign is no quote, and
 * where the quotes are pairs around words: `"Managed IT" vs. "break/fix"`.
 */
function meantText(value: string): string {
  const [, quote, inner] = /^(["'])(.*)\1$/.exec(value) ?? [];
  if (quote === undefined || inner === undefined) return value;
  // An apostrophe between letters ends nothing, and neither does a quote that is written twice or after a backslash.
  const quotes = [
    ...inner.matchAll(quote === "'" ? /(?<![\p{L}'])'(?!')|(?<!')'(?![\p{L}'])/gu : /(?<!\\)"/g),
  ];
  const [first] = quotes;
  const closes =
    first && /\S/.test(inner[first.index - 1] ?? " ") && !/[\p{L}\p{N}]/u.test(inner[first.index + 1] ?? " ");
  if (closes && quotes.length % 2 === 0) return value;
  return quote === "'" ? inner.replaceAll("''", "'") : inner.replaceAll('\\"', '"');
}

/**
 * What an author meant who wrote backslashes between double quotes without YAML in mind: each stays, those that are
 * written twice inside a path are one, and the two that begin a server's name stay two.
 *
 * @param inside what the quotes hold, as written
 */
export function literalText(inside: string): string {
  return inside
    .replaceAll('\\"', '"')
    .replaceAll("\\\\\\\\", "\\\\")
    .replace(/(?<=[^\s("'\\])\\\\/g, "\\");
}

/** A text in the quotes that leave it readable. */
function yamlText(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

function whyQuotes(value: string): string {
  const first = value.charAt(0);
  if (/^["']/.test(value)) return "continues after its closing quote";
  if (/^[@`%*&!{[>|?-]/.test(value)) return `begins with '${first}', which has a special meaning in YAML`;
  return "contains a colon followed by a space, which YAML takes as the start of another field";
}

function explain(
  error: YAMLError | undefined,
  line: string,
  yaml: string,
  from: number,
  start: number,
): Pick<Finding, "message" | "remedy" | "fix"> {
  switch (error?.code) {
    case "DUPLICATE_KEY":
      return {
        message: `The field '${/^\s*(?:- )*["']?([\w-]+)/.exec(line)?.[1] ?? line.trim()}' is written twice.`,
        remedy: "Keep one of the two.",
      };
    case "TAB_AS_INDENT":
      return {
        message: "This line begins with a tab; YAML allows only spaces.",
        remedy: "Replace the tab with two spaces a level.",
      };
    case "BAD_INDENT":
    case "MISSING_CHAR": {
      const opened = openedBefore(yaml, from);
      const isBracket = opened === "[" || opened === "{";
      if (opened && !isBracket) return neverClosed(opened);
      if (isBracket && error.code === "MISSING_CHAR" && yaml.slice(from).trim() !== "")
        return withoutComma(yaml, from);
      if (isBracket && yaml[from] !== closingOf[opened]) return neverClosed(opened);
      if (/\t/.test(line))
        return {
          message: "There is a tab in this line; YAML allows only spaces before a field.",
          remedy: "Replace the tab with spaces.",
        };
      if (yaml[from] === "#")
        return {
          message: "A '#' right behind a value is neither part of it nor a comment.",
          remedy: "Write a space before it if it begins a comment, or put it inside the quotes.",
        };
      if (error.code === "MISSING_CHAR" && !/:(?:\s|$)/.test(line)) return keyWithoutColon(line);
      return {
        message: "This line does not begin where the lines of its list or group begin.",
        remedy: "Give every field of a group the same number of spaces; two more for what belongs inside.",
      };
    }
    case "MULTILINE_IMPLICIT_KEY":
      return keyWithoutColon(line);
    case "BLOCK_AS_IMPLICIT_KEY":
      return {
        message: "There is a second colon in this line, or a field is on the line of another.",
        remedy:
          'Write one field a line, and put quotes around a value with a colon:  title: "Backup: who needs it"',
      };
    case "MULTIPLE_DOCS":
      return secondDocument(yaml, from, start);
    case "BAD_ALIAS":
      return {
        message: "A value begins with '*', which YAML takes as a reference to another value.",
        remedy: "Put quotes around the value.",
      };
    case "TAG_RESOLVE_FAILED":
      return {
        message: "A value begins with '!', which has a special meaning in YAML.",
        remedy: "Put quotes around the value.",
      };
    case "BAD_DQ_ESCAPE":
      return {
        message: "A backslash inside double quotes has a meaning in YAML, and this one has none.",
        remedy: "Write two backslashes, or use single quotes.",
      };
    default:
      if (error?.code === "UNEXPECTED_TOKEN" && yaml[from] === ",")
        return {
          message: "There is an empty entry in this list: one comma follows another.",
          remedy: "Write the missing entry, or delete the second comma.",
          fix: {
            title: "Delete the second comma",
            edits: [{ start: start + yaml.slice(0, from).trimEnd().length, end: start + from + 1, text: "" }],
          },
        };
      return {
        message: `YAML cannot read this line: ${plain(error?.message ?? "something is wrong")}.`,
        remedy:
          "Compare it with the example of this field in content/README.md. Most often a quote, a colon or a few spaces are missing.",
      };
  }
}

/** A line of three dots ends the fields, and a line of three hyphens begins others: what follows would be lost. */
function secondDocument(
  yaml: string,
  from: number,
  start: number,
): Pick<Finding, "message" | "remedy" | "fix"> {
  const dots = [...yaml.slice(0, from).matchAll(/^\.\.\.[ \t]*(?:\r?\n|$)/gm)].at(-1);
  if (!dots)
    return {
      message: "A line of three hyphens starts a second document in this file.",
      remedy: "Delete the line; each file contains one document.",
    };
  return {
    message: "The line of three dots above ends the fields, so everything below it would be lost.",
    remedy: "Delete the line of dots.",
    fix: {
      title: "Delete the line of dots",
      edits: [{ start: start + dots.index, end: start + dots.index + dots[0].length, text: "" }],
    },
  };
}

const closingOf = { '"': '"', "'": "'", "[": "]", "{": "}" } as const satisfies Record<Opening, string>;

function neverClosed(opens: Opening): Pick<Finding, "message" | "remedy"> {
  if (opens === '"' || opens === "'")
    return {
      message: "A quote is opened and never closed.",
      remedy: "Add the closing quote. An apostrophe inside single quotes is written twice: 'it''s'.",
    };
  return {
    message: `A '${opens}' is opened before this line and never closed.`,
    remedy: `Add the closing '${closingOf[opens]}'; or, if the '${opens}' is part of a text, put quotes around that text.`,
  };
}

function withoutComma(yaml: string, from: number): Pick<Finding, "message" | "remedy"> {
  const entry = /^[^,\]}\r\n]{0,40}/.exec(yaml.slice(from))?.[0].trim() ?? "";
  return {
    message: `There is no comma before '${entry}' in this list.`,
    remedy: "Write a comma between each entry and the next.",
  };
}

function keyWithoutColon(line: string): Pick<Finding, "message" | "remedy"> {
  const word = line.trim().slice(0, 40);
  const colon = /^[\w-]+:\S/.test(word);
  return colon
    ? {
        message: `There is no space after the colon in '${word}'.`,
        remedy: `Write a space after the colon:  ${word.replace(":", ": ")}`,
      }
    : {
        message: `'${word}' is neither a field nor part of the one above it.`,
        remedy:
          "A field is a name, a colon and a space. A text of several lines begins with '>-' after the colon, its lines indented by two spaces.",
      };
}

/** The first sentence of YAML's own message, without its code. */
function plain(message: string): string {
  return (
    message
      .split("\n")[0]
      ?.replace(/[.:]+$/, "")
      .replace(/^./, (letter) => letter.toLowerCase()) ?? message
  );
}

function lineAt(text: string, offset: number): { start: number; text: string } {
  const start = text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
  const end = text.indexOf("\n", start);
  return { start, text: text.slice(start, end === -1 ? text.length : end).replace(/\r$/, "") };
}
