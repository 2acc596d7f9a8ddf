import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";
import { describe, expect, it } from "vitest";

/**
 * What only the team and engineers read is written in English where it is needed: commands and their reports, the content check and its
 * schema, errors that are thrown, logs, the development panel. See docs/decisions/0040-labels.md.
 */
const readByVisitors = [
  "app",
  "components",
  "lib/comparison",
  "lib/costs",
  "lib/kinds",
  "lib/leads/deliver",
  "lib/leads/http",
  "lib/leads/screen",
  "lib/leads/form.ts",
  "lib/leads/given.ts",
  "lib/leads/fit-answers.ts",
  "lib/leads/scenario.ts",
  "lib/leads/schema.ts",
  "lib/leads/service.ts",
  "lib/leads/values.ts",
  "lib/page",
  "lib/publish",
  "lib/schema-org",
  "lib/server",
];

/** Files of these folders that speak to programs: in the words of HTTP to requests that no page makes, of RFC 9116, and of a CRM, whose refusals the owner reads. */
const readByPrograms =
  /^app\/.*\/route\.tsx?$|^lib\/server\/(?:static-server|send-file)\.ts$|^lib\/publish\/well-known\.ts$|^lib\/leads\/deliver\/(?:webhook-address|crm\/(?:call|connectwise))\.ts$/;

/** Attributes that a reader sees or hears, and properties that components show. */
const readable =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|alt|caption|content|heading|invitation|label|placeholder|summary|title)$/i;
/** Attributes that hold names and values of CSS, SVG and HTML. */
const technical = /^(?:class(?:Name)?|style|media|sizes|d|viewBox|preserveAspectRatio)$/;
const technicalKey = /^(?:media|adjustFontFallback|borderTop)$/;
/** What is written to be read by an engineer: thrown, or logged. What is split is a list of names. */
const forEngineers = /^(?:split|\w*Error|error|warn|info|debug|fatal)$/;

function sources(places: readonly string[]): string[] {
  return places.flatMap((place) =>
    place.endsWith(".ts")
      ? [place]
      : readdirSync(place, { recursive: true, encoding: "utf8" })
          .filter((name) => /\.tsx?$/.test(name))
          .map((name) => join(place, name)),
  );
}

interface SyntaxNode {
  readonly type: string;
  readonly span?: { readonly start: number };
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** A name in any of the forms in which swc has one. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return "";
  if (typeof node.value === "string") return node.value;
  if (isNode(node.property)) return nameOf(node.property);
  return isNode(node.name) ? nameOf(node.name) : "";
}

/** Two words beside one another, or a single word of a sentence that stands alone. */
const isProse = (text: string) => /\p{L}{2,}[,;:.]? \p{L}/u.test(text);
const isWord = (text: string) => /\p{L}{2,}/u.test(text);

/** The text of markup without its tags: what is left is read. */
const withoutTags = (html: string) => html.replace(/<[^>]*>?|^[^<]*>/g, " ");

/** Each text of a module that a visitor would read, with its line. */
function textsIn(source: string, file: string): string[] {
  const bytes = Buffer.from(source);
  const module = parseSync(source, { syntax: "typescript", tsx: file.endsWith("x") });
  // swc counts bytes, and goes on counting from one parse to the next.
  const origin = module.span.start;
  const found: string[] = [];
  const report = (node: SyntaxNode, text: string) => {
    const line = bytes.toString("utf8", 0, (node.span?.start ?? origin) - origin).split("\n").length;
    found.push(`${file}:${line} “${text.trim().slice(0, 60)}”`);
  };
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (!isNode(value)) {
      for (const child of Object.values(value)) walk(child);
      return;
    }
    switch (value.type) {
      case "ImportDeclaration":
      case "ExportNamedDeclaration":
      case "ExportAllDeclaration":
      case "TsTypeAliasDeclaration":
      case "TsInterfaceDeclaration":
      case "TsTypeAnnotation":
      case "ThrowStatement":
        return;
      case "NewExpression":
      case "CallExpression":
        if (forEngineers.test(nameOf(value.callee))) return;
        break;
      case "JSXText":
        if (isWord(String(value.value))) report(value, String(value.value));
        return;
      case "KeyValueProperty":
        // A header's or a status's own phrase, and what the framework is told of a media query or a face.
        if (
          isNode(value.key) &&
          (value.key.type === "NumericLiteral" || technicalKey.test(nameOf(value.key)))
        )
          return;
        break;
      case "JSXAttribute": {
        if (technical.test(nameOf(value.name))) return;
        const attribute = isNode(value.value) ? value.value : undefined;
        if (attribute?.type !== "StringLiteral") break;
        if (readable.test(nameOf(value.name)) && isWord(String(attribute.value)))
          report(attribute, String(attribute.value));
        return;
      }
      case "JSXExpressionContainer":
        if (isNode(value.expression) && value.expression.type === "StringLiteral") {
          if (isWord(String(value.expression.value)))
            report(value.expression, String(value.expression.value));
          return;
        }
        break;
      case "StringLiteral":
        if (isProse(String(value.value)) && !isStyle(String(value.value))) report(value, String(value.value));
        return;
      case "TemplateLiteral": {
        const parts = Array.isArray(value.quasis) ? value.quasis.filter(isNode) : [];
        const text = parts.map(({ raw }) => String(raw)).join(" · ");
        const read = withoutTags(text);
        if (isProse(read) && !isStyle(read)) report(value, read);
        break;
      }
    }
    for (const [key, child] of Object.entries(value)) if (key !== "span") walk(child);
  };
  walk(module.body);
  return found;
}

