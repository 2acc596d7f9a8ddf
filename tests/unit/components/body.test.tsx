import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Body } from "#components/mdx/body.tsx";
import { compileBody } from "#lib/mdx/compile-body.ts";
import { plainPageOf, siteContentOf } from "#tests/builders/site-content.ts";

const siteContent = siteContentOf({});

function shown(raw: string): string {
  const { page, body } = plainPageOf(siteContent, raw);
  return renderToStaticMarkup(
    <Body page={page} body={{ ...body, code: compileBody(raw, "en-US") }} siteContent={siteContent} />,
  );
}

test("a document without text is shown without text", () => {
  expect(shown("")).toBe("");
});

test.for(["\n", " \n\t\n", "{/* a note to ourselves */}\n"])(
  "a document whose text is %j is shown without words",
  (raw) => {
    expect(
      shown(raw)
        .replace(/<[^>]*>/g, "")
        .trim(),
    ).toBe("");
  },
);
