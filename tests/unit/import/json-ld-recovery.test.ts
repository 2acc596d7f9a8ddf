import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "#lib/tools/import/json-ld/json.ts";
import { recoverJsonLd } from "#lib/tools/import/json-ld/recover.ts";
import { runs } from "#tests/support/random-runs.ts";
import {
  addSlashes,
  autop,
  encodeEntities,
  hardSpaces,
  paragraphBlocks,
  primesAfterDigits,
  stripSlashes,
  texturize,
  trailingCommas,
} from "./wordpress-damage.ts";

const word = fc.stringMatching(/^[a-zA-Z0-9é,;!?%+]{1,9}$/);
const flourish = fc.constantFrom(
  "don't",
  "the '99 model",
  'he said "yes" twice',
  "800x283",
  'a 5" pipe',
  "well -- maybe",
  "wait...",
  "R&D",
  "a - b",
  "[x]",
  "{y}",
  "a: b",
  "x, y",
  'the "a", "b" and "c" plans',
  "9' tall",
);
const prose = fc
  .array(fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: flourish }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((words) => words.join(" "));
/** Addresses as sites have them, with what the rules attack: `800x283`, two hyphens, queries, apostrophes. */
const address = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/),
    fc.array(fc.constantFrom("logo-800x283", "a--b", "it-support", "o'hara", "2x4", "page1", "c...d", "8"), {
      maxLength: 3,
    }),
    fc.constantFrom("", ".png", "/", "/?a=1&b=2", "#faq", "/5"),
  )
  .map(([host, path, end]) => `https://${host}.example.com/${path.join("/")}${end}`);
const scalar = fc.oneof(
  { weight: 4, arbitrary: prose },
  { weight: 2, arbitrary: address },
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom("2024-03-05T09:00:00-06:00", "Article", "en-US", ""),
);
const key = fc.constantFrom(
  "name",
  "text",
  "url",
  "image",
  "width",
  "about",
  "keywords",
  "acceptedAnswer",
  "query-input",
  "sameAs",
  "logo",
);
const { node } = fc.letrec<{ node: { [key: string]: Json }; value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    scalar,
    tie("node"),
    fc.array(tie("value"), { maxLength: 3 }),
  ),
  node: fc.dictionary(key, tie("value"), { maxKeys: 5 }).map((members) => ({ "@type": "Thing", ...members })),
}));
const graph = fc
  .array(node, { maxLength: 4 })
  .map((nodes): Json => ({ "@context": "https://schema.org", "@graph": nodes }));

const isAddress = (text: string) => /^https:\/\/\S+$/.test(text);

/** What must come back: every structure and address as it was, and the words as the damage left them. */
function withProse(value: Json, change: (text: string) => string): Json {
  if (typeof value === "string") return isAddress(value) ? value : change(value);
  if (Array.isArray(value)) return value.map((item) => withProse(item, change));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withProse(item, change)]));
}

