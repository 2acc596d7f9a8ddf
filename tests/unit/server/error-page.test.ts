import { parse, serialize } from "parse5";
import { describe, expect, it } from "vitest";
import { linkToPages } from "#lib/server/error-page.ts";
import { formUnavailable, formWithErrors } from "#lib/server/lead-pages.ts";
import { english } from "#tests/support/english.ts";
import { contact } from "#tests/support/forms.ts";

const form = contact.data;

const page = `<!doctype html><html lang="en-US"><head><title>Contact</title>
<meta name="viewport" content="width=device-width"><meta name="description" content="How to reach us">
<meta name="robots" content="max-image-preview:large"><meta property="og:title" content="Contact">
<link rel="canonical" href="https://www.example.com/contact/"><link rel="alternate" type="text/markdown" href="/contact.md">
<link rel="icon" href="/favicon.ico"></head><body><main><form id="lead-form"><input id="lead-email" name="email"></form>
<script type="application/ld+json">{"@type":"ContactPage"}</script><script>grow()</script></main></body></html>`;

describe.each([
  [
    "while nothing can be stored",
    formUnavailable({ page, form }, {}, "+1 217-555-0199", english.answers.page),
  ],
  [
    "with what is wrong in it",
    formWithErrors(
      { page, form },
      { email: "x" },
      [{ field: "email", message: "Write an address." }],
      english.answers.page,
    ),
  ],
])("the form %s", (_when, answered) => {
  it("says nothing to search engines: no graph, no address, no alternates", () => {
    expect(answered).not.toMatch(/ld\+json|ContactPage|canonical|alternate|og:title|max-image-preview/);
    expect(answered.match(/<meta name="robots"[^>]*>/g)).toEqual(['<meta name="robots" content="noindex">']);
  });

  it("keeps what the visitor needs: the form, its script, its icon and the width of the screen", () => {
    expect(answered).toMatch(/id="lead-email"/);
    expect(answered).toMatch(/grow\(\)/);
    expect(answered).toMatch(/favicon\.ico/);
    expect(answered).toMatch(/name="viewport"/);
  });
});

describe("a page that another server answers with than the one that has the pages", () => {
  const sent = `<!doctype html><head><meta name="referrer" content="no-referrer-when-downgrade"><link rel="icon" href="/favicon.ico"></head>
<a href="/contact/">a</a><a href="#lead-email">b</a><a href="//other.example/">c</a><a href="https://other.example/">d</a>
<form action="/search/"></form><form action="https://leads.example.com/api/leads/"></form><img src="/images/a.png">`;
  const linked = (pagesOrigin?: string) => {
    const document = parse(sent);
    linkToPages(document, pagesOrigin);
    return serialize(document);
  };

  it("leads to the pages by its links and forms, and loads from where it is", () => {
    const addresses = linked("https://www.example.com").match(/(?<=(?:href|action|src)=")[^"]*/g);
    expect(addresses).toEqual([
      "/favicon.ico",
      "https://www.example.com/contact/",
      "#lead-email",
      "//other.example/",
      "https://other.example/",
      "https://www.example.com/search/",
      "https://leads.example.com/api/leads/",
      "/images/a.png",
    ]);
  });

  it("has the referrer policy of the answer, and not the one the page had for its form", () => {
    expect(linked("https://www.example.com")).not.toContain("referrer");
  });

  it("is as it was where one server has both", () => {
    expect(linked()).toBe(serialize(parse(sent)));
  });
});
