/** The components that print figures in fields, where no MDX parser reads them. */
import { textsIn } from "../../schema/shape.ts";
import type { FigurePlace } from "../body-parts.ts";
import { inField } from "../field-value.ts";
import { readFigures } from "../figure-texts.ts";
import type { Finding, Source } from "../source.ts";
import { pathName } from "../value-path.ts";
import type { Fields } from "../yaml-document.ts";

export function figuresInFields(
  source: Source,
  fields: Fields,
): { figures: FigurePlace[]; findings: Finding[] } {
  const figures: FigurePlace[] = [];
  const findings: Finding[] = [];
  for (const { path, value, shape } of textsIn(source.collection, fields.data)) {
    // The amounts of content/sums are judged by their names; a cost is used where it is written.
    if (shape.holds === "sum" && source.collection !== "sums")
      figures.push({ name: "Amount", of: value, range: fields.valueAt(path) });
    const place = (range: Finding["range"]) =>
      inField({ rule: "figure-sum", range, message: "" }, path, source, fields).range;
    const found = readFigures(value, pathName(path));
    findings.push(...found.findings.map((finding) => inField(finding, path, source, fields)));
    figures.push(...found.figures.map((figure) => ({ ...figure, range: place(figure.range) })));
  }
  return { figures, findings };
}
