/** The components that print figures, in a text that no MDX parser reads: a field, or another component's attribute. */
import type { MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { brokenFigureTags, type FigureTag, figureTags } from "../../mdx/figure-tags.ts";
import { components } from "../../mdx/registry.ts";
import { emptyBody, type FigurePlace } from "./body-parts.ts";
import { elementFindings } from "./components.ts";
import type { Finding } from "./source.ts";

/** The figures of one text with what is wrong with them, as offsets into it. */
export function readFigures(text: string, where: string): { figures: FigurePlace[]; findings: Finding[] } {
  const body = emptyBody();
  const findings = figureTags(text).flatMap((tag) => elementFindings(elementOf(tag), [], body, { text }));
  const broken = brokenFigureTags(text).map((start): Finding => {
    const name = /\w+/.exec(text.slice(start))?.[0] ?? "";
    const example = Object.entries(components).find(([known]) => known === name)?.[1].example ?? "";
    return {
      rule: "figure-sum",
      range: { start, end: start + name.length + 1 },
      message: `'<${name}' in '${where}' cannot be read as a component.`,
      remedy: `Write it on one line with straight quotes and '/>' at its end: ${example}. Inside quotation marks, take the other ones: ${example.replaceAll('"', "'")}`,
    };
  });
  return { figures: body.figures, findings: [...findings, ...broken] };
}

/** As the MDX parser would have read it, so that one rule judges both. */
function elementOf({ name, attributes, start, end }: FigureTag): MdxJsxTextElement {
  const position = {
    start: { line: 1, column: start + 1, offset: start },
    end: { line: 1, column: end + 1, offset: end },
  };
  return {
    type: "mdxJsxTextElement",
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: "mdxJsxAttribute",
      name: key,
      value,
      position,
    })),
    children: [],
    position,
  };
}
