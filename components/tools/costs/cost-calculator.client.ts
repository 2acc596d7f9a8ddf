/** Brings the calculator to life: its fields, the answer that follows them, and the address that keeps them. */

import type { InputKey } from "#lib/costs/assumptions.ts";
import { pairName, pairNamed } from "#lib/costs/models.ts";
import { type ReadInput, readInput } from "#lib/costs/read-input.ts";
import { clampInput, devicesFor, type Scenario, scenario } from "#lib/costs/scenario.ts";
import { fromSearchParams, toSearchParams } from "#lib/costs/search-params.ts";
import { formatsOf } from "#lib/site/formats.ts";
import { costInputs } from "#page-labels/cost-inputs.ts";
import { costs } from "#page-labels/costs.ts";
import { type InputControl, inputControlsOf, showProblem, showValue } from "./input-control.ts";
import { liveAnswer } from "./live-answer.ts";

/** Pauses in milliseconds after which the exact answer is drawn, and after which it is announced. */
const SETTLED = 250;
const ANNOUNCED = 1000;

const formats = formatsOf(document.documentElement.lang);
const labels = { costs: costs(formats), costInputs: costInputs(formats) };

const form = document.querySelector<HTMLElement>("#calculator");
if (form) start(form);

function start(form: HTMLElement): void {
  const controls = inputControlsOf(form);
  const byKey = new Map<string, InputControl>(controls.map((control) => [control.key, control]));
  const base: Partial<Scenario> = Object.fromEntries(controls.map(({ key, usual }) => [key, usual]));
  const answer = liveAnswer(form, labels);
  const status = form.querySelector("[data-part=status]");
  const select = form.querySelector("select");
  const address = new URLSearchParams(location.search);
  const read = fromSearchParams(address, labels.costs, base);

  let given: Partial<Record<InputKey, number>> = { ...read.given };
  let pair = pairNamed(address.get("pair"));
  let frame = 0;
  let settled = 0;
  let announced = 0;

  const now = () => scenario(given, base);
  const shown = new Map<string, string>();
  const showValues = (s: Scenario) => {
    for (const control of controls) {
      const usual = control.key === "devices" ? devicesFor(s.people, base) : control.usual;
      const state = `${s[control.key]} ${usual}`;
      if (shown.get(control.key) === state) continue;
      shown.set(control.key, state);
      showValue(control, s[control.key], usual, labels);
    }
  };

  const move = () => {
    frame = 0;
    const s = now();
    showValues(s);
    answer.move(s);
  };
  const settle = () => {
    const s = now();
    const steps = answer.rest(s, pair);
    const { value: sentence } = steps.next();
    window.clearTimeout(announced);
    announced = window.setTimeout(() => announce(sentence ?? ""), ANNOUNCED - SETTLED);
    // Each step is a task of its own, and the next movement puts an end to them.
    const step = () => {
      if (!steps.next().done) settled = window.setTimeout(step);
    };
    settled = window.setTimeout(() => {
      keep(s);
      step();
    });
  };
  const changed = () => {
    if (!frame) frame = requestAnimationFrame(move);
    window.clearTimeout(settled);
    window.clearTimeout(announced);
    settled = window.setTimeout(settle, SETTLED);
  };

  function keep(s: Scenario): void {
    const params = toSearchParams(s, base);
    const ask = form.querySelector<HTMLAnchorElement>("[data-action=ask]");
    if (ask) {
      const firm = new URLSearchParams({ people: String(s.people), devices: String(s.devices) });
      for (const [name, value] of params) firm.set(name, value);
      ask.search = String(new URLSearchParams({ scenario: String(firm) }));
    }
    if (pairName(pair) !== pairName(pairNamed(null))) params.set("pair", pairName(pair));
    const query = String(params);
    history.replaceState(null, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
  }
  function announce(text: string): void {
    if (status) status.textContent = text;
  }
  function take(key: InputKey, { value }: ReadInput): void {
    if (value === undefined) delete given[key];
    else given[key] = value;
  }

  form.addEventListener("input", ({ target }) => {
    const control = inputControlAt(target);
    if (!control) return;
    const { key, field, slider } = control;
    if (target === slider) {
      field.value = labels.costs.field.value(slider.valueAsNumber);
      showProblem(control, {});
      take(key, { value: clampInput(key, slider.valueAsNumber) });
    } else take(key, readInput(key, field.value, navigator.language, labels.costs));
    changed();
  });
  // What was typed is judged when the reader has finished, and then written as it was understood.
  form.addEventListener("change", ({ target }) => {
    if (target === select && select) {
      pair = pairNamed(select.value);
      changed();
      return;
    }
    const control = inputControlAt(target);
    if (!control || target !== control.field) return;
    const { key, field } = control;
    const typed = readInput(key, field.value, navigator.language, labels.costs);
    showProblem(control, typed);
    take(key, typed);
    field.value = labels.costs.field.value(now()[key]);
    changed();
  });
  form.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const control = byKey.get(target.dataset.reset ?? "");
    if (control) {
      delete given[control.key];
      showProblem(control, {});
      control.field.focus();
      control.field.value = labels.costs.field.value(now()[control.key]);
      changed();
    }
    const { action, level } = target.dataset;
    const leveled = level && byKey.get(target.closest<HTMLElement>("[data-input]")?.dataset.input ?? "");
    if (leveled) {
      given[leveled.key] = Number(level);
      showProblem(leveled, {});
      changed();
    }
    if (action === "print") print();
    if (action === "reset") {
      given = {};
      for (const each of controls) showProblem(each, {});
      changed();
    }
    if (action === "copy") {
      keep(now());
      navigator.clipboard.writeText(location.href).then(
        () => announce(labels.costs.link.copied),
        () => announce(labels.costs.link.notCopied),
      );
    }
  });

  function inputControlAt(target: EventTarget | null): InputControl | undefined {
    return controls.find(({ field, slider }) => target === field || target === slider);
  }

  const s = now();
  for (const { key, message } of read.problems) {
    const control = byKey.get(key);
    if (control) showProblem(control, { problem: message });
  }
  for (const fieldset of form.querySelectorAll("fieldset")) fieldset.disabled = false;
  if (select) {
    select.disabled = false;
    select.value = pairName(pair);
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-without-script]"))
    element.hidden = true;
  showValues(s);
  if (location.search) settle();
  else keep(s);
  answer.prepare(s);
}
