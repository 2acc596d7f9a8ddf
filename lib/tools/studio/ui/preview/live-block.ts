/**
 * Shows the block that is being written in the page at once, until the page follows. The page belongs to its own program:
 * its element is hidden, and a copy is shown after it.
 */
import { DOMSerializer, type Node } from "prosemirror-model";
import { contentVersionId } from "../../../../site/panel-messages.ts";
import type { Reference } from "../../contract.ts";
import { chipText } from "../prose/chip-view.ts";
import { schema } from "../prose/schema.ts";
import { mostAlike } from "./match.ts";

const tags: Record<string, string> = {
  paragraph: "p",
  bullet_list: "ul",
  ordered_list: "ol",
  blockquote: "blockquote",
};

function tagOf({ type, attrs }: Node): string | undefined {
  return type === schema.nodes.heading ? `h${attrs.level}` : tags[type.name];
}

/** What a block says, with what the page prints for its figures. */
function textOfBlock(node: Node, references: readonly Reference[]): string {
  return node.textBetween(0, node.content.size, " ", (leaf) => {
    if (leaf.type === schema.nodes.chip) return chipText(leaf.attrs.name, leaf.attrs.props, references);
    return leaf.type === schema.nodes.footnote ? "" : " ";
  });
}

export class LiveBlock {
  #key = "";
  /** The state of the site that the page was made of when the copy came up. */
  #since = 0;
  #original: HTMLElement | undefined;
  #copy: HTMLElement | undefined;

  /**
   * @param page what the frame shows
   * @param before the block as the page has it
   * @param now the block as it is written
   */
  show(page: Document, before: Node, now: Node, references: readonly Reference[]): void {
    if (this.#key !== now.attrs.key || !this.#original?.isConnected) {
      this.settle();
      const tag = tagOf(before);
      if (!tag) return;
      const found = mostAlike(
        textOfBlock(before, references),
        page.querySelectorAll<HTMLElement>(`main ${tag}`),
        (element) => element.textContent,
      );
      if (!found) return;
      this.#key = now.attrs.key;
      this.#since = compiledOf(page);
      this.#original = found;
    }
    const original = this.#original;
    const copy = page.createElement(tagOf(now) ?? original.tagName);
    copy.className = original.className;
    copy.append(contentOf(now, page, references));
    if (this.#copy?.isConnected) this.#copy.replaceWith(copy);
    else original.after(copy);
    original.style.display = "none";
    this.#copy = copy;
  }

  /** Shows the page's own element again once the page is made of what was saved. @param saved the state of the site with it */
  follow(page: Document, saved: number): void {
    const made = compiledOf(page);
    if (made > this.#since && made >= saved) this.settle();
  }

  /** The page has followed, or another block is written: the page's own element is shown again. */
  settle(): void {
    this.#copy?.remove();
    if (this.#original) this.#original.style.removeProperty("display");
    this.#copy = undefined;
    this.#original = undefined;
    this.#key = "";
  }
}

/** What the page says of itself: which state of the site it is made of. */
function compiledOf(page: Document): number {
  return Number(page.getElementById(contentVersionId)?.getAttribute("value") ?? 0);
}

function contentOf(node: Node, page: Document, references: readonly Reference[]): DocumentFragment {
  const serializer = new DOMSerializer(
    {
      ...DOMSerializer.nodesFromSchema(schema),
      chip: ({ attrs }) => ["span", chipText(attrs.name, attrs.props, references)],
      soft_break: () => ["span", " "],
      footnote: ({ attrs }) => ["sup", String(attrs.label ?? attrs.identifier)],
    },
    DOMSerializer.marksFromSchema(schema),
  );
  const fragment = page.createDocumentFragment();
  serializer.serializeFragment(node.content, { document: page }, fragment);
  return fragment;
}
