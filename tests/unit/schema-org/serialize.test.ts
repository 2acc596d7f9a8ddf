import fc from "fast-check";
import { expect, it } from "vitest";
import { serialize } from "#lib/schema-org/serialize.ts";
import { graphFormRules } from "#lib/tools/audit/rules/graph-form.ts";
import { graphLinkRules } from "#lib/tools/audit/rules/graph-links.ts";
import { readBuiltPage } from "#lib/tools/audit/site/built-page.ts";
import { siteOf, soundParts } from "#tests/builders/sound-site.ts";

const nasty = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.constantFrom(
    "</script><script>alert(1)</script>",
    "<!--",
    "]]>",
    "“curly” ‘quotes’ \"straight\" 'single'",
    "‏עברית",
    "👩‍💻 emoji",
    "\u2028\u2029",
    'a\\b"c',
  ),
);

it("gives back the value that went in, whatever the text", () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(JSON.parse(serialize({ text }))).toEqual({ text });
    }),
  );
});

it("keeps the graph whole inside a page, whatever the frontmatter says (invariants 1 to 6)", () => {
  fc.assert(
    fc.property(nasty, nasty, (title, description) => {
      const url = "https://www.example.com/x/";
      const graph = {
        "@context": "https://schema.org",
        "@graph": [
          {
            "@type": "WebPage",
            "@id": url,
            url,
            name: title,
            description,
            mainEntity: { "@id": `${url}#article` },
          },
          { "@type": "Article", "@id": `${url}#article`, headline: title },
        ],
      };
      const html = `<!doctype html><link rel="canonical" href="${url}"><script type="application/ld+json">${serialize(graph)}</script>`;
      const page = readBuiltPage("/x/", html);
      expect(JSON.parse(page.graphs[0]?.text ?? "")).toEqual(JSON.parse(JSON.stringify(graph)));
      const escaped = /&(?:quot|amp|lt|gt|#\d+|#x[\da-f]+);/i.test(title + description);
      const site = siteOf({ ...soundParts(), pages: { "/x/": html } });
      for (const { id, check } of [...graphFormRules, ...graphLinkRules]) {
        if (id === "publisher" || id === "nothing-empty" || (id === "escaped" && escaped)) continue;
        expect(check(site, { now: new Date(), campaignPhones: [], facts: [] }), id).toEqual([]);
      }
    }),
  );
});
