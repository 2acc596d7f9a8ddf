import type { Labels } from "../site/labels.ts";
import { plainNumber } from "./amount.ts";
import { INPUT_KEYS, type InputKey } from "./assumptions.ts";
import { readInput } from "./read-input.ts";
import { type Scenario, scenario } from "./scenario.ts";

/** What was wrong with a parameter of an address, in a sentence for the reader. */
export type ParameterProblem = { readonly key: InputKey; readonly message: string };

/**
 * The scenario as address parameters: only what differs from `base` and the defaults, in the order of the inputs, so that
 * equal scenarios have equal addresses.
 *
 * @example toSearchParams(scenario({ people: 50 })).toString() // "people=50"
 */
export function toSearchParams(s: Scenario, base: Partial<Scenario> = {}): URLSearchParams {
  const params = new URLSearchParams();
  const usual = scenario({ people: s.people }, base);
  const peopleByDefault = scenario({}, base).people;
  for (const key of INPUT_KEYS) {
    const value = plainNumber(s[key]);
    const left = key === "people" ? peopleByDefault : usual[key];
    if (value !== plainNumber(left)) params.set(key, value);
  }
  return params;
}

/**
 * The scenario that address parameters describe. Names it does not know are ignored (campaign tags, say); a value that is
 * no number falls back to the default, one out of bounds is held, of a repeated name the first counts; each is reported. Nothing throws.
 */
export function fromSearchParams(
  params: URLSearchParams,
  labels: Labels["costs"],
  base: Partial<Scenario> = {},
): {
  readonly scenario: Scenario;
  /** The inputs that the address gives, within their bounds. */
  readonly given: Partial<Scenario>;
  readonly problems: readonly ParameterProblem[];
} {
  const given: Partial<Record<InputKey, number>> = {};
  const problems: ParameterProblem[] = [];
  for (const key of INPUT_KEYS) {
    const values = params.getAll(key);
    const text = values[0];
    if (text === undefined) continue;
    if (values.length > 1) problems.push({ key, message: labels.field.repeated });
    // Addresses are written by this program: digits with a point, whatever the language of the page or its reader.
    const { value, problem } = readInput(key, text, undefined, labels);
    if (problem) problems.push({ key, message: problem });
    if (value !== undefined) given[key] = value;
  }
  return { scenario: scenario(given, base), given, problems };
}
