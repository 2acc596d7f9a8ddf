import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/content/check/document.ts";
import { rules } from "#lib/content/check/rules.ts";
import { makeSource } from "#lib/content/check/source.ts";
import { runs } from "#tests/support/random-runs.ts";
import { converted, type Format } from "./converted.ts";

const head = `---
title: What a spare laptop costs
description: What it costs to keep one laptop ready for the day on which another breaks.
publishedAt: "2026-01-05"
category: managed-it
---

A first sentence.

`;

/** The errors of the content check for an article with that body. */
function errorsIn(html: string, format: Format): string[] {
  const { mdx } = converted(html, format);
  const source = makeSource({
    file: "content/articles/spare.mdx",
    collection: "articles",
    id: "spare",
    format: "mdx",
    text: head + mdx,
  });
  return checkDocument(source)
    .findings.filter(({ rule, severity }) => (severity ?? rules[rule].severity) === "error")
    .map(({ rule, message }) => `${rule}: ${message} in ${mdx}`);
}

const pieces = fc.constantFrom(
  "<p>",
  "</p>",
  "<h2>",
  "</h2>",
  "<h5><br>",
  "</h5>",
  "<ul><li>",
  "</li></ul>",
  "<table><tr><td>",
  "</td></tr></table>",
  "<blockquote>",
  "</blockquote>",
  '<a href="/x/">',
  '<a href="#gone">',
  '<a href="https://www.example.org/"><i></i>',
  '<a href="tel:+1 (217) 555-0142">',
  '<a id="here" name="there">',
  "</a>",
  "<b>",
  "</b>",
  "<sup>",
  "</sup>",
  '<img src="a.jpg" alt="A &quot;b&quot; {c} | d">',
  '<img src="b.jpg">',
  '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
  "<video src='/wp-content/a.mp4'></video>",
  "<details><summary>",
  "</summary>",
  "</details>",
  "<button>",
  "</button>",
  '<div class="accordion-item"><h3 class="title">',
  '</h3><div class="content">',
  "</div></div>",
  "<pre>",
  "</pre>",
  "<code>\n",
  "\n</code>",
  "<svg><title>",
  "</title></svg>",
  "<my-card>",
  "</my-card>",
  "<hr>",
  "<br>",
  "\n\n",
  "[quote]",
  "[/quote]",
  "[unknown x='y']",
  "[/unknown]",
  "[[gallery ids='1']]",
  "[vc_custom_heading text='T']",
  "[bash]",
  "[/bash]",
  "{x}",
  "<5",
  "&lt;b&gt;",
  "$a[b_c]",
  "word",
  "two words",
);

describe("what the import writes", () => {
  it("is never refused by the content check", () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 20 }),
        fc.constantFrom("wordpress" as const, "html" as const),
        (parts, format) => {
          expect(errorsIn(parts.join(""), format), parts.join("")).toEqual([]);
        },
      ),
      { numRuns: runs(400) },
    );
  });
});
