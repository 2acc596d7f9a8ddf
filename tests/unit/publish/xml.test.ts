import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, it } from "vitest";
import { escapeXml, xml, xmlDocument } from "#lib/publish/xml.ts";
import { runs } from "#tests/support/random-runs.ts";

function parsed(text: string): { content: string; attribute: string } {
  const found = { content: "", attribute: "" };
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("opentag", ({ attributes }) => {
    depth += 1;
    found.attribute = String(attributes.name);
  });
  parser.on("closetag", () => {
    depth -= 1;
  });
  parser.on("text", (value) => {
    if (depth > 0) found.content += value;
  });
  parser.write(text).close();
  return found;
}

it("any text at all makes a document that a strict parser reads, with the same words in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const words = text
        .toWellFormed()
        .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
        .replace(/\r\n?/g, "\n");
      const { content, attribute } = parsed(xmlDocument(xml`<a name="${text}">${text}</a>`));
      expect(content).toBe(words);
      expect(attribute).toBe(words.replace(/[\t\n]/g, " "));
    }),
    { numRuns: runs(2000) },
  );
});

it("what would end an element, a CDATA section or an attribute is escaped; what XML cannot hold is left out", () => {
  expect(escapeXml(`]]> & <b> "a" 'b'`)).toBe("]]&gt; &amp; &lt;b&gt; &quot;a&quot; &apos;b&apos;");
  expect(escapeXml("a\u0000\u0008\u000b\u001f\uFFFEb")).toBe("ab");
  expect(escapeXml("half \uD83D a pair")).toBe("half \uFFFD a pair");
});
