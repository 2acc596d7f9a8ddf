/** What every page of the team's studio has in common; all but passkeys works without script. */
import { html, type Markup } from "../../../../shared/markup.ts";
import { privateHeaders } from "../../../loopback/private-headers.ts";
import { menuFor } from "../../menu.ts";
import { type Account, personOf } from "../accounts.ts";

/** Of every answer: nothing is loaded from or sent elsewhere. */
export const teamHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  ...privateHeaders,
};

export interface Reader {
  /** Nobody before somebody has signed in. */
  account?: Account;
  /** The company's name. */
  site: string;
  /** Proves that a form came from a page of ours. */
  formToken: string;
}

interface PageOptions {
  title: string;
  main: Markup;
  reader?: Reader;
  status?: number;
  /** Which entry of the menu this page is. */
  current?: string;
}

export function page({ title, main, reader, status = 200, current }: PageOptions): Response {
  const { account } = reader ?? {};
  const entries = account ? menuFor(personOf(account)) : [];
  const { text } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Studio</title>
<link rel="stylesheet" href="/studio/team.css">
<script type="module" src="/studio/team.js"></script>
</head>
<body>
<header class="top"><a class="brand" href="/studio/">${reader?.site} <span>Studio</span></a>
${entries.length === 0 ? undefined : html`<nav aria-label="Studio">${entries.map(({ address, label }) => html`<a href="${address}"${address === current ? html` aria-current="page"` : undefined}>${label}</a>`)}</nav>`}
</header>
<main class="screen team">
${main}
</main>
</body>
</html>
`;
  return new Response(text, {
    status,
    headers: { ...teamHeaders, "Content-Type": "text/html; charset=utf-8" },
  });
}

/** A page that only says something. */
export function told(status: number, title: string, words: string, reader?: Reader): Response {
  return page({
    title,
    status,
    ...(reader && { reader }),
    main: html`<h1>${title}</h1><p class="lead">${words}</p><p><a href="/studio/">To the studio</a></p>`,
  });
}

/** @param act what the form's button does, for the server */
export function form(action: string, act: string, reader: Reader, content: Markup): Markup {
  return html`<form method="post" action="${action}">${tokenField(reader)}<input type="hidden" name="act" value="${act}">${content}</form>`;
}

/** What every form has to carry. */
export function tokenField({ formToken }: Reader): Markup {
  return html`<input type="hidden" name="token" value="${formToken}">`;
}

/** What went wrong with what was sent, where a screen reader begins. */
export function problemNote(problem: string | undefined): Markup {
  return problem === undefined
    ? html``
    : html`<p class="notice notice-error" role="alert" tabindex="-1" autofocus>${problem}</p>`;
}

export function doneNote(done: string | undefined): Markup {
  return done === undefined ? html`` : html`<p class="notice" role="status">${done}</p>`;
}

/** As the reader's page shows an instant that the server wrote in UTC. */
export function time(instant: string): Markup {
  return html`<time datetime="${instant}">${instant.slice(0, 16).replace("T", " ")} UTC</time>`;
}
