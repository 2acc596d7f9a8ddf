import { list, parse, Rule } from "postcss";

/**
 * The sheet for a page whose script may add elements: a rule goes only where it demands a class that neither the page nor its
 * scripts name anywhere.
 *
 * @param named everything that could name a class: the page's HTML and the text of its scripts
 */
export function withoutStrangers(css: string, named: string): string {
  const known = new Set(named.match(/[A-Za-z_][\w-]*/g));
  const root = parse(css);
  root.walkRules((rule) => {
    if (rule.parent instanceof Rule || !rule.selector.includes(".")) return;
    const kept = list
      .comma(rule.selector)
      .filter((selector) => demanded(selector).every((name) => known.has(name)));
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  return root.toString();
}

/** The classes without which a selector matches nothing; what is in parentheses may be an alternative or its opposite. */
function demanded(selector: string): string[] {
  let plain = selector;
  for (let before = ""; before !== plain; ) {
    before = plain;
    plain = plain.replace(/\([^()]*\)/g, "");
  }
  return [...plain.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name = ""]) => name);
}
