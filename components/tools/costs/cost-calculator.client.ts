/** Brings the calculator to life: its fields, the answer that follows them, and the address that keeps them. */
import type { Markup } from "#components/ui/markup.ts";
import type { InputKey } from "#lib/costs/assumptions.ts";
import { describe as sentencesOf } from "#lib/costs/describe.ts";
import { evaluate } from "#lib/costs/evaluate.ts";
import { expectedCosts } from "#lib/costs/expected.ts";
import { MODEL_IDS, pairName, pairNamed } from "#lib/costs/models.ts";
import { type ReadInput, readInput } from "#lib/costs/read-input.ts";
import { devicesFor, type Scenario, scenario } from "#lib/costs/scenario.ts";
import { fromSearchParams, toSearchParams } from "#lib/costs/search-params.ts";
import { ANSWER_PARTS, type AnswerPart } from "./cost-answer.ts";
import { breakEvenList, driverTable } from "./cost-reasons.ts";
import { type Dial, dialsOf, showProblem, showValue } from "./dial.ts";

/** Grid points while something moves: a quarter of the final ones, so that a slow phone keeps up. */
const MOVING = 512;
/** Pauses in milliseconds after which the exact answer is drawn, and after which it is announced. */
const SETTLED = 250;
const ANNOUNCED = 1000;

const form = document.querySelector<HTMLElement>("#calculator");
if (form) start(form);

function start(form: HTMLElement): void {
  const dials = dialsOf(form);
  const byKey = new Map<string, Dial>(dials.map((dial) => [dial.key, dial]));
  const base: Partial<Scenario> = Object.fromEntries(dials.map(({ key, usual }) => [key, usual]));
  const part = (name: string) => form.querySelector<HTMLElement>(`[data-part=${name}]`);
  const select = form.querySelector("select");
  const address = new URLSearchParams(location.search);
  const read = fromSearchParams(address, base);

  let given: Partial<Record<InputKey, number>> = { ...read.given };
  let pair = pairNamed(address.get("pair"));
  let frame = 0;
  let settled = 0;
  let announced = 0;

  const now = () => scenario(given, base);
  const show = (name: string, { html }: Markup) => {
    const place = part(name);
    if (place) place.innerHTML = html;
  };
  const answer = (s: Scenario, names: readonly AnswerPart[], points?: number) => {
    const costs = expectedCosts(s);
    const against = MODEL_IDS.reduce((best, model) => (costs[model] < costs[best] ? model : best));
    const evaluation = evaluate(s, points ? { points, against } : { against });
    for (const name of names) show(name, ANSWER_PARTS[name](evaluation));
    return evaluation;
  };
  const shown = new Map<string, string>();
  const showValues = (s: Scenario) => {
    for (const dial of dials) {
      const usual = dial.key === "devices" ? devicesFor(s.people, base) : dial.usual;
      const state = `${s[dial.key]} ${usual}`;
      if (shown.get(dial.key) === state) continue;
      shown.set(dial.key, state);
      showValue(dial, s[dial.key], usual);
    }
  };

  const move = () => {
    frame = 0;
    const s = now();
    showValues(s);
    // Laying out the table costs more than the arithmetic: it follows when the movement has settled.
    answer(s, ["sentences", "chart"], MOVING);
  };
  const settle = () => {
    const s = now();
    const [sentence = ""] = sentencesOf(answer(s, ["sentences", "chart", "table", "parts"]));
    // A task of its own, so that neither holds up the next movement.
    window.setTimeout(() => {
      show("even", breakEvenList(s, pair));
      show("drivers", driverTable(s, pair));
    });
    keep(s);
    window.clearTimeout(announced);
    announced = window.setTimeout(() => say(sentence), ANNOUNCED - SETTLED);
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
    const status = part("status");
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
    }
    take(key, readInput(key, field.value, target === slider ? "en-US" : navigator.language));
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
    const typed = readInput(key, field.value, navigator.language);
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
        () => say("The link is copied."),
        () => say("The link could not be copied. It stands in the address bar."),
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
}
