/** HTML inside MDX: what says something that Markdown cannot, and what must never be in an article. */

/** Elements an author may write, with the attributes each may carry besides `title` and `lang`. */
export const allowedHtml: ReadonlyMap<string, readonly string[]> = new Map([
  ["br", []],
  ["wbr", []],
  ["sub", []],
  ["sup", []],
  ["kbd", []],
  ["abbr", []],
  ["cite", []],
  ["q", ["cite"]],
  ["small", []],
  ["mark", []],
  ["ins", ["dateTime"]],
  ["del", ["dateTime"]],
  ["time", ["dateTime"]],
  ["span", []],
]);

/** Attributes that every allowed element may carry. */
export const commonHtmlAttributes: readonly string[] = ["title", "lang"];

/** Elements that have no content. */
export const voidHtml: ReadonlySet<string> = new Set([
  "br",
  "wbr",
  "hr",
  "img",
  "input",
  "meta",
  "link",
  "source",
  "area",
  "base",
  "col",
  "embed",
  "track",
]);

/** Elements that run or load something, or that change the page around them. */
export const dangerousHtml: ReadonlySet<string> = new Set([
  "script",
  "style",
  "iframe",
  "frame",
  "object",
  "embed",
  "form",
  "input",
  "button",
  "textarea",
  "select",
  "link",
  "meta",
  "base",
  "template",
  "noscript",
  "html",
  "head",
  "body",
  "applet",
]);

/** How Markdown says what an old site's HTML says. */
export const inMarkdown: ReadonlyMap<string, string> = new Map([
  ["p", "an empty line between paragraphs"],
  ["div", "an empty line between paragraphs, or <Callout>"],
  ["section", "a heading: ## Heading"],
  ["article", "a heading: ## Heading"],
  ["b", "**bold**"],
  ["strong", "**bold**"],
  ["i", "*italic*"],
  ["em", "*italic*"],
  ["a", "[the words](/address/)"],
  ["img", "![what it shows](/images/file.jpg) or <Photo>"],
  ["figure", "<Photo> or <Illustration>"],
  ["h1", "nothing: the title is the only first heading"],
  ["h2", "## Heading"],
  ["h3", "### Heading"],
  ["h4", "#### Heading"],
  ["ul", "lines that begin with '- '"],
  ["ol", "lines that begin with '1. '"],
  ["li", "lines that begin with '- '"],
  ["table", "a Markdown table"],
  ["blockquote", "lines that begin with '> '"],
  ["code", "`code`"],
  ["pre", "a block between lines of ```"],
  ["hr", "a line of ***"],
  ["u", "*italic*, or nothing: underlined words look like links"],
  ["font", "nothing: the site's design decides"],
  ["center", "nothing: the site's design decides"],
]);
