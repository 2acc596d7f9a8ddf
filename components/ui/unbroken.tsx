import type { ReactNode } from "react";

const joined = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;

/**
 * The words of a headline, which does not break after a hyphen: `Co-managed`. Markup does it, because a search in the page
 * would not find a hyphen of another kind.
 */
export function Unbroken({ children: text }: { children: string }): ReactNode {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(joined)) {
    parts.push(
      text.slice(end, index),
      <span key={index} className="unbroken">
        {word}
      </span>,
    );
    end = index + word.length;
  }
  return end === 0 ? text : [...parts, text.slice(end)];
}