/** Class names, selectors, policies, rules of style, SQL, SMTP, commands: words of languages that programs read. */
const isStyle = (text: string) =>
  /^[a-z0-9 ·_-]*-[a-z0-9 ·_-]*$|[{}=]|^(?:[a-z-]+ )*'[a-z]+'|^[.#][\w-]+ |^npm run |^(?:RCPT TO|not in|not text)$/.test(
    text.trim(),
  );

const remedy =
  "A visitor reads this. Write it in lib/site/labels/en/ (and in each other language) and take it from siteContent.labels, in a page script from #page-labels/";

describe("the texts of the program", () => {
  it("that visitors read are in the labels only", () => {
    const files = sources(readByVisitors).filter((file) => !readByPrograms.test(file));
    expect(files.length).toBeGreaterThan(200);
    expect(
      files.flatMap((file) => textsIn(readFileSync(file, "utf8"), file)),
      remedy,
    ).toEqual([]);
  });

  it("of one language are asked of Intl by the site's language, never by a tag in the code", () => {
    const allowed = new Set([
      // What an author most likely means, and the dictionary that American texts are spelled by.
      "lib/content/check/usual-values.ts",
      "lib/content/check/prose/spelling.ts",
      "lib/content/check/report/summary.ts",
      // An example in a message, and what Open Graph takes for granted.
      "lib/content/schema/company.ts",
      "lib/publish/metadata.ts",
      // Finds amounts however a page writes them.
      "lib/tools/audit/proof/find.ts",
    ]);
    const found = sources(["app", "components", "lib"])
      .filter((file) => !allowed.has(file) && !/^lib\/(?:site\/labels|tools\/import)\//.test(file))
      .flatMap((file) =>
        readFileSync(file, "utf8")
          .split("\n")
          .flatMap((line, index) =>
            /"en-[A-Z]{2}"|toLocale\w*\(\s*["'`]/.test(line.replace(/(?:^|\s)(?:\/\/|\/?\*\*?).*$/, ""))
              ? [`${file}:${index + 1} ${line.trim()}`]
              : [],
          ),
      );
    expect(found, "Write numbers, dates and lists with lib/site/formats.ts in the site's language").toEqual(
      [],
    );
  });
});

describe("the search for texts", () => {
  it.each([
    ["text between tags", "view.tsx", "export const A = () => <p>Read more</p>;"],
    ["a single word between tags", "view.tsx", "export const A = () => <p>More</p>;"],
    ["a text in braces", "view.tsx", 'export const A = () => <p>{"More"}</p>;'],
    ["a name for screen readers", "view.tsx", 'export const A = () => <nav aria-label="Pages" />;'],
    ["words for a picture", "view.tsx", 'export const A = () => <img alt="Logo" />;'],
    ["a property of a component", "view.tsx", 'export const A = () => <Form invitation="Write to us." />;'],
    ["a sentence of a mail", "mail.ts", "export const text = `Dear client, thank you`;"],
    ["a sentence in markup", "chart.ts", 'export const a = markup`<p class="x">Costs less than</p>`;'],
    ["a script's message", "a.client.ts", 'status.textContent = "It did not load.";'],
    ["a plural", "a.ts", 'export const a = (n: number) => (n === 1 ? "one page holds" : "pages hold it");'],
  ])("sees %s", (_, file, source) => {
    expect(textsIn(source, file)).toHaveLength(file === "a.ts" ? 2 : 1);
  });

  it.each([
    ["classes", "view.tsx", 'export const A = () => <p className="page-head wide" />;'],
    ["errors and logs", "a.ts", 'log.warn("the database is gone"); throw new Error("There is no folder");'],
    ["types and imports", "a.ts", 'import a from "some where.ts";\nexport type B = "two words";'],
  ])("passes over %s", (_, file, source) => {
    expect(textsIn(source, file)).toEqual([]);
  });
});
