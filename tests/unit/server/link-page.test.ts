/** The page that a link in a mail leads to, made of a form's page. */
import { expect, test } from "vitest";
import { linkPage } from "#lib/server/link-page.ts";

const page = `<!doctype html><html><head><title>Notes</title><link rel="canonical" href="https://www.example.com/notes/">
<style>.q{color:red}</style></head><body><header>Menu</header><main id="main" class="q"><nav>Home / Notes</nav>
<header class="s"><h1>Our notes</h1><p>Once a month.</p></header><div>Text</div>
<form id="lead-form" class="y" action="/api/leads/" method="post" aria-labelledby="lead-title" novalidate><h2 id="lead-title">Subscribe</h2>
<input name="email"><input type="hidden" name="form" value="notes"><p class="w"><button class="x" type="submit">Subscribe</button></p></form>
<script type="application/ld+json">{}</script></main><footer>Foot</footer></body></html>`;

const mainOf = (html: string) => /<main.*<\/main>/s.exec(html)?.[0].replace(/\s*\n\s*/g, "");

test("has the site's head and foot, the words, and of the form the button alone", () => {
  const html = linkPage(
    { page },
    {
      heading: "One click left",
      text: "Press <b>it</b>.",
      button: { words: "Yes", action: '/api/links/?t=a"b' },
    },
  );
  expect(mainOf(html)).toBe(
    '<main id="main" class="q"><header class="s"><h1>One click left</h1></header><p>Press &lt;b&gt;it&lt;/b&gt;.</p><form class="y" method="post" action="/api/links/?t=a&quot;b"><p><button class="x" type="submit">Yes</button></p></form></main>',
  );
  expect(html).toContain("<title>One click left</title>");
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).not.toMatch(/canonical|ld\+json/);
  for (const part of ["Menu", "Foot", "<style>"]) expect(html).toContain(part);
});

test("has no form where nothing can be done", () => {
  const html = linkPage({ page }, { heading: "You subscribe now", text: "It comes." });
  expect(mainOf(html)).toBe(
    '<main id="main" class="q"><header class="s"><h1>You subscribe now</h1></header><p>It comes.</p></main>',
  );
});

test("is refused to a page without a form, instead of shown without its button", () => {
  expect(() => linkPage({ page: "<main><h1>A</h1></main>" }, { heading: "A", text: "B" })).toThrow(
    /has no form/,
  );
});
