/** The pages of the inbox on this machine alone. None has a script. */
import { createHash } from "node:crypto";
import { html, Markup } from "../../shared/markup.ts";
import { privateHeaders } from "../loopback/private-headers.ts";

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 56rem; padding: 1rem; }
a { color: inherit; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
form.find, form.note { display: flex; flex-wrap: wrap; gap: 1rem; align-items: end; }
form.note { flex-direction: column; align-items: stretch; max-width: 32rem; }
label, legend { font-weight: 600; display: block; }
input, select, textarea, button { font: inherit; padding: 0.4rem 0.6rem; max-width: 100%; box-sizing: border-box; }
textarea { width: 100%; }
button { min-height: 2.75rem; cursor: pointer; }
:focus-visible { outline: 3px solid; outline-offset: 2px; }
ul.leads { list-style: none; padding: 0; }
ul.leads li { border-top: 1px solid; padding: 0.75rem 0; overflow-wrap: anywhere; }
ul.leads p { margin: 0.2rem 0 0; }
.state { font-weight: 600; }
dl.facts { display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr; gap: 0.3rem 1rem; }
dl.facts dt { font-weight: 600; } dl.facts dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
.problem, .told { border: 2px solid; padding: 0.5rem 1rem; }
.words { white-space: pre-wrap; overflow-wrap: anywhere; }
`;

const styleHash = createHash("sha256").update(style).digest("base64");

/** Of every answer: nothing is loaded from or sent elsewhere. */
export const inboxHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  ...privateHeaders,
};

export function page(title: string, main: Markup, status = 200): Response {
  const { text } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
  return new Response(text, {
    status,
    headers: { ...inboxHeaders, "Content-Type": "text/html; charset=utf-8" },
  });
}

/** As people on this machine read it, in its language and time zone. */
export function time(instant: string): Markup {
  const words = new Date(instant).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
  return html`<time datetime="${instant}">${words}</time>`;
}
