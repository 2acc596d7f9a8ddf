import { expect, test } from "vitest";
import { writtenSiteContent } from "#tests/builders/written-site-content.ts";
import { nodeOn, oneOfEach } from "./one-of-each.ts";

test("a service has an offer for each price; one without an upper end ends where it begins", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/services/managed-it/", "/services/managed-it/#service")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/services/managed-it/#service",
      "@type": "Service",
      "areaServed": [
        "Springfield",
      ],
      "audience": {
        "@type": "BusinessAudience",
        "name": "Firms of 10 to 100 people",
      },
      "description": "A description of fifty letters or more, as search results need.",
      "name": "Managed IT",
      "offers": [
        {
          "@type": "Offer",
          "name": "A seat",
          "priceSpecification": {
            "@type": "UnitPriceSpecification",
            "maxPrice": 140,
            "minPrice": 90,
            "priceCurrency": "USD",
            "unitCode": "MON",
            "unitText": "a user a month",
          },
        },
        {
          "@type": "Offer",
          "name": "A visit",
          "priceSpecification": {
            "@type": "UnitPriceSpecification",
            "maxPrice": 175,
            "minPrice": 175,
            "priceCurrency": "USD",
            "unitText": "an hour",
          },
        },
      ],
      "provider": {
        "@id": "https://www.example.com/#organization",
      },
      "serviceType": "IT management",
      "url": "https://www.example.com/services/managed-it/",
    }
  `);
});

test("a term belongs to the set and has its other names", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/glossary/break-fix/", "/glossary/break-fix/#term")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/glossary/break-fix/#term",
      "@type": "DefinedTerm",
      "alternateName": [
        "time and materials",
      ],
      "description": "Support that is bought by the hour when something has broken.",
      "inDefinedTermSet": {
        "@id": "https://www.example.com/glossary/#set",
      },
      "name": "break/fix",
      "url": "https://www.example.com/glossary/break-fix/",
    }
  `);
});

test("the set of terms has the glossary's name and address", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/glossary/", "/glossary/#set")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/glossary/#set",
      "@type": "DefinedTermSet",
      "name": "Glossary",
      "url": "https://www.example.com/glossary/",
    }
  `);
});

test("a person has what their file says", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/authors/ada/", "/authors/ada/#person")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/authors/ada/#person",
      "@type": "Person",
      "description": "Ada is made up for a test and has written nothing but this.",
      "hasCredential": [
        {
          "@type": "EducationalOccupationalCredential",
          "name": "A certificate",
        },
      ],
      "jobTitle": "Engineer",
      "knowsAbout": [
        "Networks",
      ],
      "name": "Ada Example",
      "sameAs": [
        "https://social.example.org/ada",
      ],
      "url": "https://www.example.com/authors/ada/",
      "worksFor": {
        "@id": "https://www.example.com/#organization",
      },
    }
  `);
});

test("the calculator is a free program offered by the company", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/tools/cost-calculator/", "/tools/cost-calculator/#app")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/tools/cost-calculator/#app",
      "@type": "WebApplication",
      "applicationCategory": "BusinessApplication",
      "browserRequirements": "Any current browser; a part of it works without JavaScript",
      "dateModified": "2026-02-01T00:00:00-06:00",
      "description": "A description of fifty letters or more, as search results need.",
      "inLanguage": "en-US",
      "isAccessibleForFree": true,
      "mainEntityOfPage": {
        "@id": "https://www.example.com/tools/cost-calculator/",
      },
      "name": "What a year of IT costs",
      "operatingSystem": "Any",
      "provider": {
        "@id": "https://www.example.com/#organization",
      },
      "url": "https://www.example.com/tools/cost-calculator/",
    }
  `);
});

test("the fit questions are a program about the options", () => {
  const content = writtenSiteContent(oneOfEach);
  expect(nodeOn(content, "/tools/fit/three-ways/", "/tools/fit/three-ways/#app")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/tools/fit/three-ways/#app",
      "@type": "WebApplication",
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
      ],
      "applicationCategory": "BusinessApplication",
      "browserRequirements": "Any current browser; a part of it works without JavaScript",
      "dateModified": "2026-01-15T00:00:00-06:00",
      "description": "Answer a few questions and see whether Managed IT, break/fix, or nobody fits your business, how close it is, and what would change that.",
      "inLanguage": "en-US",
      "isAccessibleForFree": true,
      "mainEntityOfPage": {
        "@id": "https://www.example.com/tools/fit/three-ways/",
      },
      "name": "Managed IT, break/fix, or nobody: which fits you?",
      "operatingSystem": "Any",
      "provider": {
        "@id": "https://www.example.com/#organization",
      },
      "url": "https://www.example.com/tools/fit/three-ways/",
    }
  `);
});
