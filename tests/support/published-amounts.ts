/** The amounts that components print in texts and fields of `content/`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { figureTags } from "#lib/mdx/figure-tags.ts";

export interface PublishedAmount {
  /** Below content/. */
  file: string;
  /** The sum. */
  of: string;
  /** The step it is rounded to. */
  step: number;
  /** The component as it is written. */
  tag: string;
}

export function publishedAmounts(): PublishedAmount[] {
  return readdirSync("content", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:mdx|yaml|svg)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join("content", file), "utf8");
      return figureTags(text).flatMap(({ name, attributes: { of = "", to = "0.01" }, start, end }) =>
        name === "Amount" ? [{ file, of, step: Number(to), tag: text.slice(start, end) }] : [],
      );
    });
}
