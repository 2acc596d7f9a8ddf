/** Every rule of the content check: its severity and the page of `content/rules/` that explains it. */
import type { Severity } from "../../shared/diagnostic.ts";

export interface Rule {
  severity: Severity;
  /** The file of `content/rules/`, without its ending; the rule's own heading is in it. */
  page:
    | "files"
    | "fields"
    | "mdx"
    | "visible"
    | "links"
    | "images"
    | "headings"
    | "comparisons-and-facts"
    | "figures"
    | "search"
    | "experiments"
    | "places"
    | "proof"
    | "themes"
    | "forms"
    | "translations"
    | "prose";
  /** An error that stops the build, though the page can be shown with it: `npm run dev` does. */
  renderable?: true;
  /** A problem that comes with a day, without anybody having changed anything. */
  dated?: true;
}

export const rules = {
  "file-encoding": { severity: "error", page: "files" },
  "file-place": { severity: "error", page: "files" },
  "file-ending": { severity: "error", page: "files" },
  "file-name": { severity: "error", page: "files" },
  "file-missing": { severity: "error", page: "files" },
  "file-readable": { severity: "error", page: "files" },

  "frontmatter-missing": { severity: "error", page: "fields" },
  "yaml-syntax": { severity: "error", page: "fields" },
  "yaml-lost-text": { severity: "warning", page: "fields" },
  "field-required": { severity: "error", page: "fields" },
  "field-unknown": { severity: "error", page: "fields" },
  "field-renamed": { severity: "warning", page: "fields" },
  "field-type": { severity: "error", page: "fields" },
  "field-length": { severity: "error", page: "fields" },
  "field-value": { severity: "error", page: "fields" },
  "date-exists": { severity: "error", page: "fields" },
  "date-order": { severity: "error", page: "fields" },
  "reference-exists": { severity: "error", page: "fields" },
  "unique-title": { severity: "error", page: "fields", renderable: true },
  "unique-address": { severity: "error", page: "fields" },
  "reserved-address": { severity: "error", page: "fields" },
  "placeholder-text": { severity: "error", page: "fields", renderable: true },

  "place-twice": { severity: "error", page: "places", renderable: true },
  "place-main": { severity: "warning", page: "places" },
  "place-hours": { severity: "warning", page: "places" },
  "place-unserved": { severity: "warning", page: "places" },
  "doorway-page": { severity: "error", page: "places", renderable: true },

  "permission-missing": { severity: "warning", page: "proof" },
  "permission-withdrawn": { severity: "error", page: "proof", renderable: true },
  "certificate-lapses": { severity: "warning", page: "proof", dated: true },
  "certificate-lapsed": { severity: "warning", page: "proof", dated: true },
  "quote-expired": { severity: "warning", page: "proof", dated: true },
  "case-choice": { severity: "error", page: "proof", renderable: true },
  "outcome-unknown": { severity: "error", page: "proof", renderable: true },
  "outcome-typed": { severity: "warning", page: "proof" },

  "theme-contrast": { severity: "error", page: "themes" },
  "theme-face": { severity: "error", page: "themes" },
  "theme-options-alike": { severity: "warning", page: "themes" },

  "form-field": { severity: "error", page: "forms" },
  "form-secret": { severity: "error", page: "forms" },
  "form-answer": { severity: "error", page: "forms" },
  "form-consent": { severity: "error", page: "forms" },
  "form-page": { severity: "error", page: "forms" },
  "form-privacy": { severity: "warning", page: "forms" },
  "form-newsletter": { severity: "error", page: "forms" },
  "form-download": { severity: "error", page: "forms" },
  "campaign-phone": { severity: "error", page: "forms" },

  "mdx-syntax": { severity: "error", page: "mdx" },
  "mdx-less-than": { severity: "error", page: "mdx" },
  "mdx-brace": { severity: "error", page: "mdx" },
  "mdx-html-comment": { severity: "error", page: "mdx" },
  "mdx-unclosed": { severity: "error", page: "mdx" },
  "no-import": { severity: "error", page: "mdx" },
  "no-expression": { severity: "error", page: "mdx" },
  "no-html": { severity: "error", page: "mdx" },
  "no-script": { severity: "error", page: "mdx" },
  "no-unknown-component": { severity: "error", page: "mdx" },
  "no-unknown-prop": { severity: "error", page: "mdx" },
  "component-prop": { severity: "error", page: "mdx" },
  "component-content": { severity: "error", page: "mdx" },
  "component-place": { severity: "error", page: "mdx" },
  "block-source": { severity: "error", page: "mdx" },
  "label-unknown": { severity: "error", page: "fields", renderable: true },
  "label-put-together": { severity: "error", page: "fields", renderable: true },
  "trust-question": { severity: "error", page: "fields" },
  "trust-unanswered": { severity: "warning", page: "fields" },
  "component-own-line": { severity: "error", page: "mdx" },
  "no-pasted-json-ld": { severity: "error", page: "mdx" },
  "body-missing": { severity: "error", page: "mdx", renderable: true },

  "sign-printed": { severity: "warning", page: "visible" },
  "sign-lost": { severity: "warning", page: "visible" },
  "backslash-lost": { severity: "warning", page: "visible" },
  "control-character": { severity: "error", page: "visible", renderable: true },
  "plain-text": { severity: "warning", page: "visible" },
  "table-cells": { severity: "warning", page: "visible" },
  "table-not-read": { severity: "warning", page: "visible" },
  "list-not-read": { severity: "warning", page: "visible" },
  "list-numbers": { severity: "warning", page: "visible" },
  "list-depth": { severity: "warning", page: "visible" },
  "note-lost": { severity: "warning", page: "visible" },
  "link-not-read": { severity: "warning", page: "visible" },
  tooltip: { severity: "warning", page: "visible" },
  "code-unclosed": { severity: "warning", page: "visible" },
  "heading-underline": { severity: "warning", page: "visible" },
  "question-twice": { severity: "warning", page: "visible" },
  notation: { severity: "warning", page: "visible" },

  "link-internal": { severity: "error", page: "links", renderable: true },
  "link-fragment": { severity: "error", page: "links", renderable: true },
  "link-redirected": { severity: "warning", page: "links" },
  "link-http": { severity: "warning", page: "links" },
  "link-private": { severity: "error", page: "links", renderable: true },
  "link-script": { severity: "error", page: "links" },
  "link-empty": { severity: "error", page: "links", renderable: true },
  "link-own-address": { severity: "warning", page: "links" },
  "link-text": { severity: "warning", page: "links" },
  "address-typography": { severity: "error", page: "links", renderable: true },
  "redirect-loop": { severity: "error", page: "links", renderable: true },
  "redirect-target": { severity: "error", page: "links", renderable: true },
  "redirect-chain": { severity: "error", page: "links", renderable: true },
  "address-lost": { severity: "error", page: "links", renderable: true },

  "image-exists": { severity: "error", page: "images" },
  "image-alt": { severity: "error", page: "images", renderable: true },
  "image-alt-file-name": { severity: "warning", page: "images" },
  "image-too-large": { severity: "warning", page: "images" },
  "image-too-small": { severity: "warning", page: "images" },
  "image-unreadable": { severity: "error", page: "images" },
  "drawing-reduced": { severity: "warning", page: "images" },
  "drawing-words": { severity: "advice", page: "images" },
  "image-unused": { severity: "advice", page: "images" },

  "heading-one-h1": { severity: "error", page: "headings", renderable: true },
  "heading-level": { severity: "warning", page: "headings" },
  "heading-empty": { severity: "error", page: "headings", renderable: true },
  "heading-duplicate": { severity: "warning", page: "headings" },

  "comparison-options": { severity: "error", page: "comparisons-and-facts" },
  "comparison-unique-ids": { severity: "error", page: "comparisons-and-facts" },
  "comparison-groups": { severity: "error", page: "comparisons-and-facts" },
  "comparison-score": { severity: "error", page: "comparisons-and-facts" },
  "comparison-twice": { severity: "error", page: "comparisons-and-facts" },
  "comparison-stale": { severity: "warning", page: "comparisons-and-facts", dated: true },
  "table-columns": { severity: "error", page: "comparisons-and-facts" },
  "source-read": { severity: "error", page: "comparisons-and-facts" },
  "source-passage": { severity: "error", page: "comparisons-and-facts" },
  "fact-edition": { severity: "warning", page: "comparisons-and-facts", dated: true },
  "fact-stale": { severity: "warning", page: "comparisons-and-facts", dated: true },
  "fact-unused": { severity: "advice", page: "comparisons-and-facts" },

  "figure-name": { severity: "error", page: "figures" },
  "figure-sum": { severity: "error", page: "figures" },
  "figure-negative": { severity: "warning", page: "figures" },
  "figure-typed": { severity: "warning", page: "figures" },
  "figure-quoted": { severity: "warning", page: "figures" },
  "sum-unused": { severity: "advice", page: "figures" },

  "translation-language": { severity: "error", page: "translations" },
  "translation-original": { severity: "error", page: "translations" },
  "translation-twice": { severity: "error", page: "translations" },
  "translation-draft": { severity: "error", page: "translations" },
  "translation-words": { severity: "error", page: "translations" },
  "translation-once": { severity: "error", page: "translations" },
  "translation-entries": { severity: "error", page: "translations" },
  "translation-reference": { severity: "error", page: "translations" },
  "translation-address": { severity: "error", page: "translations" },
  "translation-group": { severity: "error", page: "translations" },
  "translation-link": { severity: "warning", page: "translations" },
  "translation-missing": { severity: "advice", page: "translations" },
  "translation-outdated": { severity: "warning", page: "translations" },

  "variant-same": { severity: "error", page: "experiments", renderable: true },
  "variant-unseen": { severity: "error", page: "experiments", renderable: true },
  "variant-sentence": { severity: "error", page: "experiments", renderable: true },
  "variant-uncounted": { severity: "error", page: "experiments", renderable: true },
  "variant-twice": { severity: "error", page: "experiments", renderable: true },

  "search-title-length": { severity: "warning", page: "search" },
  "search-description-length": { severity: "warning", page: "search" },
  "search-same-description": { severity: "warning", page: "search" },
  "search-competing-titles": { severity: "warning", page: "search" },
  "search-orphan": { severity: "warning", page: "search" },
  "article-stale": { severity: "warning", page: "search", dated: true },
  "glossary-link": { severity: "advice", page: "search" },

  "prose-reading-ease": { severity: "advice", page: "prose" },
  "prose-sentence-length": { severity: "advice", page: "prose" },
  "prose-passive": { severity: "advice", page: "prose" },
  "prose-simpler-word": { severity: "advice", page: "prose" },
  "prose-repeated-word": { severity: "advice", page: "prose" },
  "prose-inclusive": { severity: "advice", page: "prose" },
  "prose-spelling": { severity: "advice", page: "prose" },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

/** Whether a document with an error of this rule cannot be made into a page. */
export function preventsRendering(name: RuleName): boolean {
  const rule: Rule = rules[name];
  return rule.severity === "error" && !rule.renderable;
}

/** Whether a problem of this rule has come with a day: something has to be looked at again, or is over. */
export function comesWithADay(name: RuleName): boolean {
  const rule: Rule = rules[name];
  return rule.dated === true;
}
