/** Makes the search of /search/ live: results while one types, filters with counts, the state in the address. */

import { formatsOf } from "#lib/site/formats.ts";
import { search } from "#page-labels/search.ts";
import { type Found, type FoundPage, type FoundSection, find, loadPagefind } from "./pagefind.ts";

const labels = search(formatsOf(document.documentElement.lang));
/** By what a page says that it is. */
const filters = new Map(
  Object.values(labels.kinds).map(({ name, filter }): [string, string] => [name, filter]),
);

const perStep = 10;
/** Shown before the others are read: what fits a first screen. */
const atOnce = 4;
/** Shorter than the pause between two words, longer than that between two letters. */
const pause = 120;

function part<Type extends Element>(selector: string, type: new () => Type): Type {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The search needs ${selector} on the page.`);
  return found;
}

const root = part("#site-search", HTMLElement);
const form = part("#site-search form", HTMLFormElement);
const input = part("#q", HTMLInputElement);
const kinds = part("#site-search fieldset", HTMLFieldSetElement);
const sectionLine = part(".search-section", HTMLElement);
const section = part("#section", HTMLSelectElement);
const status = part("#site-search [role=status]", HTMLElement);
const list = part("#site-search .results", HTMLOListElement);
const more = part("#site-search .more", HTMLButtonElement);

let kind = "";
let shown = 0;
let current: Found | undefined;
/** Answers come back in any order; only the last question's counts. */
let asked = 0;
let timer = 0;

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** An excerpt as nodes: its text and its marks, whatever else it holds. */
function excerpt(html: string): (Node | string)[] {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  return [...parsed.body.childNodes].map((node) =>
    node.nodeName === "MARK" ? make("mark", {}, node.textContent ?? "") : (node.textContent ?? ""),
  );
}

function sectionItem({ title, url, excerpt: html }: FoundSection): HTMLElement {
  return make("li", {}, make("a", { href: url }, title), make("p", {}, ...excerpt(html)));
}

function resultItem(page: FoundPage): HTMLElement {
  const item = make(
    "li",
    {},
    make("h2", {}, make("a", { href: page.url }, page.title)),
    make("p", { className: "result-kind" }, page.kind),
    make("p", {}, ...excerpt(page.excerpt)),
  );
  const sections = page.sections.slice(0, 2);
  if (sections.length > 0) item.append(make("ul", {}, ...sections.map(sectionItem)));
  return item;
}

async function showMore(): Promise<void> {
  const found = current;
  if (!found) return;
  const pages = await found.read(shown, (Math.floor(shown / perStep) + 1) * perStep);
  if (found !== current) return;
  list.append(...pages.map(resultItem));
  shown += pages.length;
  more.hidden = shown >= found.count;
}

/** By name: several indexes together name them as they come. */
function inOrder(counts: Record<string, number>): [string, number][] {
  return Object.entries(counts).sort(([one], [other]) =>
    one.localeCompare(other, document.documentElement.lang),
  );
}

function showKinds(counts: Record<string, number>): void {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const choices: [value: string, label: string][] = [
    ["", labels.filter(labels.everything, total)],
    ...inOrder(counts)
      .filter(([name, count]) => count > 0 || name === kind)
      .map(([name, count]): [string, string] => [name, labels.filter(filters.get(name) ?? name, count)]),
  ];
  const focused = kinds.contains(document.activeElement);
  kinds.replaceChildren(
    make("legend", {}, labels.show),
    ...choices.map(([value, label]) =>
      make(
        "label",
        {},
        make("input", { type: "radio", name: "kind", value, checked: value === kind }),
        ` ${label}`,
      ),
    ),
  );
  // Where nothing was found there is nothing to choose from, unless a choice is why.
  kinds.hidden = total === 0 && kind === "";
  if (focused) kinds.querySelector<HTMLInputElement>("input:checked")?.focus();
}

function showSections(counts: Record<string, number>): void {
  const chosen = section.value || (new URLSearchParams(location.search).get("section") ?? "");
  section.replaceChildren(
    make("option", { value: "" }, labels.allSections),
    ...inOrder(counts)
      .filter(([name, count]) => count > 0 || name === chosen)
      .map(([name, count]) =>
        make("option", { value: name, selected: name === chosen }, labels.filter(name, count)),
      ),
  );
  sectionLine.hidden = section.options.length < 2;
}

function remember(text: string): void {
  const state = new URLSearchParams();
  if (text) state.set("q", text);
  if (text && kind) state.set("kind", kind);
  if (text && section.value) state.set("section", section.value);
  const query = state.toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

async function answer(): Promise<void> {
  const text = input.value.trim();
  asked += 1;
  const mine = asked;
  remember(text);
  root.toggleAttribute("data-asked", text !== "");
  if (!text) {
    current = undefined;
    list.replaceChildren();
    status.textContent = "";
    more.hidden = kinds.hidden = sectionLine.hidden = true;
    return;
  }
  try {
    const chosen = { ...(kind && { kind }), ...(section.value && { section: section.value }) };
    const found = await find(text, chosen);
    const pages = await found.read(0, atOnce);
    if (mine !== asked) return;
    current = found;
    shown = pages.length;
    list.replaceChildren(...pages.map(resultItem));
    status.textContent = found.count === 0 ? labels.none(text) : labels.found(text, found.count);
    showKinds(found.counts.kind ?? {});
    showSections(found.counts.section ?? {});
    performance.mark("search-shown");
    await showMore();
  } catch (error) {
    if (mine !== asked) return;
    status.textContent = labels.failed;
    console.warn("search", error);
  }
}

input.addEventListener("focus", () => void loadPagefind().catch(() => undefined), { once: true });
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = window.setTimeout(answer, pause);
});
kinds.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement) kind = target.value;
  void answer();
});
section.addEventListener("change", () => void answer());
more.addEventListener("click", () => void showMore());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  void answer();
});

const state = new URLSearchParams(location.search);
kind = state.get("kind") ?? "";
const chosenSection = state.get("section");
if (chosenSection) section.append(make("option", { value: chosenSection, selected: true }, chosenSection));
root.dataset.ready = "";
if (state.get("q")) {
  input.value = state.get("q")?.slice(0, input.maxLength) ?? "";
  void answer();
}
