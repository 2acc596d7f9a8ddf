import { describe, expect, it } from "vitest";
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
