import { ASSUMPTIONS, INPUT_KEYS, type InputKey } from "./assumptions.ts";
import { parseAmount } from "./parse-amount.ts";
import { clampInput, type Scenario, scenario } from "./scenario.ts";

/** What was wrong with a parameter of an address, in a sentence for the reader. */
export type ParameterProblem = { readonly key: string; readonly message: string };

/** Longest value that is looked at. */
const LONGEST = 40;

const plain = (n: number) => String(Number(n.toFixed(6)));

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
    const value = plain(s[key]);
    const left = key === "people" ? peopleByDefault : usual[key];
    if (value !== plain(left)) params.set(key, value);
  }
  return params;
}

/**
 * The scenario that address parameters describe. Names it does not know are ignored (campaign tags, say); a value that is
 * no number falls back to the default, one out of bounds is held, of a repeated name the first counts; each is reported. Nothing throws.
 */
export function fromSearchParams(
  params: URLSearchParams,
  base: Partial<Scenario> = {},
): { readonly scenario: Scenario; readonly problems: readonly ParameterProblem[] } {
  const given: Partial<Record<InputKey, number>> = {};
  const problems: ParameterProblem[] = [];
  for (const key of INPUT_KEYS) {
    const values = params.getAll(key);
    const text = values[0];
    if (text === undefined) continue;
    const { label } = ASSUMPTIONS[key];
    if (values.length > 1)
      problems.push({ key, message: `${label}: given more than once; the first is used.` });
    const parsed =
      text.length > LONGEST
        ? ({ ok: false, message: "That is too long to be a number." } as const)
        : parseAmount(text, "en-US", { negative: true });
    if (!parsed.ok) {
      problems.push({ key, message: `${label}: ${parsed.message} The usual value is used instead.` });
      continue;
    }
    const held = clampInput(key, parsed.value);
    if (held !== parsed.value)
      problems.push({ key, message: `${label}: ${heldMessage(key, parsed.value, held)}` });
    given[key] = held;
  }
  return { scenario: scenario(given, base), problems };
}

/** Why a value was changed, for the field it was typed into. */
export function heldMessage(key: InputKey, value: number, held: number): string {
  const { min, max } = ASSUMPTIONS[key];
  const show = (n: number) => n.toLocaleString("en-US", { maximumFractionDigits: 6 });
  if (value < min) return `${show(min)} is the least; ${show(held)} is used.`;
  if (value > max) return `${show(max)} is the most; ${show(held)} is used.`;
  return `Whole numbers only; ${show(held)} is used.`;
}
