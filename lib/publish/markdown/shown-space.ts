/** The space between words as a browser shows it, which is all that a line of Markdown may have. */
import type { Element, ElementContent, Text } from "hast";

/** What begins a line of its own, and what follows it another (HTML, section 15.3; a `br` and a cell among them). */
const blocks: ReadonlySet<string> = new Set(
  "address article aside blockquote br caption center col colgroup dd dialog div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main menu ol p pre section summary table tbody td tfoot th thead tr ul wbr".split(
    " ",
  ),
);

/** What stands in a line as a word does. */
const embedded: ReadonlySet<string> = new Set("audio canvas embed iframe img math object picture".split(" "));

/**
 * A copy in which any run of space is one space, with none at the begin or end of a line (css-text-4, section 4.3). What `pre` holds stays.
 *
 * @param nodes of a whole page, so that a line begins before them and ends after them
 */
export function shownSpace(nodes: readonly ElementContent[]): ElementContent[] {
  const line = new Line();
  const copies = copied(nodes, line);
  line.end();
  return copies;
}

function copied(nodes: readonly ElementContent[], line: Line): ElementContent[] {
  const copies: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type === "text") line.add(node.value.replace(/[\t\n\v\f\r ]+/g, " "), copies);
    else if (node.type === "element") copies.push(copyOf(node, line));
  }
  return copies;
}

function copyOf(node: Element, line: Line): Element {
  const { tagName } = node;
  const isBlock = blocks.has(tagName);
  if (isBlock) line.end();
  else if (embedded.has(tagName)) line.word();
  const copy = tagName === "pre" ? node : { ...node, children: copied(node.children, line) };
  if (isBlock) line.end();
  else if (embedded.has(tagName)) line.word();
  return copy;
}

/** The line that is being read. */
class Line {
  /** The text that ends with a space, which goes if the line ends here, and its siblings. */
  #open: { text: Text; siblings: ElementContent[] } | undefined;
  /** Whether another space would not be shown. */
  #isSpaced = true;

  /** @param value with one space at most in a row */
  add(value: string, siblings: ElementContent[]): void {
    const text: Text = { type: "text", value: this.#isSpaced ? value.replace(/^ /, "") : value };
    if (text.value === "") return;
    siblings.push(text);
    this.#isSpaced = text.value.endsWith(" ");
    this.#open = this.#isSpaced ? { text, siblings } : undefined;
  }

  word(): void {
    this.#open = undefined;
    this.#isSpaced = false;
  }

  end(): void {
    if (this.#open) {
      const { text, siblings } = this.#open;
      text.value = text.value.slice(0, -1);
      if (text.value === "") siblings.splice(siblings.indexOf(text), 1);
    }
    this.#open = undefined;
    this.#isSpaced = true;
  }
}
