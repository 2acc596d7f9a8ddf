import type { ReactNode } from "react";

/** A region that scrolls sideways where its table is wider than the screen, reachable by keyboard. */
export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard (WCAG 2.1.1).
    <section className="scroller" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
