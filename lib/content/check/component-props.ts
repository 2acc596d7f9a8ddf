import { mapTexts, withStandIns } from "../../mdx/figure-tags.ts";
import { type ComponentName, components } from "../../mdx/registry.ts";
import type { Range } from "../../shared/diagnostic.ts";
import { memberOf, type Shape, shapeIn } from "../schema/shape.ts";
import type { Element } from "./body-parts.ts";
import { pictureNameProblem, withoutFolder } from "./picture-names.ts";
import { rangeOf } from "./range-of.ts";
import { printedSigns } from "./rules/plain-text.ts";
import type { Finding } from "./source.ts";
import { closest, didYouMean } from "./suggest.ts";

/** The props whose text readers see, as it is typed. */
const shownProps: readonly string[] = ["title", "label", "caption", "alt", "credit"];

export function shownSigns(name: ComponentName, prop: string, value: unknown, range: Range): Finding[] {
  if (typeof value !== "string" || !shownProps.includes(prop)) return [];
  const finding = printedSigns(value, `'${prop}' of <${name}>`);
  return finding
    ? [{ rule: finding.rule, message: finding.message, remedy: finding.remedy ?? "", range }]
    : [];
}

export function unknownProp(
  name: ComponentName,
  prop: string,
  free: readonly string[],
  range: Range,
): Finding {
  if (/^on[A-Z]/.test(prop))
    return {
      rule: "no-script",
      range,
      message: `'${prop}' runs a script, and pages carry none.`,
      remedy: "Delete it.",
    };
  const meant = closest(prop, free);
  return {
    rule: "no-unknown-prop",
    range,
    message: `'${name}' has no '${prop}'.${didYouMean(meant)}`,
    remedy: free.length > 0 ? `It takes: ${free.join(", ")}.` : "It takes nothing: delete it.",
    ...(meant && {
      fix: {
        title: `Write '${meant}'`,
        edits: [{ start: range.start, end: range.start + prop.length, text: meant }],
      },
    }),
  };
}

function isPicture(name: ComponentName): name is "Photo" | "Illustration" {
  return name === "Photo" || name === "Illustration";
}
export function propFindings(
  name: ComponentName,
  node: Element,
  values: ReadonlyMap<string, unknown>,
  tag: Range,
  known: readonly string[],
): Finding[] {
  const result = components[name].props.safeParse(mapTexts(Object.fromEntries(values), withStandIns));
  if (result.success) return [];
  const seen = new Set<string>();
  return result.error.issues.flatMap((issue): Finding[] => {
    const prop = String(issue.path[0]);
    if (!known.includes(prop) || seen.has(prop)) return [];
    seen.add(prop);
    const attribute = node.attributes.find(
      (other) => other.type === "mdxJsxAttribute" && other.name === prop,
    );
    const says = propShape(name, prop).description ?? "";
    if (!attribute)
      return [
        {
          rule: "component-prop",
          range: tag,
          message: `'${name}' needs '${prop}', which is missing. Meaning: ${says}`,
          remedy: `For example: ${components[name].example.split("\n")[0]}`,
        },
      ];
    const value = values.get(prop);
    if (value === undefined) return [];
    if (issue.code === "invalid_value") {
      const meant = closest(String(value), issue.values.map(String));
      return [
        {
          rule: "component-prop",
          range: rangeOf(attribute),
          message: `'${prop}' of '${name}' is '${String(value)}', which is none of its possible values.${didYouMean(meant)}`,
          remedy: `Write one of: ${issue.values.map(String).join(", ")}.`,
          ...(meant && {
            fix: {
              title: `Write '${meant}'`,
              edits: [{ ...rangeOf(attribute), text: `${prop}="${meant}"` }],
            },
          }),
        },
      ];
    }
    if (value === "")
      return [
        {
          rule: "component-prop",
          range: rangeOf(attribute),
          message: `'${prop}' of '${name}' is empty. Meaning: ${says}`,
          remedy: "Write its text.",
        },
      ];
    if (prop === "to" && /^(?:https?:)?\/\//i.test(String(value)))
      return [
        {
          rule: "component-prop",
          range: rangeOf(attribute),
          message: `'${name}' leads to a page of this site, and '${String(value)}' is a whole web address.`,
          remedy: `Write the page's path, such as /contact/. To lead to another site, write a link in the text: [the words](${String(value)})`,
        },
      ];
    const picture = isPicture(name) && prop === "src" ? pictureFinding(name, String(value)) : undefined;
    if (picture) return [{ rule: "component-prop", range: rangeOf(attribute), ...picture }];
    if (issue.code === "too_big" && typeof value === "string")
      return [
        {
          rule: "component-prop",
          range: rangeOf(attribute),
          message: `'${prop}' of '${name}' has ${value.length} characters; the most is ${Number(issue.maximum)}.`,
          remedy: "Shorten it.",
        },
      ];
    return [
      {
        rule: "component-prop",
        range: rangeOf(attribute),
        message: `'${prop}' of '${name}' is '${String(value)}', which does not fit. Meaning: ${says}`,
        remedy: `For example: ${components[name].example.split("\n")[0]}`,
      },
    ];
  });
}

/** Why a picture's name does not fit, with the component that is meant for it. */
function pictureFinding(name: "Photo" | "Illustration", src: string): { message: string; remedy: string } {
  const file = withoutFolder(src);
  const drawing = file.endsWith(".svg");
  const [what, other] = drawing ? ["a drawing", "Illustration"] : ["a photograph", "Photo"];
  return (
    pictureNameProblem(file) ??
    (drawing === (name === "Photo")
      ? {
          message: `'${file}' is ${what}, and <${name}> does not show those.`,
          remedy: `Write <${other} src="${file}" …`,
        }
      : { message: `'${src}' is not the name of a file in content/images.`, remedy: `Write src="${file}"` })
  );
}

const shapes = new Map<ComponentName, Shape>();

/** What the schema of a component's props says of one of them. */
export function propShape(name: ComponentName, prop: string): Shape {
  const shape = shapes.get(name) ?? shapeIn(components[name].props);
  shapes.set(name, shape);
  return memberOf(shape, prop) ?? {};
}
