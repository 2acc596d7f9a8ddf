import { describe, expect, it } from "vitest";
import { bodyOf, converted } from "./converted.ts";

describe("code over several lines", () => {
  it("of a classic post is a block that keeps its white space", () => {
    expect(converted(bodyOf("code-several-lines")).mdx).toBe(
      "Run this:\n\n```\nfor host in hosts:\n    ping(host)\n    if down:\n        call()\n```\n\nDone.\n",
    );
  });

  it("is a block where line breaks make the lines, blank ones too", () => {
    expect(converted("<p>Run <code>one<br><br>  two</code> now.</p>", "html").mdx).toBe(
      "Run\n\n```\none\n\n  two\n```\n\nnow.\n",
    );
  });

  it("stays in its sentence where only the source broke the line", () => {
    expect(converted("<p>Run <code>one\n two</code> now.</p>", "html").mdx).toBe("Run `one two` now.\n");
  });
});
