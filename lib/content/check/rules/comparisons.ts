import type { Finding, Source } from "../source.ts";
import { closest, didYouMean, some } from "../suggest.ts";
import { valueIn } from "../value-path.ts";
import type { Fields } from "../yaml-document.ts";

type Path = (string | number)[];

/** What the schema of a comparison cannot say: that rows, verdict and questions speak of the same options. */
export function comparisonFindings({ collection }: Pick<Source, "collection">, fields: Fields): Finding[] {
  if (collection !== "comparisons") return [];
  const options = texts(valueIn(fields.data, ["options"]));
  if (options.length < 2) return [];
  const found: Finding[] = [];
  const twice = options.find((option, index) => options.indexOf(option) !== index);
  if (twice)
    found.push({
      rule: "comparison-options",
      range: fields.valueAt(["options", options.lastIndexOf(twice)]),
      message: `'${twice}' is among the options twice.`,
      remedy: "Keep one of the two.",
    });
  const criteria = entries(valueIn(fields.data, ["criteria"]));
  for (const [index] of criteria)
    found.push(
      ...keysFit(fields, ["criteria", index, "values"], options, true),
      ...scored(fields, ["criteria", index], options),
    );
  found.push(...readersFit(fields, criteria), ...interestFits(fields, options));
  found.push(...tooManyGroups(fields, criteria));
  found.push(...keysFit(fields, ["verdict", "chooseWhen"], options, true));
  const circumstances = entries(valueIn(fields.data, ["circumstances"]));
  for (const [index] of circumstances) {
    const answers = entries(valueIn(fields.data, ["circumstances", index, "answers"]));
    for (const [answer] of answers)
      found.push(...keysFit(fields, ["circumstances", index, "answers", answer, "favors"], options, false));
    found.push(...uniqueIds(fields, ["circumstances", index, "answers"]));
  }
  found.push(...uniqueIds(fields, ["criteria"]), ...uniqueIds(fields, ["circumstances"]));
  return found;
}

/** Every option has a score, or every option of the row has a cost that gives it. */
function scored(fields: Fields, at: Path, options: readonly string[]): Finding[] {
  const has = (option: string, name: string) =>
    valueIn(fields.data, [...at, "values", option, name]) !== undefined;
  const written = options.filter((option) => valueIn(fields.data, [...at, "values", option]) !== undefined);
  const costs = written.filter((option) => has(option, "cost"));
  const place = (option: string | undefined) =>
    fields.keyAt(option === undefined ? at : [...at, "values", option]);
  if (costs.length > 0 && costs.length < written.length) {
    const without = written.find((option) => !costs.includes(option));
    return [
      {
        rule: "comparison-score",
        range: place(without),
        message: `'${without}' has no 'cost' in ${nameOf(fields, at)}, but the other options do.`,
        remedy: "Give each option of the row a 'cost', or none and a 'score' each.",
      },
    ];
  }
  return written
    .filter((option) => (costs.length > 0 ? has(option, "score") : !has(option, "score")))
    .map(
      (option): Finding => ({
        rule: "comparison-score",
        range: place(option),
        message:
          costs.length > 0
            ? `'${option}' has both 'score' and 'cost' in ${nameOf(fields, at)}; the score follows from the cost.`
            : `'${option}' has no score in ${nameOf(fields, at)}.`,
        remedy:
          costs.length > 0
            ? "Delete 'score'."
            : "Write 'score:' from 1 to 5 by docs/scoring.md, or 'cost:' with a sum for each option of the row.",
      }),
    );
}

/** A reader's weights name groups that the table has. */
function readersFit(fields: Fields, criteria: [number, unknown][]): Finding[] {
  const groups = [...new Set(criteria.flatMap(([, criterion]) => texts([valueIn(criterion, ["group"])])))];
  return entries(valueIn(fields.data, ["readers"])).flatMap(([index]) => {
    const at = ["readers", index, "weights"];
    return Object.keys(Object(valueIn(fields.data, at)))
      .filter((group) => !groups.includes(group))
      .map(
        (group): Finding => ({
          rule: "comparison-options",
          range: fields.keyAt([...at, group]),
          message: `'${group}' is not a group in this table.${didYouMean(closest(group, groups))}`,
          remedy: `Groups: ${some(groups)}.`,
        }),
      );
  });
}

function interestFits(fields: Fields, options: readonly string[]): Finding[] {
  const option = valueIn(fields.data, ["interest", "option"]);
  if (typeof option !== "string" || options.includes(option)) return [];
  return [
    {
      rule: "comparison-options",
      range: fields.valueAt(["interest", "option"]),
      message: `'${option}' is not one of this comparison's options.${didYouMean(closest(option, options))}`,
      remedy: `Its options: ${some(options)}.`,
    },
  ];
}

