import { amountOf, plainNumber } from "#lib/costs/amount.ts";
import { INPUT_KEYS, type InputKey } from "#lib/costs/assumptions.ts";
import type { ReadInput } from "#lib/costs/read-input.ts";
import type { Labels } from "#lib/site/labels.ts";

/** The field, slider, message and reset of one input, as the server printed them (cost-field.tsx). */
export type InputControl = {
  readonly key: InputKey;
  readonly usual: number;
  readonly field: HTMLInputElement;
  readonly slider: HTMLInputElement;
  readonly problem: HTMLElement;
  readonly reset: HTMLElement;
};

/** Every input of the form; one whose parts are not all there is left out. */
export function inputControlsOf(form: HTMLElement): readonly InputControl[] {
  return INPUT_KEYS.flatMap((key) => {
    const root = form.querySelector<HTMLElement>(`[data-input=${key}]`);
    const field = root?.querySelector<HTMLInputElement>("[name]");
    const slider = root?.querySelector<HTMLInputElement>("[type=range]");
    const problem = root?.querySelector<HTMLElement>(".field-error");
    const reset = root?.querySelector<HTMLElement>("[data-reset]");
    if (!root || !field || !slider || !problem || !reset) return [];
    return [{ key, usual: Number(root.dataset.usual), field, slider, problem, reset }];
  });
}

/**
 * Shows a value in both controls. The field that is being typed into keeps its text.
 *
 * @param usual what the value would be if the reader had not touched it
 */
export function showValue(
  { key, field, slider, reset }: InputControl,
  value: number,
  usual: number,
  labels: Pick<Labels, "costs" | "costInputs">,
): void {
  if (field !== document.activeElement) field.value = labels.costs.field.value(value);
  slider.value = String(value);
  slider.setAttribute("aria-valuetext", amountOf(key, value, labels));
  reset.hidden = plainNumber(value) === plainNumber(usual);
  const back = labels.costs.field.back(amountOf(key, usual, labels));
  if (!reset.hidden && reset.textContent !== back) reset.textContent = back;
}

/** Explains next to the field what was refused or changed; empty otherwise. */
export function showProblem({ field, problem }: InputControl, { problem: message = "" }: ReadInput): void {
  problem.textContent = message;
  problem.hidden = message === "";
  if (message) {
    field.setAttribute("aria-invalid", "true");
    let folded = field.closest("details");
    while (folded) {
      folded.open = true;
      folded = folded.parentElement?.closest("details") ?? null;
    }
  } else field.removeAttribute("aria-invalid");
}
