/** Offices and the places served, in the graph: one office is the company itself, several are businesses that belong to it. */
import { expect, test } from "vitest";
import { writtenSiteContent } from "#tests/builders/written-site-content.ts";
import { company, nodeOn, oneOfEach } from "./one-of-each.ts";

const description = "Where the office is, when somebody is there and how you get in.";
const address = {
  street: "1 Main St",
  locality: "Springfield",
  region: "IL",
  postalCode: "62701",
  country: "US",
};
const hours = [{ days: ["Monday"], opens: "08:00", closes: "17:00" }];
const office = (name: string, more: object = {}) => ({
  name,
  description,
  address,
  openingHours: hours,
  updatedAt: "2026-01-01",
  ...more,
});
const area = (place: string, kind: string, more: object = {}) => ({
  title: `IT support in ${place}`,
  description,
  place,
  kind,
  identifier: `https://en.wikipedia.org/wiki/${place}`,
  differs: ["We come on Mondays."],
  updatedAt: "2026-01-01",
  ...more,
});

const areas = {
  easton: area("Easton", "city", { order: 2, servedFrom: "east" }),
};
const withOne = writtenSiteContent.bind(undefined, {
  ...oneOfEach,
  company: { company: { ...company, areaServed: ["Norton"], mainLocation: "east" } },
  locations: { east: office("East office", { geo: { latitude: 39.8, longitude: -89.6 } }) },
  areas: { easton: areas.easton },
});
const withTwo = writtenSiteContent.bind(undefined, {
  ...oneOfEach,
  company: { company: { ...company, areaServed: ["Norton"], mainLocation: "east" } },
  locations: { east: office("East office"), west: office("West office", { telephone: "+1 309-555-0100" }) },
  areas: { easton: areas.easton },
});

test("the company with one office is the business at its address", () => {
  const content = withOne();
  expect(nodeOn(content, "/", "/#organization")).toMatchObject({
    "@type": "LocalBusiness",
    address: { streetAddress: "1 Main St" },
    geo: { latitude: 39.8 },
    areaServed: [{ "@id": "https://www.example.com/areas/easton/#area" }, "Norton"],
  });
  expect(nodeOn(content, "/locations/east/", "/locations/east/")).toMatchObject({
    "@type": "ItemPage",
    mainEntity: { "@id": "https://www.example.com/#organization" },
  });
});

test("of several offices each is a business that belongs to the company, which has no address itself", () => {
  const content = withTwo();
  const organization = nodeOn(content, "/", "/#organization");
  expect(organization).toMatchObject({ "@type": "Organization" });
  expect(organization).not.toHaveProperty("address");
  expect(nodeOn(content, "/locations/west/", "/locations/west/#location")).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/locations/west/#location",
      "@type": "LocalBusiness",
      "address": {
        "@type": "PostalAddress",
        "addressCountry": "US",
        "addressLocality": "Springfield",
        "addressRegion": "IL",
        "postalCode": "62701",
        "streetAddress": "1 Main St",
      },
      "description": "Where the office is, when somebody is there and how you get in.",
      "image": {
        "@id": "https://www.example.com/#logo",
      },
      "name": "West office",
      "openingHoursSpecification": [
        {
          "@type": "OpeningHoursSpecification",
          "closes": "17:00",
          "dayOfWeek": [
            "Monday",
          ],
          "opens": "08:00",
        },
      ],
      "parentOrganization": {
        "@id": "https://www.example.com/#organization",
      },
      "telephone": "+1 309-555-0100",
      "url": "https://www.example.com/locations/west/",
    }
  `);
  expect(nodeOn(content, "/locations/east/", "/locations/east/#location")).toMatchObject({
    telephone: company.telephone,
    areaServed: [{ "@id": "https://www.example.com/areas/easton/#area" }],
  });
});

test("a place is a node of its own on every page, and what its page is about", () => {
  const content = withOne();
  const node = { "@type": "City", name: "Easton", sameAs: "https://en.wikipedia.org/wiki/Easton" };
  expect(nodeOn(content, "/privacy/", "/areas/easton/#area")).toMatchObject(node);
  expect(nodeOn(content, "/areas/easton/", "/areas/easton/")).toMatchObject({
    mainEntity: { "@id": "https://www.example.com/areas/easton/#area" },
  });
  expect(nodeOn(content, "/services/managed-it/", "/services/managed-it/#service")).toMatchObject({
    areaServed: [{ "@id": "https://www.example.com/areas/easton/#area" }, "Norton"],
  });
});
