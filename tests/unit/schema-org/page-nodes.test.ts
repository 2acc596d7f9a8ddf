import { expect, test } from "vitest";
import { writtenSiteContent } from "#tests/builders/written-site-content.ts";
import { nodeOn, oneOfEach } from "./one-of-each.ts";

test("an article's page is about the article, has its dates and names who checked it", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/everything/")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/everything/",
      "@type": "WebPage",
      "breadcrumb": {
        "@id": "https://www.example.com/everything/#breadcrumb",
      },
      "dateModified": "2026-04-01T00:00:00-05:00",
      "datePublished": "2026-03-08T12:00:00-05:00",
      "description": "A description of fifty letters or more, as search results need.",
      "hasPart": [
        {
          "@id": "https://www.example.com/everything/#faq",
        },
      ],
      "inLanguage": "en-US",
      "isPartOf": {
        "@id": "https://www.example.com/#website",
      },
      "mainEntity": {
        "@id": "https://www.example.com/everything/#article",
      },
      "name": "What IT costs",
      "primaryImageOfPage": {
        "@id": "https://www.example.com/og/everything/16x9.png",
      },
      "reviewedBy": {
        "@id": "https://www.example.com/authors/ben/#person",
      },
      "url": "https://www.example.com/everything/",
    }
  `);
});

test("the blog is a CollectionPage about its list", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/blog/")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/blog/",
      "@type": "CollectionPage",
      "breadcrumb": {
        "@id": "https://www.example.com/blog/#breadcrumb",
      },
      "description": "A description of fifty letters or more, as search results need.",
      "inLanguage": "en-US",
      "isPartOf": {
        "@id": "https://www.example.com/#website",
      },
      "mainEntity": {
        "@id": "https://www.example.com/blog/#list",
      },
      "name": "All our articles",
      "primaryImageOfPage": {
        "@id": "https://www.example.com/og/blog/16x9.png",
      },
      "url": "https://www.example.com/blog/",
    }
  `);
});

test("an author's page is a ProfilePage about the person", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/authors/ada/")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/authors/ada/",
      "@type": "ProfilePage",
      "breadcrumb": {
        "@id": "https://www.example.com/authors/ada/#breadcrumb",
      },
      "description": "Ada is made up for a test and has written nothing but this.",
      "inLanguage": "en-US",
      "isPartOf": {
        "@id": "https://www.example.com/#website",
      },
      "mainEntity": {
        "@id": "https://www.example.com/authors/ada/#person",
      },
      "name": "Ada Example",
      "primaryImageOfPage": {
        "@id": "https://www.example.com/og/authors/ada/16x9.png",
      },
      "url": "https://www.example.com/authors/ada/",
    }
  `);
});

test("a service's page is an ItemPage about the service", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/services/managed-it/")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/services/managed-it/",
      "@type": "ItemPage",
      "breadcrumb": {
        "@id": "https://www.example.com/services/managed-it/#breadcrumb",
      },
      "dateModified": "2026-02-01T00:00:00-06:00",
      "description": "A description of fifty letters or more, as search results need.",
      "hasPart": [
        {
          "@id": "https://www.example.com/services/managed-it/#faq",
        },
      ],
      "inLanguage": "en-US",
      "isPartOf": {
        "@id": "https://www.example.com/#website",
      },
      "mainEntity": {
        "@id": "https://www.example.com/services/managed-it/#service",
      },
      "name": "Managed IT",
      "primaryImageOfPage": {
        "@id": "https://www.example.com/og/services/managed-it/16x9.png",
      },
      "url": "https://www.example.com/services/managed-it/",
    }
  `);
});

test("a term's page is about the term", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/glossary/break-fix/")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/glossary/break-fix/",
      "@type": "WebPage",
      "breadcrumb": {
        "@id": "https://www.example.com/glossary/break-fix/#breadcrumb",
      },
      "dateModified": "2026-02-01T00:00:00-06:00",
      "description": "Support that is bought by the hour when something has broken.",
      "inLanguage": "en-US",
      "isPartOf": {
        "@id": "https://www.example.com/#website",
      },
      "mainEntity": {
        "@id": "https://www.example.com/glossary/break-fix/#term",
      },
      "name": "Break/fix",
      "primaryImageOfPage": {
        "@id": "https://www.example.com/og/glossary/break-fix/16x9.png",
      },
      "url": "https://www.example.com/glossary/break-fix/",
    }
  `);
});

test("the glossary is about its set of terms and mentions its list", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/glossary/")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/glossary/",
      "@type": "CollectionPage",
      "breadcrumb": {
        "@id": "https://www.example.com/glossary/#breadcrumb",
      },
      "dateModified": "2026-02-01T00:00:00-06:00",
      "description": "A description of fifty letters or more, as search results need.",
      "inLanguage": "en-US",
      "isPartOf": {
        "@id": "https://www.example.com/#website",
      },
      "mainEntity": {
        "@id": "https://www.example.com/glossary/#set",
      },
      "mentions": {
        "@id": "https://www.example.com/glossary/#list",
      },
      "name": "Glossary",
      "primaryImageOfPage": {
        "@id": "https://www.example.com/og/glossary/16x9.png",
      },
      "url": "https://www.example.com/glossary/",
    }
  `);
});

test("a tool's page is about the tool", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/tools/cost-calculator/")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/tools/cost-calculator/",
      "@type": "WebPage",
      "breadcrumb": {
        "@id": "https://www.example.com/tools/cost-calculator/#breadcrumb",
      },
      "dateModified": "2026-02-01T00:00:00-06:00",
      "description": "A description of fifty letters or more, as search results need.",
      "inLanguage": "en-US",
      "isPartOf": {
        "@id": "https://www.example.com/#website",
      },
      "mainEntity": {
        "@id": "https://www.example.com/tools/cost-calculator/#app",
      },
      "name": "What a year of IT costs",
      "primaryImageOfPage": {
        "@id": "https://www.example.com/og/tools/cost-calculator/16x9.png",
      },
      "url": "https://www.example.com/tools/cost-calculator/",
    }
  `);
});
