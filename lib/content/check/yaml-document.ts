/** A document's fields with the place of every key and value, and YAML's mistakes in plain English. */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  Scalar,
  visit,
  type YAMLError,
} from "yaml";
import type { Range } from "./problem.ts";
import type { Finding } from "./source.ts";

export interface Fields {
  /** The fields as plain data; nothing where the YAML is broken. */
  data: unknown;
  findings: Finding[];
  /** Where a value stands, or as much of the way to it as exists. */
  valueAt(path: readonly PropertyKey[]): Range;
  /** Where the key stands under which a value is written; the value itself in a list. */
  keyAt(path: readonly PropertyKey[]): Range;
  /** The text of a value as it stands in the file, quotes included. */
  written(path: readonly PropertyKey[]): string | undefined;
  /** The places of all values, by their names joined with dots, three levels deep. */
  places(): Record<string, Range>;
}

/** @param start the offset of `yaml` in its file */
export function readYaml(yaml: string, start: number): Fields {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: "silent" });
  const whole = { start, end: start + Math.min(1, yaml.length) };
  const findings =
    document.errors.length + document.warnings.length > 0 ? [syntaxFinding(document, yaml, start)] : [];
  if (findings.length === 0) findings.push(...aliases(document, start), ...lostText(document, yaml, start));
  const broken = findings.some(({ rule }) => rule === "yaml-syntax");
  const at = (node: Node | null | undefined): Range | undefined =>
    node?.range ? { start: start + node.range[0], end: start + node.range[1] } : undefined;
  const valueAt = (path: readonly PropertyKey[]): Range => at(walk(document, path).value) ?? keyAt(path);
  const keyAt = (path: readonly PropertyKey[]): Range => {
    const { key, value } = walk(document, path);
    return at(key) ?? at(value) ?? (path.length > 0 ? keyAt(path.slice(0, -1)) : whole);
  };
  return {
    data: broken ? undefined : dataOf(document),
    findings,
    valueAt,
    keyAt,
    written: (path) => {
      const range = walk(document, path).value?.range;
      return range ? yaml.slice(range[0], range[1]) : undefined;
    },
    places: () => Object.fromEntries(placesIn(document.contents, start, [])),
  };
}

function* placesIn(node: unknown, start: number, path: readonly string[]): Generator<[string, Range]> {
  if (isNodeLike(node) && node.range && path.length > 0)
    yield [path.join("."), { start: start + node.range[0], end: start + node.range[1] }];
  if (path.length === 3) return;
  if (isMap(node)) {
    for (const { key, value } of node.items)
      if (isScalar(key)) yield* placesIn(value, start, [...path, String(key.value)]);
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) yield* placesIn(item, start, [...path, String(index)]);
  }
}

function dataOf(document: Document.Parsed): unknown {
  return document.toJS({ maxAliasCount: 0 }) ?? {};
}

function walk(
  document: Document.Parsed,
  path: readonly PropertyKey[],
): { key?: Node | null; value?: Node | null } {
  let key: Node | null | undefined;
  let value: Node | null | undefined = document.contents;
  for (const step of path) {
    if (isMap(value)) {
      const pair: { key: unknown; value: unknown } | undefined = value.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) return {};
      key = isScalar(pair.key) ? pair.key : undefined;
      value = isNodeLike(pair.value) ? pair.value : null;
    } else if (isSeq(value)) {
      const item: unknown = value.items[Number(step)];
      key = undefined;
      value = isNodeLike(item) ? item : null;
      if (!value) return {};
    } else {
      return {};
    }
  }
  return { key, value };
}

function isNodeLike(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value);
}

