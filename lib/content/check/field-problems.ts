/** Every way in which a document's fields do not fit its schema. */
import { type CollectionName, collections } from "../schema/collections.ts";
import { shapeAt } from "../schema/shape.ts";
import { translationFields } from "../schema/translation.ts";
import type { Issue } from "./field-issue.ts";
import { findingOf, unsaid } from "./field-messages.ts";
import { where } from "./field-words.ts";
import type { Finding, Source } from "./source.ts";
import { closest, didYouMean, some } from "./suggest.ts";
import { valueIn } from "./value-path.ts";
import type { Fields } from "./yaml-document.ts";

/** Every way in which the fields do not fit their schema, one finding a value. */
export function fieldFindings(source: Pick<Source, "collection">, fields: Fields): Finding[] {
  const { collection } = source;
  if (typeof fields.data !== "object" || fields.data === null || Array.isArray(fields.data)) {
    return [
      {
        rule: "field-type",
        range: fields.valueAt([]),
        message: "There are no fields here, only text.",
        remedy:
          "Write each field as a name, a colon, a space and its value:  title: Backup for small offices",
      },
    ];
  }
  const result = collections[collection].schema.safeParse(fields.data, { error: () => unsaid });
  if (result.success) return [];
  const issues = onePerValue(result.error.issues);
  const unknown = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? unknownFields(issue, collection, fields) : [],
  );
  const meant = new Set(unknown.flatMap(({ meant }) => meant ?? []));
  const others = issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return [];
    if (meant.has(issue.path.join("."))) return [];
    return [findingOf(issue, collection, fields)];
  });
  return [...unknown.map(({ finding }) => finding), ...others];
}

function onePerValue(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = `${issue.path.join(".")} ${issue.code === "unrecognized_keys"}`;
    return !seen.has(key) && seen.add(key);
  });
}

function unknownFields(
  issue: Issue & { code: "unrecognized_keys" },
  collection: CollectionName,
  fields: Fields,
): { finding: Finding; meant?: string }[] {
  const shape = shapeAt(collection, issue.path);
  const present = Object.keys(Object(valueIn(fields.data, issue.path)));
  const known = Object.keys(shape?.properties ?? {});
  const claimed = new Set<string>();
  // Of a translation among the originals its place is wrong, not its fields (rules/translations.ts).
  const keys = issue.keys.filter(
    (key) => issue.path.length > 0 || !Object.hasOwn(translationFields.shape, key),
  );
  return keys.map((key) => {
    const free = known.filter((name) => !present.includes(name) && !claimed.has(name));
    const names = [
      ...known.filter((name) => name.toLowerCase() === key.toLowerCase()),
      ...(synonyms.get(key.toLowerCase()) ?? []).filter((name) => known.includes(name)),
    ];
    const meant =
      names.find((name) => free.includes(name)) ?? (names.length === 0 ? closest(key, free) : undefined);
    if (meant) claimed.add(meant);
    const range = fields.keyAt([...issue.path, key]);
    const required = meant !== undefined && shape?.required?.includes(meant);
    const taken = meant === undefined ? (names[0] ?? closest(key, known)) : undefined;
    return {
      ...(meant && { meant: [...issue.path, meant].join(".") }),
      finding: {
        rule: "field-unknown",
        range,
        field: [...issue.path, key],
        message: `'${key}' is not a field of ${where(collection, issue.path)}.${didYouMean(meant)}${required ? ` '${meant}' is required and missing.` : ""}${taken ? ` '${taken}' is already there.` : ""}`,
        remedy:
          profiles.test(key) && known.includes("sameAs")
            ? `Profiles go into sameAs:\nsameAs:\n  - ${profileOf(valueIn(fields.data, [...issue.path, key]), key)}`
            : meant
              ? `Write '${meant}:' instead.`
              : taken
                ? `Delete '${key}' or put its text into '${taken}'.`
                : `Delete it, or use one of: ${some(free, 20)}.`,
        ...(meant &&
          (closest(key, free) === meant || key.toLowerCase() === meant.toLowerCase()) && {
            fix: { title: `Write '${meant}'`, edits: [{ ...range, text: meant }] },
          }),
      },
    };
  });
}

const profiles =
  /^(?:linkedin|facebook|twitter|x|instagram|youtube|tiktok|mastodon|bluesky|threads|github|yelp|xing)$/i;

function profileOf(value: unknown, network: string): string {
  return typeof value === "string" && /^https:/.test(value)
    ? value
    : `https://www.${network.toLowerCase()}.com/…`;
}

/** What other systems call our fields. */
const synonyms: ReadonlyMap<string, readonly string[]> = new Map([
  ["date", ["publishedAt"]],
  ["published", ["publishedAt"]],
  ["pubdate", ["publishedAt"]],
  ["created", ["publishedAt"]],
  ["modified", ["updatedAt"]],
  ["updated", ["updatedAt"]],
  ["lastmod", ["updatedAt"]],
  ["excerpt", ["description", "summary"]],
  ["metadescription", ["description"]],
  ["seotitle", ["searchTitle"]],
  ["metatitle", ["searchTitle"]],
  ["headline", ["title"]],
  ["title", ["name", "term"]],
  ["name", ["title", "term"]],
  ["tags", ["keywords"]],
  ["slug", ["permalink"]],
  ["url", ["permalink"]],
  ["categories", ["category"]],
  ["section", ["category"]],
  ["cover", ["image"]],
  ["thumbnail", ["image"]],
  ["faqs", ["faq"]],
  ["questions", ["faq"]],
  ["q", ["question"]],
  ["a", ["answer"]],
  ["references", ["sources"]],
  ["redirects", ["aliases"]],
]);
