/** The form of the graph: one script of plain JSON, small, with nothing empty in it. */
import { at, nodeFault, onEachPage, type PageFault, type Rule } from "../rule.ts";
import type { GraphScript } from "../site/built-page.ts";
import { objectsIn } from "../site/graph.ts";
import { isObject } from "../site/json.ts";

const jsonLd = { name: "JSON-LD 1.1", url: "https://www.w3.org/TR/json-ld11/" };
const byteLimit = 60_000;
const remedyForBuilder =
  "The graph is written in one place, lib/schema-org; a script that was put into a text by hand has to go.";

export const graphFormRules: Rule[] = [
  {
    id: "one-script",
    invariant: 1,
    group: "The graph",
    severity: "error",
    title: "A page has exactly one ld+json script",
    specification: { name: "HTML, data blocks", url: "https://html.spec.whatwg.org/#data-block" },
    remedy: remedyForBuilder,
    check: onEachPage(({ graphs }) =>
      graphs.length === 1 ? [] : [`there are ${graphs.length} ld+json scripts instead of one`],
    ),
  },
  {
    id: "escaped",
    invariant: 2,
    group: "The graph",
    severity: "error",
    title: "Nothing in the graph is unescaped, and nothing is an HTML entity",
    specification: {
      name: "JSON-LD 1.1, section 7.2",
      url: "https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements",
    },
    remedy:
      "Write the characters themselves in content/; lib/schema-org/serialize.ts escapes what HTML would misread.",
    check: onEachPage(({ graphs }) =>
      graphs.flatMap((script) => [
        ...(/[<\u2028\u2029]/.test(script.text)
          ? [at(script, "the graph holds an unescaped '<' or line separator")]
          : []),
        ...[...(/&(?:quot|amp|lt|gt|nbsp|#\d+|#x[\da-f]+);/gi.exec(script.text) ?? [])].map((entity) =>
          at(script, `the graph holds the HTML entity '${entity}'`),
        ),
      ]),
    ),
  },
  {
    id: "graph-shape",
    invariant: 3,
    group: "The graph",
    severity: "error",
    title: "The script is a single object of @context and @graph",
    specification: jsonLd,
    remedy: remedyForBuilder,
    check: onEachPage(({ graphs }) => graphs.flatMap(shapeFaults)),
  },
  {
    id: "nothing-empty",
    invariant: 17,
    group: "The graph",
    severity: "error",
    title: "Nothing in the graph is empty",
    specification: jsonLd,
    remedy: "Fill the field in content/, or leave it out: a part that is missing does not appear.",
    check: onEachPage(({ nodes }) =>
      nodes.flatMap((node) =>
        [...objectsIn(node)].flatMap(({ object, way }) =>
          Object.entries(object)
            .filter(([, value]) => isEmpty(value))
            .map(([key]) => {
              const property = way === "" ? key : `${way}.${key}`;
              return nodeFault(node, property, `${property} is empty`);
            }),
        ),
      ),
    ),
  },
  {
    id: "graph-weight",
    invariant: 26,
    group: "The graph",
    severity: "error",
    title: "The graph is smaller than 60 kB",
    specification: { name: "This site's own limit" },
    remedy: "Shorten the FAQ's answers or the page's list; a reader skips them as well.",
    check: onEachPage(({ graphs }) =>
      graphs
        .map((script) => ({ script, bytes: Buffer.byteLength(script.text) }))
        .filter(({ bytes }) => bytes > byteLimit)
        .map(({ script, bytes }) => at(script, `the graph has ${bytes} bytes; ${byteLimit} are allowed`)),
    ),
  },
];

function shapeFaults(script: GraphScript): PageFault[] {
  const shape = "the script is not a single object of @context and @graph";
  try {
    const value: unknown = JSON.parse(script.text);
    if (!isObject(value) || Object.keys(value).join() !== "@context,@graph") return [at(script, shape)];
    if (!isContext(value["@context"]))
      return [
        at(
          script,
          `@context is ${JSON.stringify(value["@context"])} and neither "https://schema.org" nor that with a language`,
        ),
      ];
    const graph = value["@graph"];
    return Array.isArray(graph) && graph.every(isObject) ? [] : [at(script, shape)];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [at(script, `the script is not JSON: ${reason}`)];
  }
}

/** The vocabulary, in another language than the site's first with the language of the texts. */
function isContext(context: unknown): boolean {
  const [vocabulary, language, ...others] = [context].flat();
  const isLanguage = isObject(language) && Object.keys(language).join() === "@language";
  return vocabulary === "https://schema.org" && (language === undefined || isLanguage) && others.length === 0;
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.length === 0 || value.some(isEmpty);
  return isObject(value) && Object.keys(value).length === 0;
}
