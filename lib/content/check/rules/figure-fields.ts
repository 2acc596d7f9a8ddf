/** The components that print figures in fields, where no MDX parser reads them, and in the attributes of other components. */
import type { MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { brokenFigureTags, type FigureTag, figureTags } from "../../../mdx/figure-tags.ts";
import { components } from "../../../mdx/registry.ts";
import { textsIn } from "../../schema/shape.ts";
import { emptyBody } from "../body.ts";
import type { FigurePlace } from "../body-parts.ts";
import { elementFindings } from "../components.ts";
import { inField } from "../field-value.ts";
import type { Finding, Source } from "../source.ts";
import { pathName } from "../value-path.ts";
import type { Fields } from "../yaml-document.ts";

export function figuresInFields(
  source: Source,
  fields: Fields,
): { figures: FigurePlace[]; findings: Finding[] } {
  const figures: FigurePlace[] = [];
  const findings: Finding[] = [];
  for (const { path, value } of textsIn(source.collection, fields.data)) {
    const place = (range: Finding["range"]) =>
      inField({ rule: "figure-sum", range, message: "" }, path, source, fields).range;
    const found = readFigures(value, pathName(path));
    findings.push(...found.findings.map((finding) => inField(finding, path, source, fields)));
    figures.push(...found.figures.map((figure) => ({ ...figure, range: place(figure.range) })));
  }
  return { figures, findings };
}

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
