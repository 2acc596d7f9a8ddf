import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { compileTree } from "#lib/mdx/compile-body.ts";
import { readMdx } from "#lib/mdx/read-mdx.ts";
import { componentNames, components } from "#lib/mdx/registry.ts";
import { shown, shownByMdx } from "#tests/support/shown-bodies.ts";

test.for([
  ["two tags on a line", 'Text.\n\n<Fact id="a" /> <Price of="b" />\n\nText.'],
  ["a tag that is a paragraph of a list", '- <Fact id="a" />\n- words\n'],
  ["a comment between words", "one {/* a note */} two"],
  ["a comment between blocks", "one\n\n{/* a note */}\n\ntwo"],
  ["comments alone", "{/* one */}\n\n{/* two */}"],
  [
    "HTML with attributes",
    'A <time dateTime="2026-11-29">day</time>,<br />a <kbd title="key" lang="en">K</kbd>.',
  ],
  ["values in curly braces", '<Callout title={"A <title>"} kind={"tip"}>\n\nText.\n\n</Callout>'],
  ["attributes without a value", "<Callout title>\n\nText.\n\n</Callout>"],
  ["blocks in blocks", "<SideBySide>\n<Side>\n\n- a\n\n- b\n\n</Side>\n<Side>text</Side>\n</SideBySide>"],
  [
    "tables, tasks and footnotes",
    '| A | B |\n| - | -: |\n| `1` | ~~2~~ |\n\n- [x] done\n- [ ] not\n\nA note.[^1]\n\n[^1]: Its text, <Fact id="a" />.\n',
  ],
  [
    "references and pictures",
    "[a], ![b][c] and ![d](/images/d.png \"e\")\n\n[a]: /a/ 'title'\n[c]: /images/c.png\n",
  ],
  ["code", "`a < b`\n\n```js title\nconst a = {};\n```\n"],
  ["breaks and rules", "a\\\nb  \nc\n\n***\n\n> quoted\n"],
  [
    "every script",
    '## Žluťoučký 漢字 🐎\n\n`кінь` “so” – [é](/a/ "漢")\n\n<Callout title="漢字 🐎">\n漢字\n</Callout>\n',
  ],
  ["nothing", " \n\n"],
] as const)("%s are shown as MDX shows them", ([, raw]) => {
  expect(shown(raw)).toBe(shownByMdx(raw));
});

test("every prop of the registry arrives by its own name", () => {
  for (const name of componentNames)
    for (const prop of Object.keys(components[name].props.shape))
      expect(shown(`<${name} ${prop}="value" />`), `${name} ${prop}`).toContain(
        JSON.stringify([name, { [prop]: "value" }]).replaceAll('"', "&quot;"),
      );
});

test.for([
  ["export const a = 1\n", "An import or export is program code."],
  ["{1 + 1}", "{1 + 1} is program code."],
  ["Words {/* a note */ steal()} more.", "{/* a note */ steal()} is program code."],
  ["{/* a */ steal() /* b */}", "{/* a */ steal() /* b */} is program code."],
  ['<Callout {...{ title: "A" }} />', "'<Callout>' has an attribute that is program code."],
  ["<Callout title={1 + 1} />", "'<Callout>' has an attribute that is program code."],
  ["<Unknown />", "'<Unknown>' is neither HTML nor a component."],
  ["<a.b />", "'<a.b>' is neither HTML nor a component."],
  ["<>words</>", "'<>' is neither HTML nor a component."],
] as const)("%j is refused", ([raw, message]) => {
  expect(() => shown(raw)).toThrow(message);
});

test("of what was taken for a comment nothing is kept", () => {
  const body = readMdx("Words {/* a */ steal() /* b */} more.\n\n{/* a */ steal() /* b */}\n");
  visit(body, (node) => {
    if (node.type === "mdxTextExpression" || node.type === "mdxFlowExpression")
      node.data = { estree: { type: "Program", sourceType: "module", body: [] } };
  });
  const compiled = compileTree(body, "en-US");
  expect(JSON.stringify(compiled)).not.toContain("steal");
  expect(compiled.tree.children.at(-1)).toEqual({ type: "comment", value: "" });
});
