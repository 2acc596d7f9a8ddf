/** HTML in a body: the few elements that are allowed, with the few attributes that are. */

import type { Range } from "../../shared/diagnostic.ts";
import type { Element } from "./body-parts.ts";
import { commonHtmlAttributes, voidHtml } from "./html.ts";
import { rangeOf } from "./range-of.ts";
import type { Finding } from "./source.ts";

export function htmlFindings(name: string, allowed: readonly string[], node: Element): Finding[] {
  const found: Finding[] = [];
  for (const attribute of node.attributes) {
    const range = rangeOf(attribute);
    if (attribute.type !== "mdxJsxAttribute") found.push(spread(range));
    else if (/^on/i.test(attribute.name))
      found.push({
        rule: "no-script",
        range,
        message: `'${attribute.name}' runs a script, and pages carry none.`,
        remedy: "Delete it.",
      });
    else if (![...allowed, ...commonHtmlAttributes].includes(attribute.name))
      found.push({
        rule: "no-html",
        range,
        message: `'${attribute.name}' cannot be set here: the site's design decides how things look.`,
        remedy: "Delete it.",
      });
    else if (typeof attribute.value !== "string")
      found.push({
        rule: "no-expression",
        range,
        message: `The value of '${attribute.name}' has to be text in straight quotes.`,
        remedy: `Write: ${attribute.name}="…"`,
      });
  }
  if (voidHtml.has(name) && node.children.length > 0)
    found.push({
      rule: "component-content",
      range: rangeOf(node),
      message: `'<${name}>' has no content.`,
      remedy: `Write '<${name} />'.`,
    });
  return found;
}

export function spread(range: Range): Finding {
  return {
    rule: "no-expression",
    range,
    message: "Three dots in curly braces are program code, and articles contain none.",
    remedy: 'Write each value by its name: kind="tip"',
  };
}
