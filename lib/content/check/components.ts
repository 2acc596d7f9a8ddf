/** Components and HTML in a body: known names, known props with values that fit, content that belongs there. */
import type { Parents } from "mdast";
import { z } from "zod";
import { type ComponentDefinition, isOwnAddress } from "../../mdx/definition.ts";
import { literal } from "../../mdx/literal.ts";
import { type ComponentName, componentNames, components } from "../../mdx/registry.ts";
import type { Range } from "../../shared/diagnostic.ts";
import { idsIn } from "../../shared/id-list.ts";
import { collectionNames } from "../schema/collections.ts";
import { addressRange } from "./address-range.ts";
import type { Body, Element, FigurePlace } from "./body-parts.ts";
import { contentFindings } from "./component-content.ts";
import { propFindings, propShape, shownSigns, unknownProp } from "./component-props.ts";
import { allowedHtml, dangerousHtml, inMarkdown } from "./html.ts";
import { htmlFindings, spread } from "./html-elements.ts";
import { rangeOf } from "./range-of.ts";
import type { Finding, Source } from "./source.ts";
import { closest, didYouMean, some } from "./suggest.ts";

export function elementFindings(
  node: Element,
  ancestors: readonly Parents[],
  body: Body,
  source: Pick<Source, "text">,
): Finding[] {
  const name = node.name ?? "";
  const component = componentNames.find((known) => known === name);
  if (component) return componentFindings(component, node, ancestors, body, source);
  const whole = rangeOf(node);
  const range = { start: whole.start, end: Math.min(whole.end, whole.start + name.length + 1) };
  if (name === "")
    return [
      {
        rule: "no-html",
        range,
        message: "'<>' is an empty tag and says nothing.",
        remedy: "Delete it and its '</>'.",
      },
    ];
  if (dangerousHtml.has(name.toLowerCase()))
    return [
      {
        rule: "no-script",
        range,
        ...dangerousWords(name),
      },
    ];
  const attributes = allowedHtml.get(name);
  if (attributes) return htmlFindings(name, attributes, node);
  if (/^[a-z]/.test(name) && !/[.:]/.test(name) && (inMarkdown.has(name) || !closest(name, componentNames))) {
    const instead = inMarkdown.get(name);
    return [
      {
        rule: "no-html",
        range,
        message: `'<${name}>' is HTML from another system.`,
        remedy: instead
          ? `Write ${instead}.`
          : `Write it in Markdown, or with a component: ${some(componentNames, 40)}.`,
      },
    ];
  }
  const meant = closest(name, componentNames);
  const closing = source.text.slice(0, whole.end).endsWith(`</${name}>`)
    ? [{ start: whole.end - name.length - 1, end: whole.end - 1, text: meant ?? "" }]
    : [];
  return [
    {
      rule: "no-unknown-component",
      range: { start: range.start + 1, end: range.end },
      message: `'${name}' is not a component.${didYouMean(meant)}`,
      remedy: `Known: ${some(componentNames, 40)}.`,
      ...(meant && {
        fix: {
          title: `Write '${meant}'`,
          edits: [{ start: range.start + 1, end: range.end, text: meant }, ...closing],
        },
      }),
    },
  ];
}

/** What to do in place of an element that runs or loads something. */
function dangerousWords(name: string): { message: string; remedy: string } {
  switch (name.toLowerCase()) {
    case "button":
      return {
        message: `'<${name}>' is a button of a form, and texts have no forms of their own.`,
        remedy: `For a large link, write: ${components.Button.example}`,
      };
    case "form":
    case "input":
    case "textarea":
    case "select":
      return {
        message: `'<${name}>' cannot be used here: texts have no forms of their own.`,
        remedy:
          "On a page of content/pages write <Ask />, which is the contact form; elsewhere link to it: [Write to us](/contact/)",
      };
    default:
      return {
        message: `'<${name}>' cannot be used in an article: pages have no scripts, frames, styles or forms of their own.`,
        remedy: "Delete it. There is <Video> for a video and <Map /> for the places you serve.",
      };
  }
}