/** The stylesheet folds groups by their number; it has rules for this many. */
const mostGroups = 8;

function tooManyGroups(fields: Fields, criteria: [number, unknown][]): Finding[] {
  const groups = new Set<string>();
  for (const [index, criterion] of criteria) {
    for (const group of texts([valueIn(criterion, ["group"])])) groups.add(group);
    if (groups.size > mostGroups)
      return [
        {
          rule: "comparison-groups",
          range: fields.valueAt(["criteria", index, "group"]),
          message: `'${[...groups].at(-1)}' is the group number ${groups.size}; a table has at most ${mostGroups}.`,
          remedy: "Put the row under one of the groups above, or join two of them.",
        },
      ];
  }
  return [];
}

/** A table of responsibilities: every task has an entry for every column. */
export function tableFindings({ collection }: Pick<Source, "collection">, fields: Fields): Finding[] {
  if (collection !== "responsibilities") return [];
  const columns = entries(valueIn(fields.data, ["columns"])).flatMap(([, column]) =>
    texts([valueIn(column, ["id"])]),
  );
  if (columns.length === 0) return [];
  const found = uniqueIds(fields, ["columns"]).map(
    (finding): Finding => ({
      ...finding,
      rule: "table-columns",
    }),
  );
  for (const [group] of entries(valueIn(fields.data, ["groups"]))) {
    for (const [task] of entries(valueIn(fields.data, ["groups", group, "tasks"]))) {
      found.push(...keysFit(fields, ["groups", group, "tasks", task, "who"], columns, true, columnKeys));
    }
  }
  return found;
}

/** What the keys of a place name, and the rule that they break where they name something else. */
interface Keys {
  rule: "comparison-options" | "table-columns";
  /** "this comparison's" */
  whose: string;
  plural: string;
}

const optionKeys: Keys = { rule: "comparison-options", whose: "this comparison's", plural: "options" };
const columnKeys: Keys = { rule: "table-columns", whose: "this table's", plural: "columns" };

function keysFit(
  fields: Fields,
  path: Path,
  known: readonly string[],
  every: boolean,
  { rule, whose, plural }: Keys = optionKeys,
): Finding[] {
  const value = valueIn(fields.data, path);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  const written = Object.keys(value);
  const strangers = written.filter((key) => !known.includes(key));
  const absent = every ? known.filter((key) => !written.includes(key)) : [];
  const place = nameOf(fields, path);
  const meant = new Set<string>();
  const found = strangers.map((key): Finding => {
    const likely = closest(key, absent.length > 0 ? absent : known);
    if (likely) meant.add(likely);
    const range = fields.keyAt([...path, key]);
    return {
      rule,
      range,
      message: `'${key}' in ${place} is none of ${whose} ${plural}.${didYouMean(likely)}`,
      remedy: `Known: ${some(known)}.`,
      ...(likely &&
        absent.includes(likely) && {
          fix: { title: `Write '${likely}'`, edits: [{ ...range, text: likely }] },
        }),
    };
  });
  const missing = absent.filter((key) => !meant.has(key));
  if (missing.length > 0) {
    found.push({
      rule,
      range: fields.keyAt(path),
      message: `${place} says nothing for ${missing.map((key) => `'${key}'`).join(" and ")}; it needs an entry for each of the ${plural}.`,
      remedy: `Add a line that begins with '${missing[0]}:'.`,
    });
  }
  return found;
}

/** What an author calls the place: the row's or the question's id where it has one. */
function nameOf(fields: Fields, path: Path): string {
  const at = path.findLastIndex((step) => typeof step === "number");
  const id =
    at === -1
      ? undefined
      : (valueIn(fields.data, [...path.slice(0, at + 1), "id"]) ??
        valueIn(fields.data, [...path.slice(0, at + 1), "task"]));
  const last = `'${String(path.at(-1))}'`;
  return typeof id === "string" ? `${last} of '${id}'` : last;
}

function uniqueIds(fields: Fields, path: Path): Finding[] {
  const seen = new Set<string>();
  return entries(valueIn(fields.data, path)).flatMap(([index, entry]): Finding[] => {
    const id = valueIn(entry, ["id"]);
    if (typeof id !== "string") return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        rule: "comparison-unique-ids",
        range: fields.valueAt([...path, index, "id"]),
        message: `There are two entries with the id '${id}' in '${String(path.at(-1))}'.`,
        remedy: "Give one of them another id.",
      },
    ];
  });
}

function entries(value: unknown): [number, unknown][] {
  return Array.isArray(value) ? [...value.entries()] : [];
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}
