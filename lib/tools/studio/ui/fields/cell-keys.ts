import type { KeyboardEvent } from "react";

/** In a table of controls, Enter and the arrows go up and down, as in a spreadsheet; the browser's Tab goes to the next cell. */
export function onGridKey(event: KeyboardEvent): void {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  const cell = event.target instanceof Element ? event.target.closest("td") : null;
  const isLong = event.target instanceof HTMLTextAreaElement && event.key !== "Enter";
  if (!step || !cell || isLong || event.shiftKey || event.target instanceof HTMLSelectElement) return;
  const row = cell.parentElement;
  const next = step === 1 ? row?.nextElementSibling : row?.previousElementSibling;
  const target = next?.children[cell.cellIndex]?.querySelector<HTMLElement>("input, textarea, select");
  event.preventDefault();
  target?.focus();
}
