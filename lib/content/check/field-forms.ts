import type { Case, Issue } from "./field-issue.ts";
import { exampleOf, quoted, shown, strangers } from "./field-words.ts";
import { pictureNameProblem, withoutFolder } from "./picture-names.ts";
import type { Finding } from "./source.ts";
import { plainAddress } from "./typography.ts";
import { meantAddress, meantDate, meantPath, meantValue } from "./usual-values.ts";

export function wrongForm(issue: Issue, { name, path, value, range, shape, meaning }: Case): Finding {
  const message = issue.message;
  if (shape?.holds === "date") {
    const meant = typeof value === "string" ? meantDate(value) : undefined;
    const exists = issue.code === "custom";
    return {
      rule: exists ? "date-exists" : "field-value",
      range,
      message: exists
        ? `${name} is ${shown(value)}, a day that does not exist.`
        : meant?.why
          ? `${name} is ${shown(value)}. ${meant.why} Did you mean ${meant.value}?`
          : `${name} is ${shown(value)}; it ${message}.`,
      remedy: exists
        ? "Write the day you meant."
        : meant
          ? `Write it as ${meant.value}.`
          : "Write the year, the month and the day with hyphens: 2026-11-23. A time of day follows after a T, from 00:00 to 23:59: 2026-11-23T09:30",
      ...(meant &&
        !exists && {
          fix: { title: `Write ${meant.value}`, edits: [{ ...range, text: JSON.stringify(meant.value) }] },
        }),
    };
  }
  if (typeof value === "string" && shape?.holds === "image") return imageName(name, value, { range, path });
  if (typeof value === "string" && (shape?.holds === "address" || shape?.holds === "path")) {
    const fixed = plainAddress(value);
    if (fixed !== value)
      return {
        rule: "address-typography",
        range,
        message: `${name} contains a character that no address has: ${strangers(value)}. An editor put it there in place of a plain one.`,
        remedy: `Write: ${fixed}`,
        fix: { title: "Write plain characters", edits: [{ ...range, text: quoted(fixed) }] },
      };
    if (/^http:\/\//.test(value))
      return {
        rule: "field-value",
        range,
        message: `${name} begins with http://, which browsers call insecure.`,
        remedy: `Write https:// and check whether the page opens: ${value.replace(/^http:/, "https:")}`,
      };
    const path_ = shape.holds === "path" ? meantPath(value, path.at(-1) === "permalink") : undefined;
    if (path_)
      return {
        rule: "field-value",
        range,
        message: `${name} is ${shown(value)}; it ${message}.`,
        remedy: `Write ${path_.value}`,
        ...(path_.sure && writing(path_.value, range)),
      };
    if (shape.holds === "path" && /^(?:https?:)?\/\//.test(value))
      return {
        rule: "field-value",
        range,
        message: `${name} is a whole address; it ${message}.`,
        remedy: `Write only what follows the site's name: ${URL.parse(value)?.pathname ?? "/about/"}`,
      };
    const address = shape.holds === "address" ? meantAddress(value, shape.origin === true) : undefined;
    if (address)
      return {
        rule: "field-value",
        range,
        message: `${name} is ${shown(value)}; it has to be ${shape.origin ? "the site's address alone, without a path or a slash at its end" : "a whole web address"}.`,
        remedy: `Write ${address.value}`,
        ...(address.sure && writing(address.value, range)),
      };
    if (shape.holds === "address")
      return {
        rule: "field-value",
        range,
        message: `${name} is ${shown(value)}; it has to be a whole web address.`,
        remedy: "Copy it from the browser's address line: https://www.example.com/page",
      };
  }
  const meant = typeof value === "string" ? meantValue(String(path.at(-1)), value) : undefined;
  if (meant)
    return {
      rule: "field-value",
      range,
      message: `${name} is ${shown(value)}; it ${message}.`,
      remedy: `Write ${quoted(meant.value)}`,
      ...(meant.sure && writing(meant.value, range)),
    };
  if (shape?.reference && typeof value === "string") {
    const plain = value
      .trim()
      .replace(/\.(?:mdx|yaml|yml|md)$/, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
    return {
      rule: "field-value",
      range,
      message: `${name} is ${shown(value)}; it ${message}.`,
      remedy: `Write the name of a file in content/${shape.reference}${plain ? `, perhaps '${plain}'` : ""}.`,
    };
  }
  return {
    rule: "field-value",
    range,
    message: `${name} is ${shown(value)}; it ${message}.${meaning}`,
    remedy:
      issue.code === "custom" && issue.params?.comparedWith !== undefined
        ? "Correct one of the two."
        : exampleOf(path, shape),
  };
}

/** A fix that writes a value in place of the written one. */
export function writing(
  value: string,
  range: { start: number; end: number },
): { fix: NonNullable<Finding["fix"]> } {
  return { fix: { title: `Write ${value}`, edits: [{ ...range, text: quoted(value) }] } };
}
/** A name that no picture, or no logo, can have. */
function imageName(name: string, value: string, { range, path }: Pick<Case, "range" | "path">): Finding {
  const file = withoutFolder(value);
  const problem = pictureNameProblem(file);
  if (path[0] === "logo")
    return {
      rule: "field-value",
      range,
      message: `${name} is ${shown(value)}, and logos are drawings (SVG), so that they stay sharp.`,
      remedy: "Ask whoever drew it for the .svg, and put that into content/images/.",
    };
  if (problem) return { rule: "field-value", range, ...problem };
  const small = file.toLowerCase();
  const right = small === file ? file : undefined;
  return {
    rule: "field-value",
    range,
    message: `${name} is ${shown(value)}; write only the name of a file in content/images, in lowercase letters.`,
    remedy: right
      ? `Write:  ${String(path.at(-1))}: ${right}`
      : `Rename the picture to ${small}, and write that name here.`,
    ...(right && { fix: { title: `Write ${right}`, edits: [{ ...range, text: right }] } }),
  };
}
