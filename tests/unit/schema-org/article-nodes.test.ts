import { expect, test } from "vitest";
import { writtenSiteContent } from "#tests/builders/written-site-content.ts";
import { nodeOn, oneOfEach } from "./one-of-each.ts";

test("an article says everything that its file and its page say", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/everything/", "/everything/#article")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/everything/#article",
      "@type": "Article",
      "about": [
        {
          "@id": "https://www.example.com/services/managed-it/#service",
        },
        {
          "@id": "https://www.example.com/glossary/break-fix/#term",
        },
        {
          "@id": "https://www.example.com/#option-diy",
        },
        {
          "@type": "Thing",
          "name": "Budgets",
        },
      ],
      "articleSection": "Costs",
      "author": {
        "@id": "https://www.example.com/authors/ada/#person",
      },
      "citation": [
        {
          "@type": "CreativeWork",
          "name": "Hours",
          "publisher": {
            "@type": "Organization",
            "name": "A Statistics Office",
          },
          "url": "https://stats.example.org/hours",
        },
        {
          "@type": "CreativeWork",
          "datePublished": "2025-11",
          "name": "Figures of the year",
          "publisher": {
            "@type": "Organization",
            "name": "A Statistics Office",
          },
          "url": "https://stats.example.org/figures",
        },
        {
          "@type": "CreativeWork",
          "description": "As reported by A Newspaper",
          "name": "A survey",
          "publisher": {
            "@type": "Organization",
            "name": "An Institute",
          },
          "subjectOf": {
            "@type": "CreativeWork",
            "name": "A Newspaper",
            "url": "https://news.example.org/survey",
          },
        },
      ],
      "dateModified": "2026-04-01T00:00:00-05:00",
      "datePublished": "2026-03-08T12:00:00-05:00",
      "description": "A description of fifty letters or more, as search results need.",
      "headline": "What IT costs",
      "image": [
        {
          "@id": "https://www.example.com/og/everything/16x9.png",
        },
        {
          "@id": "https://www.example.com/og/everything/4x3.png",
        },
        {
          "@id": "https://www.example.com/og/everything/1x1.png",
        },
      ],
      "inLanguage": "en-US",
      "isPartOf": {
        "@id": "https://www.example.com/#website",
      },
      "keywords": [
        "it costs",
        "msp prices",
      ],
      "mainEntityOfPage": {
        "@id": "https://www.example.com/everything/",
      },
      "mentions": {
        "@id": "https://www.example.com/everything/#comparison",
      },
      "publisher": {
        "@id": "https://www.example.com/#organization",
      },
      "url": "https://www.example.com/everything/",
      "wordCount": 6,
    }
  `);
});

test("an article with the required fields alone is by the company and leaves the rest out", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/least/", "/least/#article")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/least/#article",
      "@type": "Article",
      "articleSection": "Costs",
      "author": {
        "@id": "https://www.example.com/#organization",
      },
      "dateModified": "2026-01-05T00:00:00-06:00",
      "datePublished": "2026-01-05T00:00:00-06:00",
      "description": "A description of fifty letters or more, as search results need.",
      "headline": "The least there can be",
      "image": [
        {
          "@id": "https://www.example.com/og/least/16x9.png",
        },
        {
          "@id": "https://www.example.com/og/least/4x3.png",
        },
        {
          "@id": "https://www.example.com/og/least/1x1.png",
        },
      ],
      "inLanguage": "en-US",
      "isPartOf": {
        "@id": "https://www.example.com/#website",
      },
      "mainEntityOfPage": {
        "@id": "https://www.example.com/least/",
      },
      "publisher": {
        "@id": "https://www.example.com/#organization",
      },
      "url": "https://www.example.com/least/",
      "wordCount": 4,
    }
  `);
});

test("a comparison is the list of its options, with its verdict", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/everything/", "/everything/#comparison")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/everything/#comparison",
      "@type": "ItemList",
      "description": "It depends on your firm.",
      "itemListElement": [
        {
          "@type": "ListItem",
          "item": {
            "@id": "https://www.example.com/services/managed-it/#service",
          },
          "name": "Managed IT",
          "position": 1,
        },
        {
          "@type": "ListItem",
          "item": {
            "@id": "https://www.example.com/glossary/break-fix/#term",
          },
          "name": "Break/fix",
          "position": 2,
        },
        {
          "@type": "ListItem",
          "item": {
            "@id": "https://www.example.com/#option-diy",
          },
          "name": "Nobody",
          "position": 3,
        },
      ],
      "name": "Managed IT, break/fix and nobody",
      "numberOfItems": 3,
    }
  `);
});

test("an option that a service offers is a reference to the service", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/everything/", "/services/managed-it/#service")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/services/managed-it/#service",
      "@type": "Service",
      "name": "Managed IT",
      "url": "https://www.example.com/services/managed-it/",
    }
  `);
});

test("an option that a term defines is a reference to the term", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/everything/", "/glossary/break-fix/#term")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/glossary/break-fix/#term",
      "@type": "DefinedTerm",
      "name": "break/fix",
      "url": "https://www.example.com/glossary/break-fix/",
    }
  `);
});

test("an option that no page explains is a term of its own", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/everything/", "/#option-diy")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/#option-diy",
      "@type": "DefinedTerm",
      "description": "What it is.",
      "name": "Nobody",
    }
  `);
});

test("an author is a reference to the person", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/everything/", "/authors/ada/#person")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/authors/ada/#person",
      "@type": "Person",
      "name": "Ada Example",
      "url": "https://www.example.com/authors/ada/",
    }
  `);
});
