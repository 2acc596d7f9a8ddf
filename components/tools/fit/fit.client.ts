/** Explains the fit questions as they are answered, and keeps the answers in the address. */

import { fit as fitOf } from "#lib/comparison/fit.ts";
import { askedQuestions, fitPrefix } from "#lib/comparison/fit-questions.ts";
import { answerId } from "#lib/comparison/fit-style.ts";
import { formatsOf } from "#lib/site/formats.ts";
import { fit as words } from "#page-labels/fit.ts";
import { type FitPageData, fitResult, fitStanding } from "./fit-result.ts";

/** The pause in milliseconds after which a result is announced. */
const ANNOUNCED = 800;

const labels = words(formatsOf(document.documentElement.lang));

const form = document.querySelector<HTMLElement>("#fit");
const written = form?.dataset.fit;
if (form && written) start(form, JSON.parse(written));

function start(form: HTMLElement, data: FitPageData): void {
  const asked = askedQuestions(data);
  const result = form.querySelector<HTMLElement>("[data-part=result]");
  const strip = form.querySelector<HTMLElement>("[data-part=standing]");
  const status = form.querySelector<HTMLElement>("[data-part=status]");
  let announced = 0;

  const chosen = () => [...form.querySelectorAll<HTMLInputElement>("input:checked")];
  const answers = (): Record<string, string> =>
    Object.fromEntries(chosen().map(({ name, value }) => [name.slice(fitPrefix.length), value]));
  const show = () => {
    const given = answers();
    const query = String(new URLSearchParams(given));
    const fitted = fitOf(data, given);
    if (result) result.innerHTML = fitResult(data, fitted, labels).html;
    if (strip) strip.innerHTML = fitStanding(data, fitted, labels).html;
    history.replaceState(null, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
  };
  const changed = () => {
    show();
    window.clearTimeout(announced);
    announced = window.setTimeout(() => {
      if (status) status.textContent = result?.querySelector("p")?.textContent ?? "";
    }, ANNOUNCED);
  };

  // Answers in the address count only where they are answers of these questions.
  const address = new URLSearchParams(location.search);
  for (const { id, answers: choices } of asked) {
    const given = choices.find((choice) => choice.id === address.get(id));
    const control = given && document.getElementById(answerId(id, given.id));
    if (control instanceof HTMLInputElement) control.checked = true;
  }
  form.addEventListener("change", changed);
  // The answers belong to the form further down, which Enter would send.
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
  });
  form.querySelector("[data-action=reset]")?.addEventListener("click", () => {
    for (const control of chosen()) control.checked = false;
    changed();
  });
  for (const element of form.querySelectorAll<HTMLElement>("[data-without-script]")) element.hidden = true;
  for (const element of form.querySelectorAll<HTMLElement>("[data-with-script]")) element.hidden = false;
  show();
}
