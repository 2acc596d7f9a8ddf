import type { ReactNode } from "react";

/** What names the region: a label of its own, or the id of its content. */
type Name = { label: string; labelledBy?: never } | { label?: never; labelledBy: string };

/** A region that scrolls sideways where its table is wider than the screen, reachable by keyboard. */
export function Scroller({ label, labelledBy, children }: Name & { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard (WCAG 2.1.1).
    <section className="scroller" aria-label={label} aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </section>
  );
}
