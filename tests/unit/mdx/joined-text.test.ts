import { expect, test } from "vitest";
import { readMdx } from "#lib/mdx/read-mdx.ts";

/** Calls of Array.prototype.splice that had to move many elements: what a quadratic reading is made of. */
function farMoves(read: () => void): number {
  const { splice } = Array.prototype;
  let moves = 0;
  Array.prototype.splice = function counted(this: unknown[], start: number, ...rest: [number]) {
    if (this.length - start > 500) moves += 1;
    return splice.call(this, start, ...rest);
  };
  try {
    read();
  } finally {
    Array.prototype.splice = splice;
  }
  return moves;
}

test.each([
  ["escapes", "a\\*b c "],
  ["character references", "a&#x20;b & c "],
  ["code", "a `b` & c "],
  ["line ends", "a & c\n"],
  ["brackets", "[a] & c "],
])(
  "a paragraph with thousands of %s is joined as it is read, not from its beginning for each",
  (_, piece) => {
    const text = `${piece.repeat(1500)}me@example.com`;
    expect(farMoves(() => readMdx(text))).toBeLessThan(100);
  },
);
