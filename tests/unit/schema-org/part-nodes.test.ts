import { expect, test } from "vitest";
import { writtenSiteContent } from "#tests/builders/written-site-content.ts";
import { nodeOn, oneOfEach } from "./one-of-each.ts";

test("breadcrumbs are links but for the last, which is the page itself", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/everything/", "/everything/#breadcrumb")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/everything/#breadcrumb",
      "@type": "BreadcrumbList",
      "itemListElement": [
        {
          "@type": "ListItem",
          "item": {
            "@id": "https://www.example.com/",
            "@type": "WebPage",
          },
          "name": "Home",
          "position": 1,
        },
        {
          "@type": "ListItem",
          "item": {
            "@id": "https://www.example.com/blog/",
            "@type": "WebPage",
          },
          "name": "Insights",
          "position": 2,
        },
        {
          "@type": "ListItem",
          "item": {
            "@id": "https://www.example.com/everything/",
          },
          "name": "What IT costs",
          "position": 3,
        },
      ],
    }
  `);
});

test("questions have one answer each, in plain text", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/privacy/", "/privacy/#faq")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/privacy/#faq",
      "@type": "FAQPage",
      "isPartOf": {
        "@id": "https://www.example.com/privacy/",
      },
      "mainEntity": [
        {
          "@type": "Question",
          "acceptedAnswer": {
            "@type": "Answer",
            "text": "It is one thing.",
          },
          "name": "What is it?",
        },
        {
          "@type": "Question",
          "acceptedAnswer": {
            "@type": "Answer",
            "text": "We do.",
          },
          "name": "Who sells it?",
        },
      ],
    }
  `);
});

test("a list has its entries in their order", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/blog/", "/blog/#list")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/blog/#list",
      "@type": "ItemList",
      "itemListElement": [
        {
          "@type": "ListItem",
          "name": "What IT costs",
          "position": 1,
          "url": "https://www.example.com/everything/",
        },
        {
          "@type": "ListItem",
          "name": "The least there can be",
          "position": 2,
          "url": "https://www.example.com/least/",
        },
      ],
      "numberOfItems": 2,
    }
  `);
});

test("the list of comparisons names each by its question", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/compare/", "/compare/#list")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/compare/#list",
      "@type": "ItemList",
      "itemListElement": [
        {
          "@type": "ListItem",
          "name": "Which is ours?",
          "position": 1,
          "url": "https://www.example.com/everything/",
        },
      ],
      "numberOfItems": 1,
    }
  `);
});
