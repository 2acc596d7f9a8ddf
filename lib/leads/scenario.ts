import { ASSUMPTIONS, INPUT_KEYS, type InputKey } from "#lib/costs/assumptions.ts";
import { parseAmount } from "#lib/costs/parse-amount.ts";
import { clampInput } from "#lib/costs/scenario.ts";
import { defaultRoutes } from "#lib/site/addresses.ts";
import type { Labels } from "#lib/site/labels.ts";

/**
 * A cost scenario as the calculator's own address parameters: only inputs it knows, only numbers, each within its bounds.
 * Undefined where nothing of that is left, so nothing else can travel in this field.
 *
 * @example
 * cleanScenario("?people=50&people=9&utm_source=x&devices=99999") // "people=50&devices=5000"
 * cleanScenario("drop table lead") // undefined
 */
export function cleanScenario(text: string): string | undefined {
  const given = new URLSearchParams(text);
  const kept = new URLSearchParams();
  for (const [key, value] of inputsOf(given)) kept.set(key, String(value));
  return kept.size === 0 ? undefined : kept.toString();
}

/**
 * A stored scenario for the team: each input in words, and the calculator's address that shows it.
 *
 * @param origin scheme and host of the site
 * @example scenarioInWords("people=50", "https://www.example.com", labels) // ["People who use IT: 50", "https://www.example.com/tools/cost-calculator/?people=50"]
 */
export function scenarioInWords(stored: string, origin: string, { costInputs }: Labels): string[] {
  const inputs = inputsOf(new URLSearchParams(stored)).map(([key, value]) => {
    const { unit } = ASSUMPTIONS[key];
    return costInputs.line(costInputs.names[key], value, unit === key ? undefined : unit);
  });
  return [...inputs, `${origin}${defaultRoutes.costCalculator()}?${stored}`];
}

/** No number that a person writes is longer. */
const longest = 40;

function inputsOf(params: URLSearchParams): [InputKey, number][] {
  return INPUT_KEYS.flatMap((key): [InputKey, number][] => {
    const text = params.get(key) ?? "";
    const parsed = text.length > longest ? undefined : parseAmount(text, undefined, { negative: true });
    return parsed?.ok ? [[key, clampInput(key, parsed.value)]] : [];
  });
}
