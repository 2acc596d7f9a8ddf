/** The weekly report as a mail: plain text, and the same in HTML. */
import type { MailText } from "#lib/leads/deliver/mail-texts.ts";
import { html, type Markup } from "#lib/shared/markup.ts";
import type { Chart, WeeklyWords } from "./weekly-words.ts";

/** @param subject as the labels have it */
export function weeklyMail(words: WeeklyWords, subject: string): Required<MailText> {
  return { subject, text: weeklyText(words), html: weeklyHtml(words) };
}

/** For a mail program, and for the terminal. */
export function weeklyText({ title, sections }: WeeklyWords): string {
  return [
    title,
    ...sections.flatMap(({ heading, sentences, chart }) => [
      "",
      heading.toUpperCase(),
      "",
      ...sentences.map((sentence) => `- ${sentence}`),
      ...(chart ? ["", ...chartLines(chart)] : []),
    ]),
    "",
  ].join("\n");
}

/** As many blocks as the longest bar has; it fits beside its label on a phone. */
const widest = 24;

function chartLines({ title, bars }: Chart): string[] {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const widestLabel = Math.max(...bars.map(({ label }) => label.length));
  return [
    title,
    ...bars.map(
      ({ label, value }) =>
        `${label.padEnd(widestLabel)}  ${"█".repeat(Math.round((widest * value) / most))} ${value}`,
    ),
  ];
}

/** Mail programs know tables and styles of elements, and little else. Colors are those of the standard theme, light and dark alike. */
const style = {
  body: "margin:0;padding:24px 16px;background:#fbf7ee;color:#1d1b16;font:16px/1.5 Georgia,serif",
  page: "max-width:36em;margin:0 auto",
  title: "margin:0 0 16px;font:700 24px/1.25 Helvetica,Arial,sans-serif",
  heading: "margin:28px 0 8px;font:700 17px/1.3 Helvetica,Arial,sans-serif",
  item: "margin:0 0 8px",
  caption: "padding:12px 0 4px;text-align:left;font:14px Helvetica,Arial,sans-serif;color:#4b463b",
  label:
    "padding:2px 10px 2px 0;white-space:nowrap;font:14px Helvetica,Arial,sans-serif;font-weight:400;text-align:left",
  value: "padding:2px 0 2px 8px;text-align:right;font:14px Helvetica,Arial,sans-serif",
} as const;

function weeklyHtml({ language, title, sections }: WeeklyWords): string {
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body style="${style.body}"><div style="${style.page}"><h1 style="${style.title}">${title}</h1>
${sections.map(
  ({ heading, sentences, chart }) =>
    html`<h2 style="${style.heading}">${heading}</h2>
<ul style="margin:0;padding:0 0 0 20px">${sentences.map((sentence) => html`<li style="${style.item}">${sentence}</li>`)}</ul>
${chart && chartTable(chart)}`,
)}</div></body></html>
`.text;
}

function chartTable({ title, bars }: Chart): Markup {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return html`<table cellpadding="0" cellspacing="0" width="100%" style="border-collapse:collapse"><caption style="${style.caption}">${title}</caption>
${bars.map(({ label, value }, index) => {
  const color = index === bars.length - 1 ? "#1f4e8c" : "#857b66";
  return html`<tr><th scope="row" style="${style.label}">${label}</th><td width="100%"><div style="${`height:12px;width:${Math.round((100 * value) / most)}%;background:${color}`}"></div></td><td style="${style.value}">${value}</td></tr>
`;
})}</table>`;
}
