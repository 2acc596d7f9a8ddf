import { expect, test } from "vitest";
import { writtenSiteContent } from "#tests/builders/written-site-content.ts";
import { companyWithAddress, nodeOn, oneOfEach } from "./one-of-each.ts";

test("a company without an address is an Organization", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/", "/#organization")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/#organization",
      "@type": "Organization",
      "areaServed": [
        "Springfield",
      ],
      "description": "A description of fifty letters or more, as search results need.",
      "email": "hello@example.com",
      "image": {
        "@id": "https://www.example.com/#logo",
      },
      "logo": {
        "@id": "https://www.example.com/#logo",
      },
      "name": "Example IT",
      "telephone": "+1 217-555-0142",
      "url": "https://www.example.com/",
    }
  `);
});

test("a company with an address is a LocalBusiness with everything its file says", () => {
  const content = writtenSiteContent({ ...oneOfEach, company: { company: companyWithAddress } });
  expect(nodeOn(content, "/", "/#organization")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/#organization",
      "@type": "LocalBusiness",
      "address": {
        "@type": "PostalAddress",
        "addressCountry": "US",
        "addressLocality": "Springfield",
        "addressRegion": "IL",
        "postalCode": "62701",
        "streetAddress": "1 Main St",
      },
      "areaServed": [
        "Springfield",
      ],
      "description": "A description of fifty letters or more, as search results need.",
      "email": "hello@example.com",
      "foundingDate": "2009",
      "geo": {
        "@type": "GeoCoordinates",
        "latitude": 39.8,
        "longitude": -89.6,
      },
      "image": {
        "@id": "https://www.example.com/#logo",
      },
      "knowsAbout": [
        "Backup",
      ],
      "legalName": "Example IT, LLC",
      "logo": {
        "@id": "https://www.example.com/#logo",
      },
      "name": "Example IT",
      "openingHoursSpecification": [
        {
          "@type": "OpeningHoursSpecification",
          "closes": "17:00",
          "dayOfWeek": [
            "Monday",
            "Friday",
          ],
          "opens": "08:00",
        },
      ],
      "priceRange": "$$",
      "sameAs": [
        "https://social.example.org/example-it",
      ],
      "telephone": "+1 217-555-0142",
      "url": "https://www.example.com/",
    }
  `);
});

test("the website is published by the company", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/", "/#website")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/#website",
      "@type": "WebSite",
      "inLanguage": "en-US",
      "name": "Example IT",
      "publisher": {
        "@id": "https://www.example.com/#organization",
      },
      "url": "https://www.example.com/",
    }
  `);
});

test("the logo is a picture of its own", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/", "/#logo")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/#logo",
      "@type": "ImageObject",
      "contentUrl": "https://www.example.com/images/logo.svg",
      "creditText": "Example IT",
    }
  `);
});

test("a card drawn by the site is credited to the company", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/privacy/", "/og/privacy/16x9.png")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/og/privacy/16x9.png",
      "@type": "ImageObject",
      "caption": "Privacy, Example IT",
      "contentUrl": "https://www.example.com/og/privacy/16x9.png",
      "creditText": "Example IT",
      "height": "675 px",
      "width": "1200 px",
    }
  `);
});

test("a picture of an article has its size, its words, its maker and its license", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/everything/", "/og/everything/16x9.png")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/og/everything/16x9.png",
      "@type": "ImageObject",
      "caption": "A desk",
      "contentUrl": "https://www.example.com/og/everything/16x9.png",
      "creditText": "Ada Example",
      "height": "675 px",
      "license": "https://www.example.com/license",
      "width": "1200 px",
    }
  `);
});
