import type { RootContent } from "hast";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import { Body } from "#components/mdx/body.tsx";
import { readMdx } from "#lib/mdx/read-mdx.ts";
import { plainPageOf, siteContentOf } from "#tests/builders/site-content.ts";

const siteContent = siteContentOf({});

function shown(raw: string): string {
  const { page, body } = plainPageOf(siteContent, raw);
  return renderToStaticMarkup(<Body page={page} body={body} siteContent={siteContent} />);
}

afterEach(() => vi.unstubAllGlobals());

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

const [expression] = readMdx("{run()}").children;
if (expression?.type !== "mdxFlowExpression") throw new Error("MDX reads curly braces as a program.");
const { value, data } = expression;
const code = { value, data };

test.for<RootContent>([
  { type: "mdxFlowExpression", ...code },
  { type: "mdxTextExpression", ...code },
  { type: "mdxjsEsm", ...code },
  {
    type: "mdxJsxFlowElement",
    name: "p",
    attributes: [{ type: "mdxJsxExpressionAttribute", ...code }],
    children: [],
  },
  {
    type: "mdxJsxTextElement",
    name: "p",
    attributes: [
      { type: "mdxJsxAttribute", name: "title", value: { type: "mdxJsxAttributeValueExpression", ...code } },
    ],
    children: [],
  },
])("a page runs no program, even where a compiled body holds one: $type", (node) => {
  const run = vi.fn();
  vi.stubGlobal("run", run);
  const { page, body } = plainPageOf(siteContent, "Text.");
  const tree = { ...body.tree, children: [node] };
  expect(() =>
    renderToStaticMarkup(<Body page={page} body={{ ...body, tree }} siteContent={siteContent} />),
  ).toThrow("Cannot handle MDX estrees");
  expect(run).not.toHaveBeenCalled();
});
