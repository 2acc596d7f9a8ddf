/**
 * Runs in the browser, in `npm run dev` alone: shows what is wrong in the content, and refreshes the page when something it is
 * made of has changed. In a shadow root, so that its style and the page's do not affect each other.
 */
import { counted } from "../../shared/counted.ts";
import type { PanelProblem, PanelState } from "../../site/panel-messages.ts";

declare global {
  interface Window {
    next?: { router?: { refresh?: () => void } };
  }
}

const style = `
:host { all: initial; color-scheme: light dark; }
section { position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483000; width: min(42rem, calc(100vw - 2rem));
  max-height: min(70vh, 40rem); overflow: auto; box-sizing: border-box; padding: .75rem 1rem 1rem; border-radius: .5rem;
  border: 2px solid light-dark(#9c1c1c, #ff9d8f); background: light-dark(#fffdf8, #1f1b16); color: light-dark(#1d1b16, #f4eee2);
  font: 15px/1.45 system-ui, sans-serif; box-shadow: 0 8px 30px rgb(0 0 0 / .35); }
section[data-only-warnings] { border-color: light-dark(#744a00, #e6b455); }
section[data-small] { width: auto; padding: .25rem .5rem; }
header { display: flex; gap: 1rem; align-items: center; justify-content: space-between; }
h2 { font-size: 1rem; margin: 0; }
ol { list-style: none; margin: .75rem 0 0; padding: 0; }
li { padding: .75rem 0 0; margin: .75rem 0 0; border-top: 1px solid light-dark(#d8cfbd, #4a4237); }
p { margin: .25rem 0; overflow-wrap: anywhere; }
.place { font: 600 13px/1.4 ui-monospace, monospace; }
.rule { color: light-dark(#4b463b, #c9bfae); }
.error { color: light-dark(#9c1c1c, #ff9d8f); }
.warning { color: light-dark(#744a00, #e6b455); }
pre { margin: .5rem 0; padding: .5rem; overflow: auto; background: light-dark(#f1ead9, #2b2620); font: 13px/1.45 ui-monospace, monospace; }
button { font: inherit; padding: .25rem .75rem; border: 1px solid currentColor; border-radius: .25rem; background: none; color: inherit; cursor: pointer; }
button:focus-visible, section:focus-visible { outline: 3px solid light-dark(#1f4e8c, #9cc4ff); outline-offset: 2px; }
[role=status] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media print { section { display: none; } }
`;

const script = document.currentScript ?? document.querySelector("script[data-content-panel]");
const base = script instanceof HTMLScriptElement ? script.dataset : {};

const host = document.createElement("content-problems");
const root = host.attachShadow({ mode: "open" });
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
root.adoptedStyleSheets = [sheet];
const status = make("p", { role: "status" });
root.append(status);

let shown: PanelState | undefined;
let small = false;

const events = new EventSource(base.events ?? "");
events.addEventListener("message", ({ data }: MessageEvent<string>) => {
  const state: PanelState = JSON.parse(data);
  const before = shown;
  shown = state;
  if (!host.isConnected) document.documentElement.append(host);
  if (before && before.run !== state.run) return location.reload();
  if (before && before.version !== state.version) showAnew(before.missing.length > 0);
  if (errorsIn(state) > (before ? errorsIn(before) : 0)) small = false;
  if (errorsIn(state) === 0 && (!before || errorsIn(before) > 0)) small = true;
  draw(state);
});

/** In place where Next's router is there: scroll and open details stay. */
function showAnew(wholePage: boolean): void {
  const refresh = window.next?.router?.refresh;
  const isError = document.documentElement.id === "__next_error__";
  if (!refresh || wholePage || isError) location.reload();
  else refresh.call(window.next?.router);
}

function draw({ problems, missing }: PanelState): void {
  const errors = errorsIn({ problems });
  const title = [
    ...(errors > 0 || problems.length === 0 ? [counted(errors, "error")] : []),
    ...(problems.length > errors ? [counted(problems.length - errors, "warning")] : []),
  ].join(", ");
  const words = problems.length === 0 ? "The content has no problems." : `${title} in content/`;
  if (status.textContent !== words) status.textContent = words;
  root.querySelector("section")?.remove();
  if (problems.length === 0) return;
  const section = make("section", { "aria-label": "Problems in the content", tabindex: "0" });
  if (errors === 0) section.dataset.onlyWarnings = "";
  const toggle = make("button", { type: "button", "aria-expanded": String(!small) }, small ? title : "Hide");
  toggle.addEventListener("click", () => {
    small = !small;
    draw({ ...(shown ?? { run: "", version: 0 }), problems, missing });
    root.querySelector("button")?.focus();
  });
  if (small) {
    section.dataset.small = "";
    section.append(toggle);
    root.append(section);
    return;
  }
  const header = make("header", {});
  header.append(make("h2", {}, title), toggle);
  const note =
    missing.length > 0
      ? `No page can be shown until this is fixed: ${missing.join(", ")}.`
      : errors > 0
        ? "A page with an error is shown as it was before it, where that state is known."
        : "The site can be built; look at these all the same.";
  const list = make("ol", {});
  const offered = new Set<string>();
  for (const problem of problems.slice(0, 30)) {
    const offer = problem.fixable && !offered.has(problem.file);
    if (offer) offered.add(problem.file);
    list.append(entry(problem, offer));
  }
  section.append(header, make("p", { class: "rule" }, note), list);
  if (problems.length > 30)
    section.append(make("p", {}, `… and ${problems.length - 30} more, in the terminal.`));
  root.append(section);
}

function errorsIn({ problems }: Pick<PanelState, "problems">): number {
  return problems.filter(({ severity }) => severity === "error").length;
}

function entry(
  { place, file, severity, rule, message, remedy, frame }: PanelProblem,
  offersFixes: boolean,
): HTMLElement {
  const item = make("li", {});
  const head = make("p", {});
  head.append(
    make("span", { class: "place" }, place),
    " ",
    make("strong", { class: severity }, severity),
    " ",
    make("span", { class: "rule" }, rule),
  );
  item.append(head, make("p", {}, message));
  if (frame) item.append(make("pre", { tabindex: "0" }, frame));
  if (remedy) item.append(make("p", {}, `→ ${remedy}`));
  if (offersFixes) {
    const button = make("button", { type: "button" }, "Apply the safe fixes to this file");
    button.addEventListener("click", () => {
      void fetch(base.fix ?? "", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ file }),
      });
    });
    item.append(button);
  }
  return item;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}
