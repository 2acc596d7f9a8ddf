/**
 * What a selector demands of a page that no script changes: everything but states. `.menu a:hover::before` demands an
 * `a` inside `.menu`; whether it is hovered, a browser decides. The result matches at least what the selector can ever match.
 */
import { type AttributeSelector, parse, type Selector, SelectorType } from "css-what";

/** Decided by the document alone (Selectors level 4, section 13). Every other pseudo-class counts as a state. */
const structural = new Set([
  "root",
  "first-child",
  "last-child",
  "only-child",
  "first-of-type",
  "last-of-type",
  "only-of-type",
  "nth-child",
  "nth-last-child",
  "nth-of-type",
  "nth-last-of-type",
]);
const lists = new Set(["is", "where", "matches", "has", "not"]);

/**
 * Attributes that change while a page is read: a browser opens disclosures, reveals what find-in-page has found, and
 * the server marks fields on a form that comes back (lib/server/lead-pages.ts).
 */
const changing = new Set(["open", "hidden", "aria-invalid", "checked", "selected", "value"]);

/** What is wholly hidden (`hidden=""`) only a script can reveal; a browser's search reveals what says until-found. */
function isChanging({ name, action, value }: AttributeSelector): boolean {
  return changing.has(name) && !(name === "hidden" && action === "equals" && value === "");
}

const dates = "input:is([type=date],[type=time],[type=month],[type=week],[type=datetime-local])";
const fields = "input,select,textarea";

/** Elements that some pseudo-elements belong to; without them their rules style nothing. */
const owners: Readonly<Record<string, string>> = {
  "file-selector-button": "input[type=file]",
  placeholder: "[placeholder]",
  "details-content": "details",
  "-webkit-details-marker": "summary",
  "-webkit-search-decoration": "input[type=search]",
  "-webkit-date-and-time-value": dates,
  "-webkit-calendar-picker-indicator": dates,
  "-webkit-inner-spin-button": `input[type=number],${dates}`,
  "-webkit-outer-spin-button": `input[type=number],${dates}`,
};
const dateParts = /^-webkit-datetime-edit/;

/** Pseudo-classes that apply only to form elements, or only inside a shadow tree (`host`, never on these pages). */
const narrow: Readonly<Record<string, string>> = {
  host: "",
  "-moz-ui-invalid": fields,
  checked: "input,option",
  "user-invalid": fields,
};

/**
 * @param selector one selector, without commas at its top
 * @returns the parts for css-select; undefined where the selector can match nothing on these pages
 * @throws Error where the selector cannot be read
 */
export function staticSelector(selector: string): Selector[][] | undefined {
  const found = parse(selector).flatMap((parts) => strip(parts) ?? []);
  return found.length > 0 ? found : undefined;
}

/** Several selectors if one part matches several elements; undefined if nothing can match. */
function strip(parts: Selector[]): Selector[][] | undefined {
  let results: Selector[][] = [[]];
  for (const part of parts) {
    const choices = stripPart(part);
    if (choices === undefined) return undefined;
    results = results.flatMap((before) => choices.map((choice) => [...before, ...choice]));
  }
  const [first] = parts;
  const relative = first !== undefined && isCombinator(first);
  return results.map((result) => complete(result, relative));
}

/** A compound of states alone (`:hover`) is any element; only in `:has(> a)` does a combinator come first. */
function complete(parts: Selector[], relative: boolean): Selector[] {
  const any: Selector = { type: SelectorType.Universal, namespace: null };
  const whole: Selector[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (isCombinator(part) && (last === undefined ? !relative : isCombinator(last))) whole.push(any);
    whole.push(part);
  }
  const last = whole.at(-1);
  return last === undefined || isCombinator(last) ? [...whole, any] : whole;
}

function isCombinator({ type }: Selector): boolean {
  return (
    type === SelectorType.Descendant ||
    type === SelectorType.Child ||
    type === SelectorType.Adjacent ||
    type === SelectorType.Sibling ||
    type === SelectorType.Parent ||
    type === SelectorType.ColumnCombinator
  );
}

const kept = (part: Selector): Selector[][] => [[part]];
const dropped: Selector[][] = [[]];

/** The demands of one part, in alternatives; undefined where it can never hold. */
function stripPart(part: Selector): Selector[][] | undefined {
  if (part.type === SelectorType.PseudoElement) {
    const owner = dateParts.test(part.name) ? dates : owners[part.name];
    return owner === undefined ? dropped : oneOf(owner);
  }
  if (part.type === SelectorType.Attribute) return isChanging(part) ? dropped : kept(part);
  if (part.type !== SelectorType.Pseudo) return kept(part);
  const { name, data } = part;
  if (Array.isArray(data) && lists.has(name)) {
    if (name === "not") return data.every((inner) => inner.every(isFixed)) ? kept(part) : dropped;
    const inner = data.flatMap((choice) => strip(choice) ?? []);
    return inner.length > 0 ? kept({ ...part, data: inner }) : undefined;
  }
  const owner = narrow[name];
  if (owner !== undefined) return owner === "" ? undefined : oneOf(owner);
  return structural.has(name) ? kept(part) : dropped;
}

function oneOf(selectors: string): Selector[][] {
  return kept({ type: SelectorType.Pseudo, name: "is", data: parse(selectors) });
}

/** Whether nothing that happens on a page can make this part hold or not hold. */
function isFixed(part: Selector): boolean {
  if (part.type === SelectorType.Attribute) return !isChanging(part);
  if (part.type === SelectorType.PseudoElement) return false;
  if (part.type !== SelectorType.Pseudo) return true;
  if (Array.isArray(part.data))
    return lists.has(part.name) && part.data.every((inner) => inner.every(isFixed));
  return structural.has(part.name);
}