/** Typographic and straight marks of one kind are the same word to a reader. */
const sameWords = (text: string) =>
  text
    .replace(/[“”″]|``|''/g, '"')
    .replace(/[‘’′]/g, "'")
    .replaceAll("…", "...")
    .replace(/\s*[–—]\s*|\s*-{1,3}\s*/g, "-")
    .replaceAll("×", "x")
    .replace(/"+/g, '"');

function expectSame(raw: string, found: "script" | "text", original: Json) {
  const outcome = recoverJsonLd(raw, 0, found);
  expect(outcome.ok ? "" : outcome.reason).toBe("");
  if (!outcome.ok) return;
  expect(withProse(outcome.graph, sameWords)).toEqual(withProse(original, sameWords));
}

const pretty = (value: Json) => JSON.stringify(value, null, 2);

describe("any graph comes back equal", () => {
  const damages: [string, "script" | "text", (value: Json) => string][] = [
    ["undamaged, in a script", "script", pretty],
    ["with typographic quotes, primes, × and dashes", "text", (value) => texturize(pretty(value))],
    ["minified, then texturized", "text", (value) => texturize(JSON.stringify(value))],
    [
      "with a prime after every digit, delimiters too",
      "text",
      (value) => primesAfterDigits(texturize(pretty(value))),
    ],
    ["texturized into numeric entities", "text", (value) => texturize(pretty(value), "entities")],
    ["entity-encoded", "text", (value) => encodeEntities(pretty(value))],
    ["entity-encoded twice", "text", (value) => encodeEntities(encodeEntities(pretty(value)))],
    ["entity-encoded inside a script", "script", (value) => encodeEntities(pretty(value))],
    ["texturized inside a script", "script", (value) => texturize(pretty(value))],
    ["with a backslash before every quote", "text", (value) => addSlashes(pretty(value))],
    [
      "with a backslash before every quote, then texturized",
      "text",
      (value) => texturize(addSlashes(pretty(value))),
    ],
    ["with its addresses' slashes escaped", "script", (value) => pretty(value).replaceAll("/", "\\/")],
    ["cut into lines by <br />", "text", (value) => autop(texturize(pretty(value)))],
    ["cut into one paragraph block a line", "text", (value) => paragraphBlocks(texturize(pretty(value)))],
    ["indented with hard spaces", "text", (value) => hardSpaces(texturize(pretty(value)))],
    [
      "with hard spaces as entities",
      "text",
      (value) => hardSpaces(texturize(pretty(value))).replaceAll("\u00A0", "&nbsp;"),
    ],
    ["with spare commas", "text", (value) => trailingCommas(pretty(value))],
    [
      "with all of it at once",
      "text",
      (value) => autop(hardSpaces(texturize(trailingCommas(pretty(value)), "entities"))),
    ],
  ];
  for (const [name, found, damage] of damages) {
    it(name, () => {
      fc.assert(
        fc.property(graph, (value) => expectSame(damage(value), found, value)),
        { numRuns: runs(120) },
      );
    });
  }

  it("with every backslash lost, where no string needs one but before its quotes", () => {
    fc.assert(
      fc.property(graph, (value) => expectSame(stripSlashes(pretty(value)), "text", value)),
      { numRuns: runs(120) },
    );
  });
});

describe("the repair is exact", () => {
  it("leaves typographic apostrophes, quotes, dashes and × in the words", () => {
    const raw =
      "{“@type”: “Thing”, “name”: “Ben’s “best” 2×4 shed – ever”, “url”: “https://example.com/a-800×283.png”}";
    const outcome = recoverJsonLd(raw, 0, "text");
    expect(outcome).toMatchObject({
      ok: true,
      graph: {
        "@type": "Thing",
        name: "Ben’s “best” 2×4 shed – ever",
        url: "https://example.com/a-800x283.png",
      },
      addresses: [{ path: "url", before: "https://example.com/a-800×283.png" }],
    });
  });

  it("prefers the address the site is known to have had, where a dash has two readings", () => {
    const raw = '{"@type":"Thing","url":"https://example.com/managed–services/"}';
    const known = recoverJsonLd(raw, 0, "text", (url) => url === "https://example.com/managed-services/");
    expect(known).toMatchObject({ ok: true, graph: { url: "https://example.com/managed-services/" } });
    const unknown = recoverJsonLd(raw, 0, "text");
    expect(unknown).toMatchObject({ graph: { url: "https://example.com/managed--services/" } });
    expect(unknown.ok && unknown.addresses[0]?.doubt).toContain("managed-services/");
  });

  it("drops the link an editor made of an address", () => {
    const raw = '{“@type”: “Thing”, “url”: “<a href="https://example.com/x/">https://example.com/x/</a>”}';
    expect(recoverJsonLd(raw, 0, "text")).toMatchObject({ graph: { url: "https://example.com/x/" } });
  });

  it("keeps HTML that belongs to an answer", () => {
    const raw = '{"@type":"Answer","text":"<p>Yes, <b>always</b>.</p>"}';
    expect(recoverJsonLd(raw, 0, "script")).toMatchObject({ graph: { text: "<p>Yes, <b>always</b>.</p>" } });
  });

  it("tells where the block ends, so that the words behind it stay", () => {
    const raw = "{“@type”: “Thing”, “name”: “x”} and {so on}";
    const outcome = recoverJsonLd(raw, 0, "text");
    expect(outcome.ok && raw.slice(outcome.end)).toBe(" and {so on}");
  });
});

describe("beyond repair is said, never guessed", () => {
  const hopeless: [string, string][] = [
    ["cut off in the middle", "{“@type”: “Thing”, “name”: “x"],
    ["a value missing", "{“@type”: “Thing”, “name”: , “url”: “y”}"],
    [
      "two quoted words in a list that could be one string or two",
      "{“@type”: “Thing”, “about”: [“x “a”, “b”, “c”]}",
    ],
    ["a missing quotation mark", "{“@type”: “Thing”, “name”: “x, “url”: “y”}"],
    ["a missing comma", "{“@type”: “Thing” “name”: “x”}"],
    ["no JSON-LD at all", "{“colour”: “red”}"],
    ["nested without end", `{"@type":${"[".repeat(5000)}`],
  ];
  for (const [name, raw] of hopeless) {
    it(name, () => {
      const outcome = recoverJsonLd(raw, 0, "text");
      expect(outcome.ok).toBe(false);
      expect(!outcome.ok && outcome.reason.length).toBeGreaterThan(10);
    });
  }
});
