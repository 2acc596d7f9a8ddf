import { expect, test } from "vitest";
import { bookingOn, formPath, quotePath, thanksPath } from "#lib/page/form-pages.ts";
import { siteContentOf } from "#tests/builders/site-content.ts";
import { contact, quote } from "#tests/support/forms.ts";

const page = (permalink?: string) => ({
  title: "A page",
  description: "A page for tests, with words enough for a results page.",
  updatedAt: "2026-01-01",
  ...(permalink !== undefined && { permalink }),
});

const content = siteContentOf({
  pages: {
    thanks: page(),
    "call-back": page("/call/"),
    "call-thanks": page("/call/on-its-way/"),
    quote: page(),
  },
});

test.each([
  ["a page without a permalink is at its name", formPath(content, { page: "quote" }), "/quote/"],
  ["a form is at its page's permalink", formPath(content, { page: "call-back" }), "/call/"],
  ["a form that names no thanks leads to the site's own", thanksPath(content, {}), "/contact/thanks/"],
  [
    "a form leads to the permalink of its thanks",
    thanksPath(content, { thanks: "call-thanks" }),
    "/call/on-its-way/",
  ],
  [
    "a price in writing is asked for on the page of the form named quote",
    quotePath(siteContentOf({ forms: { quote: quote.data }, pages: { quote: page("/price/") } })),
    "/price/",
  ],
  ["without such a form it is asked for on the contact page", quotePath(content), "/contact/"],
  ["a page that is gone is where it was", thanksPath(content, { thanks: "gone" }), "/gone/"],
])("%s", (_, path, expected) => {
  expect(path).toBe(expected);
});

test("whoever has sent a form is led to the company's calendar, with nothing in its address, and nobody else is", () => {
  const booking = "https://calendar.example.com/us";
  const forms = { quote: { ...quote.data, thanks: "call-thanks" }, contact: contact.data };
  const site = siteContentOf({ forms, pages: { thanks: page(), "call-thanks": page() } });
  const withCalendar = { ...site, company: { ...site.company, links: { booking } } };
  expect(["thanks", "call-thanks", "quote"].map((id) => bookingOn(withCalendar, id))).toEqual([
    booking,
    booking,
    undefined,
  ]);
  expect(bookingOn(site, "thanks")).toBeUndefined();
});