/** YAML's first complaint; those after it are mostly its echoes. */
function syntaxFinding(document: Document.Parsed, yaml: string, start: number): Finding {
  const error = document.errors[0] ?? document.warnings[0];
  const [from = 0, to = from + 1] = error?.pos ?? [];
  const base = { rule: "yaml-syntax" as const, range: { start: start + from, end: start + to } };
  const line = lineAt(yaml, from);
  const field = /^(\s*(?:- )*)([\w-]+):[ \t]+(.*)$/.exec(line.text);
  if (field && error && needsQuotes(error, field[3] ?? "")) {
    const value = (field[3] ?? "").trimEnd();
    const valueStart = line.start + line.text.length - (field[3] ?? "").length;
    const quoted = JSON.stringify(value);
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
  return { ...base, ...explain(error, line.text, yaml, from) };
}

function needsQuotes(error: YAMLError, value: string): boolean {
  if (/^["']/.test(value))
    return (
      /^(["'])(?:(?!\1).)*\1\s*\S/.test(value) &&
      !/^["'][^"']*["']\s*[:#,\]}]/.test(value) &&
      error.code === "UNEXPECTED_TOKEN"
    );
  if (value === "" || /^[|>]/.test(value)) return false;
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" || error.code === "MULTILINE_IMPLICIT_KEY")
    return /:(?:\s|$)/.test(value);
  if (/^[@`%*&!]/.test(value)) return true;
  return /^[{[]/.test(value) && !/[}\]]\s*$/.test(value);
}

function whyQuotes(value: string): string {
  const first = value.charAt(0);
  if (/^["']/.test(value)) return "goes on after its closing quote";
  if (/^[@`%*&!{[]/.test(value)) return `begins with '${first}', which YAML takes as a sign of its own`;
  return "contains a colon followed by a space, which YAML takes as the start of another field";
}

function explain(
  error: YAMLError | undefined,
  line: string,
  yaml: string,
  from: number,
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
    case "MISSING_CHAR":
      if (/missing closing/i.test(error.message)) return unclosedQuote(yaml, from);
      if (/end with a [\]}]/.test(error.message)) return unclosedBracket(error.message.includes("]"));
      if (/\t/.test(line))
        return {
          message: "There is a tab in this line; YAML allows only spaces before a field.",
          remedy: "Replace the tab with spaces.",
        };
      if (/implicit keys need|implicit map keys/i.test(error.message)) return keyWithoutColon(line);
      return {
        message: "This line does not begin where the lines of its list or group begin.",
        remedy: "Give every field of a group the same number of spaces; two more for what belongs inside.",
      };
    case "MULTILINE_IMPLICIT_KEY":
      return keyWithoutColon(line);
    case "BLOCK_AS_IMPLICIT_KEY":
      return {
        message: "There is a second colon in this line, or a field stands on the line of another.",
        remedy:
          'Write one field a line, and put quotes around a value with a colon:  title: "Backup: who needs it"',
      };
    case "MULTIPLE_DOCS":
      return {
        message: "A line of three hyphens starts a second document in this file.",
        remedy: "Delete the line; one file holds one document.",
      };
    case "BAD_ALIAS":
      return {
        message: "A value begins with '*', which YAML takes as a reference to another value.",
        remedy: "Put quotes around the value.",
      };
    case "TAG_RESOLVE_FAILED":
      return {
        message: "A value begins with '!', which YAML takes as a sign of its own.",
        remedy: "Put quotes around the value.",
      };
    case "BAD_DQ_ESCAPE":
      return {
        message: "A backslash inside double quotes has a meaning in YAML, and this one has none.",
        remedy: "Write two backslashes, or use single quotes.",
      };
    default:
      if (error && /closing (?:"|')quote|Missing closing/i.test(error.message))
        return unclosedQuote(yaml, from);
      return {
        message: `YAML cannot read this line: ${plain(error?.message ?? "something is wrong")}.`,
        remedy:
          "Compare it with the example of this field in content/README.md. Most often a quote, a colon or a few spaces are missing.",
      };
  }
}

function unclosedQuote(yaml: string, from: number): Pick<Finding, "message" | "remedy"> {
  const sign = yaml.slice(0, from + 1).match(/:\s+(["'[{])[^\n]*$/m)?.[1] ?? "quote";
  const pair = sign === "[" ? "']'" : sign === "{" ? "'}'" : "quote";
  return {
    message: `A ${pair === "quote" ? "quote" : `'${sign}'`} is opened and never closed.`,
    remedy: `Add the closing ${pair}. An apostrophe inside single quotes is written twice: 'it''s'.`,
  };
}

function unclosedBracket(square: boolean): Pick<Finding, "message" | "remedy"> {
  const [open, close] = square ? ["[", "]"] : ["{", "}"];
  return {
    message: `A '${open}' is opened before this line and never closed.`,
    remedy: `Add the closing '${close}'; or, if the '${open}' is part of a text, put quotes around that text.`,
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

/** `&x` and `*x` mean something to programmers only, and swallow what an author wrote. */
function aliases(document: Document.Parsed, start: number): Finding[] {
  const found: Finding[] = [];
  const refuse = (node: Node, sign: string): void => {
    const from = start + (node.range?.[0] ?? 0);
    found.push({
      rule: "yaml-syntax",
      range: { start: from, end: start + (node.range?.[1] ?? 0) },
      message: `This value begins with '${sign}', which YAML takes as a sign of its own, so the word after it would be lost.`,
      remedy: "Put quotes around the value.",
    });
  };
  visit(document, {
    Alias: (_, node) => refuse(node, "*"),
    Node: (_, node) => {
      if ("anchor" in node && node.anchor) refuse(node, "&");
      else if (node.tag && !node.tag.startsWith("tag:yaml.org")) refuse(node, "!");
    },
  });
  return found;
}

/** `title: The #1 mistake` ends before the `#`: the rest is a comment. */
function lostText(document: Document.Parsed, yaml: string, start: number): Finding[] {
  const found: Finding[] = [];
  visit(document, {
    Scalar: (key, node) => {
      if (key === "key" || node.type !== Scalar.PLAIN || !node.range) return;
      const [from, to] = node.range;
      const lost = /^[ \t]+#[^\s#][^\r\n]*/.exec(yaml.slice(to));
      if (!lost) return;
      const end = to + lost[0].length;
      const whole = JSON.stringify(yaml.slice(from, end).trimEnd());
      found.push({
        rule: "yaml-lost-text",
        range: { start: start + to, end: start + end },
        message: `What follows the '#' is taken as a note to yourself and is not published: '${lost[0].trim().slice(0, 40)}'.`,
        remedy: `Put quotes around the value if it belongs to it: ${whole.slice(0, 80)}. Write a note as '# ' with a space, in a line of its own.`,
      });
    },
  });
  return found;
}
