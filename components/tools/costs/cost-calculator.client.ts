/** Brings the calculator to life: its fields, the answer that follows them, and the address that keeps them. */

import type { InputKey } from "#lib/costs/assumptions.ts";
import { pairName, pairNamed } from "#lib/costs/models.ts";
import { type ReadInput, readInput } from "#lib/costs/read-input.ts";
import { clampInput, devicesFor, type Scenario, scenario } from "#lib/costs/scenario.ts";
import { fromSearchParams, toSearchParams } from "#lib/costs/search-params.ts";
import { formatsOf } from "#lib/site/formats.ts";
import { costInputs } from "#page-labels/cost-inputs.ts";
import { costs } from "#page-labels/costs.ts";
import { type Dial, dialsOf, showProblem, showValue } from "./dial.ts";
import { liveAnswer } from "./live-answer.ts";

/** Pauses in milliseconds after which the exact answer is drawn, and after which it is announced. */
const SETTLED = 250;
const ANNOUNCED = 1000;

const formats = formatsOf(document.documentElement.lang);
const labels = { costs: costs(formats), costInputs: costInputs(formats) };

const form = document.querySelector<HTMLElement>("#calculator");
if (form) start(form);

function start(form: HTMLElement): void {
  const dials = dialsOf(form);
  const byKey = new Map<string, Dial>(dials.map((dial) => [dial.key, dial]));
  const base: Partial<Scenario> = Object.fromEntries(dials.map(({ key, usual }) => [key, usual]));
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
    for (const dial of dials) {
      const usual = dial.key === "devices" ? devicesFor(s.people, base) : dial.usual;
      const state = `${s[dial.key]} ${usual}`;
      if (shown.get(dial.key) === state) continue;
      shown.set(dial.key, state);
      showValue(dial, s[dial.key], usual, labels);
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
    announced = window.setTimeout(() => say(sentence ?? ""), ANNOUNCED - SETTLED);
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
  function say(text: string): void {
    if (status) status.textContent = text;
  }
  function take(key: InputKey, { value }: ReadInput): void {
    if (value === undefined) delete given[key];
    else given[key] = value;
  }

  form.addEventListener("input", ({ target }) => {
    const dial = dialAt(target);
    if (!dial) return;
    const { key, field, slider } = dial;
    if (target === slider) {
      field.value = slider.value;
      showProblem(dial, {});
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
    const dial = dialAt(target);
    if (!dial || target !== dial.field) return;
    const { key, field } = dial;
    const typed = readInput(key, field.value, navigator.language, labels.costs);
    showProblem(dial, typed);
    take(key, typed);
    field.value = String(now()[key]);
    changed();
  });
  form.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const dial = byKey.get(target.dataset.reset ?? "");
    if (dial) {
      delete given[dial.key];
      showProblem(dial, {});
      dial.field.focus();
      dial.field.value = String(now()[dial.key]);
      changed();
    }
    const { action } = target.dataset;
    if (action === "print") print();
    if (action === "reset") {
      given = {};
      for (const each of dials) showProblem(each, {});
      changed();
    }
    if (action === "copy") {
      keep(now());
      navigator.clipboard.writeText(location.href).then(
        () => say(labels.costs.link.copied),
        () => say(labels.costs.link.notCopied),
      );
    }
  });

  function dialAt(target: EventTarget | null): Dial | undefined {
    return dials.find(({ field, slider }) => target === field || target === slider);
  }

  const s = now();
  for (const { key, message } of read.problems) {
    const dial = byKey.get(key);
    if (dial) showProblem(dial, { problem: message });
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
