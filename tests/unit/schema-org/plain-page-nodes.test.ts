import { expect, test } from "vitest";
import { writtenSiteContent } from "#tests/builders/written-site-content.ts";
import { nodeOn, oneOfEach } from "./one-of-each.ts";

test("the home page is about the company and has no breadcrumbs", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/",
      "@type": "WebPage",
      "dateModified": "2026-02-01T00:00:00-06:00",
      "description": "A description of fifty letters or more, as search results need.",
      "inLanguage": "en-US",
      "isPartOf": {
        "@id": "https://www.example.com/#website",
      },
      "mainEntity": {
        "@id": "https://www.example.com/#organization",
      },
      "name": "We run your IT",
      "primaryImageOfPage": {
        "@id": "https://www.example.com/og/16x9.png",
      },
      "url": "https://www.example.com/",
    }
  `);
});

test("the about page is an AboutPage with its questions as a part", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/about/")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/about/",
      "@type": "AboutPage",
      "breadcrumb": {
        "@id": "https://www.example.com/about/#breadcrumb",
      },
      "dateModified": "2026-02-01T00:00:00-06:00",
      "description": "A description of fifty letters or more, as search results need.",
      "hasPart": [
        {
          "@id": "https://www.example.com/about/#faq",
        },
      ],
      "inLanguage": "en-US",
      "isPartOf": {
        "@id": "https://www.example.com/#website",
      },
      "mainEntity": {
        "@id": "https://www.example.com/#organization",
      },
      "name": "About us",
      "primaryImageOfPage": {
        "@id": "https://www.example.com/og/about/16x9.png",
      },
      "url": "https://www.example.com/about/",
    }
  `);
});

test("the contact page is a ContactPage", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/contact/")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/contact/",
      "@type": "ContactPage",
      "breadcrumb": {
        "@id": "https://www.example.com/contact/#breadcrumb",
      },
      "dateModified": "2026-02-01T00:00:00-06:00",
      "description": "A description of fifty letters or more, as search results need.",
      "inLanguage": "en-US",
      "isPartOf": {
        "@id": "https://www.example.com/#website",
      },
      "mainEntity": {
        "@id": "https://www.example.com/#organization",
      },
      "name": "Write to us",
      "primaryImageOfPage": {
        "@id": "https://www.example.com/og/contact/16x9.png",
      },
      "url": "https://www.example.com/contact/",
    }
  `);
});

test("a plain page with questions is about them", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/privacy/")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/privacy/",
      "@type": "WebPage",
      "breadcrumb": {
        "@id": "https://www.example.com/privacy/#breadcrumb",
      },
      "dateModified": "2026-02-01T00:00:00-06:00",
      "description": "A description of fifty letters or more, as search results need.",
      "inLanguage": "en-US",
      "isPartOf": {
        "@id": "https://www.example.com/#website",
      },
      "mainEntity": {
        "@id": "https://www.example.com/privacy/#faq",
      },
      "name": "Privacy",
      "primaryImageOfPage": {
        "@id": "https://www.example.com/og/privacy/16x9.png",
      },
      "url": "https://www.example.com/privacy/",
    }
  `);
});
