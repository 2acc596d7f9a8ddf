/** Tells a value that nobody ever filled in from one that only uses the same words. */

/** What may follow "your" in a form's placeholder: `Your Company Name`, `your-logo-url-here`. */
const blank =
  "(?:logo|image|photo|picture|icon|banner|thumbnail|company|business|organi[sz]ation|brand|agency|domain|site|website|blog|page|post|article|author|full|first|last|sur|nick|user|phone|telephone|tel|fax|mobile|email|e-mail|mail|street|postal|address|city|town|state|region|country|zip|postcode|code|name|title|headline|description|summary|tagline|slogan|keywords?|answer|question|text|content|value|number|no|url|uri|link|path|slug|file|handle|profile|id|date|here|goes)";
const separator = "[-_ ]*";

/** The whole value, brackets and full stops around it aside. */
const wholeValue = new RegExp(
  [
    `(?:insert|enter|add|put|type|write)?${separator}(?:your|my|the)${separator}${blank}(?:${separator}${blank})*`,
    `(?:insert|enter|add|put)${separator}(?:an?${separator}|the${separator})?${blank}(?:${separator}${blank})*`,
    `${blank}(?:${separator}${blank})*${separator}here`,
    `to-?do|t\\.?b\\.?[ad]|(?:fix|change|replace)${separator}(?:me|this)|x{3,}|\\?{3,}|\\.{3,}|placeholder(?: (?:text|image|logo|url))?|(?:sample|dummy) (?:text|image|logo)`,
  ]
    .map((alternative) => `(?:${alternative})`)
    .join("|")
    .replace(/^/, "^(?:")
    .replace(/$/, ")$"),
  "i",
);
/** `[your phone]`, `{{ title }}`, `%%sitename%%`: a template's own signs around the whole value. */
const template =
  /^(?:\[[^[\]]*\]|\{\{[^{}]*\}\}|\{%[^{}]*%\}|%%?[\w-]+%%?|<(?:your|insert|enter|add)\b[^<>]*>)$/i;
const filler = /^\W*lorem ipsum(?:\W*$|,?\s+dolor\b)/i;

/** One label of a host, or one segment of a path without its ending and size. */
const addressPart = new RegExp(
  `^(?:(?:insert|add|replace)[-_]?)?your[-_]?(?:logo|image|photo|picture|icon|banner|thumbnail|domain|url|link|slug|path|file|page|post|article|profile|handle|username)(?:[-_]?${blank})*$|^your(?:[-_]?${blank})+[-_](?:here|url|name|handle)$|^(?:your|my)(?:company|business|domain|site|website|brand|blog)(?:name)?$|^(?:(?:example|sample|dummy)[-_](?:logo|image|photo)|placeholder(?:[-_]\\w+)*|x{3,}|todo|tbd|(?:replace|change)[-_]?(?:me|this)|path[-_]to(?:[-_].*)?|insert[-_].*[-_]here)$`,
  "i",
);
const hostPart = /^your[-_](?:company|business|site|website|brand|blog|domain)(?:[-_]?name)?$/i;
const imageEnding = /\.(?:png|jpe?g|gif|webp|avif|svg|ico)$/i;
const imagePart = /^(?:your|my)[-_](?:company|business|brand|site|website)(?:[-_](?:logo|image|photo))?$/i;

/**
 * Tells whether a value is a placeholder: the whole of it, or a part of an address. Prose that speaks of "your business" or
 * of a TODO list is none.
 *
 * @example isPlaceholder("https://www.example.com/your-logo-url-here.png") // true
 * @example isPlaceholder("We look after your business and your website.") // false
 */
export function isPlaceholder(text: string): boolean {
  const value = text.trim();
  if (isAddress(value)) return addressParts(value).some((part) => addressPart.test(part));
  const bare = value.replace(/^[\s"'“”‘’([<{]+|[\s"'“”‘’)\]>}.:!*]+$/g, "");
  return template.test(value) || filler.test(value) || wholeValue.test(bare);
}

function isAddress(value: string): boolean {
  return (
    !/\s/.test(value) &&
    (/^(?:https?:)?\/\//i.test(value) || /^(?:\/|www\.)|@/.test(value) || imageEnding.test(value))
  );
}

/** The parts of an address that a person would have filled in; a placeholder host or picture becomes one word of its own. */
function addressParts(value: string): string[] {
  const [address = ""] = value.replace(/^mailto:/i, "").split(/[?#]/);
  const isImage = imageEnding.test(address);
  const withoutScheme = address.replace(/^(?:https?:)?\/\//i, "");
  const [first = "", ...path] = withoutScheme.split("/");
  const hasHost = withoutScheme !== address || /^www\.|@/i.test(address);
  const labels = hasHost ? first.split(/[.@]/) : [];
  const segments = (hasHost ? path : [first, ...path]).map((part) =>
    part.replace(imageEnding, "").replace(/[-_]?\d+x\d+$|\.(?:html?|php)$/i, ""),
  );
  return [
    ...labels.map((label) => (hostPart.test(label) ? label.replace(/[-_]/g, "") : label)),
    ...segments.map((part, index) =>
      isImage && index === segments.length - 1 && imagePart.test(part) ? "your-image" : part,
    ),
  ];
}
