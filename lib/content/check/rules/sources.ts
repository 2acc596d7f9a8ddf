import type { Finding, Source } from "../source.ts";
import { valueIn } from "../value-path.ts";
import type { Fields } from "../yaml-document.ts";
import { figureProblem } from "./passage.ts";

type Path = (string | number)[];

/** Every source says what was read, and a passage that was read states the figure it is quoted for. */
export function sourceFindings({ collection }: Pick<Source, "collection">, fields: Fields): Finding[] {
  if (collection === "facts")
    return [...readFindings(fields, ["source"]), ...figureFindings(fields), ...reviewFindings(fields)];
  const sources = valueIn(fields.data, ["sources"]);
  return Array.isArray(sources)
    ? [...sources.keys()].flatMap((index) => readFindings(fields, ["sources", index]))
    : [];
}

/** What was read of a source: the publisher's own words with the day, or who reports them; never both, never half of it. */
function readFindings(fields: Fields, at: Path): Finding[] {
  const has = (name: string) => valueIn(fields.data, [...at, name]) !== undefined;
  if (!has("title") && !has("publisher")) return [];
  const say = (name: string, message: string, remedy: string): Finding[] => [
    { rule: "source-read", range: fields.keyAt(has(name) ? [...at, name] : at), message, remedy },
  ];
  if (has("via"))
    return has("passage") || has("accessed")
      ? say(
          has("passage") ? "passage" : "accessed",
          "This source has 'via' and also says that the publisher's own text was read. Only one can be true.",
          "If you read the publisher's own page in English, delete 'via'. Otherwise delete 'accessed' and 'passage'; the day you read the report belongs in 'read' under 'via'.",
        )
      : [];
  if (!has("accessed") && !has("passage"))
    return say(
      "title",
      "Nothing here says what was read.",
      "Open the publisher's own page and add 'accessed:' (the day) and 'passage:' (the words that state it, copied exactly). If you read it somewhere else, add 'via:' with 'name', 'url' and 'read' instead.",
    );
  if (!has("passage"))
    return say(
      "accessed",
      "'accessed' says that somebody read this source, but the words that were read are missing.",
      "Add 'passage:' with the sentence of the page that states it, copied exactly. If you did not read the publisher's own page, replace 'accessed' by 'via:' with 'name', 'url' and 'read'; readers then see 'As reported by …'.",
    );
  if (!has("accessed"))
    return say(
      "passage",
      "'passage' quotes words without the day on which they were read.",
      "Add 'accessed: \"2026-11-23\"' with the day you read them.",
    );
  return has("url")
    ? []
    : say(
        "title",
        "This source was read, but its address is missing.",
        "Add 'url:' with the address of the page.",
      );
}

function figureFindings(fields: Fields): Finding[] {
  const [value, workedOut, passage] = [["value"], ["workedOut"], ["source", "passage"]].map((path) =>
    valueIn(fields.data, path),
  );
  if (typeof passage !== "string" || (typeof value !== "number" && typeof value !== "string")) return [];
  const problem = figureProblem({
    value,
    passage,
    unit: text(valueIn(fields.data, ["unit"])),
    workedOut: typeof workedOut === "string" ? workedOut : undefined,
  });
  return problem
    ? [{ rule: "source-passage", range: fields.valueAt(["source", "passage"]), ...problem }]
    : [];
}

/** Whoever looks again only after the next edition is out lets readers see an old figure meanwhile. */
function reviewFindings(fields: Fields): Finding[] {
  const reviewBy = text(valueIn(fields.data, ["reviewBy"]));
  const next = text(valueIn(fields.data, ["edition", "next"]));
  if (!reviewBy || !next || valueIn(fields.data, ["edition", "kept"]) !== undefined) return [];
  if (reviewBy.slice(0, next.length) <= next) return [];
  return [
    {
      rule: "fact-edition",
      range: fields.valueAt(["reviewBy"]),
      message: `'reviewBy' (${reviewBy}) is later than the next edition (${next}), so readers would see the older figure until somebody looks.`,
      remedy: `Write a day in ${next} or before into 'reviewBy'.`,
    },
  ];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