function componentFindings(
  name: ComponentName,
  node: Element,
  ancestors: readonly Parents[],
  body: Body,
  source: Pick<Source, "text">,
): Finding[] {
  const definition: ComponentDefinition = components[name];
  const whole = rangeOf(node);
  const tag = { start: whole.start, end: Math.min(whole.end, whole.start + name.length + 1) };
  const found: Finding[] = [];
  const values = new Map<string, unknown>();
  const known = Object.keys(definition.props.shape);
  for (const attribute of node.attributes) {
    const range = rangeOf(attribute);
    if (attribute.type !== "mdxJsxAttribute") {
      found.push(spread(range));
      continue;
    }
    const prop = attribute.name;
    if (values.has(prop)) {
      found.push({
        rule: "component-prop",
        range,
        message: `'${prop}' is written twice in '${name}'.`,
        remedy: "Keep one of the two.",
      });
      continue;
    }
    const value = literal(attribute);
    values.set(prop, value?.value);
    if (!known.includes(prop))
      found.push(
        unknownProp(
          name,
          prop,
          known.filter((other) => !values.has(other)),
          range,
        ),
      );
    else if (!value)
      found.push({
        rule: "no-expression",
        range,
        message: `The value of '${prop}' in curly braces is program code.`,
        remedy: `Write the value itself in straight quotes: ${prop}="…"`,
      });
    else {
      record(name, prop, value.value, { range, body, node, text: source.text });
      found.push(...shownSigns(name, prop, value.value, range));
    }
  }
  found.push(...propFindings(name, node, values, tag, known));
  body.figures.push(...figurePlaces(name, values, whole));
  if (definition.once) body.blocks.push({ name, range: tag });
  const ofArticle = known.some(
    (prop) => !values.has(prop) && propShape(name, prop).reference === "comparisons",
  );
  if (ofArticle) body.ownComparison.push({ name, range: tag });
  found.push(...contentFindings(name, node, ancestors, tag, source));
  return found;
}

/** The figure that a component prints; none where its attributes do not fit. */
function figurePlaces(
  name: ComponentName,
  values: ReadonlyMap<string, unknown>,
  range: Range,
): FigurePlace[] {
  const written = Object.fromEntries(values);
  switch (name) {
    case "Price": {
      const { data } = components.Price.props.safeParse(written);
      return data ? [{ name, of: data.of, range }] : [];
    }
    case "Amount": {
      const { data } = components.Amount.props.safeParse(written);
      return data ? [{ name, ...data, range }] : [];
    }
    case "Quoted": {
      const { data } = components.Quoted.props.safeParse(written);
      return data ? [{ name, of: data.figure, range }] : [];
    }
    default:
      return [];
  }
}

/** Keeps what a prop's value leads to, which its schema says. */
function record(
  name: ComponentName,
  prop: string,
  value: unknown,
  { range, body, node, text }: { range: Range; body: Body; node: Element; text: string },
): void {
  if (typeof value !== "string") return;
  const { holds, reference, references, words = "" } = propShape(name, prop);
  const beside = (other: string) => {
    const written = node.attributes.find(
      (attribute) => attribute.type === "mdxJsxAttribute" && attribute.name === other,
    );
    return typeof written?.value === "string" ? written.value : "-";
  };
  if (holds === "file" && /^\/[^/]/.test(value)) body.files.push({ address: value, by: name, range });
  if (holds === "address") body.links.push({ url: value, text: "-", range, whole: true });
  if (holds === "page" && isOwnAddress(value))
    body.links.push({ url: value, text: beside(words), range: addressRange(value, range, text) });
  if (holds === "image" && fits(name, prop, value))
    body.images.push({ src: value, alt: beside("alt"), range, from: "component" });
  const collection = collectionNames.find((known) => known === (reference ?? references));
  if (collection)
    for (const id of idsIn(value))
      body.references.push({ collection, id, range, by: `'${prop}' of <${name}>` });
}

function fits(name: ComponentName, prop: string, value: string): boolean {
  const { props }: ComponentDefinition = components[name];
  const schema = props.shape[prop];
  return schema !== undefined && z.safeParse(schema, value).success;
}
