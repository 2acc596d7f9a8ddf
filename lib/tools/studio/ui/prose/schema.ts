/**
 * The editor's document. Every block that the file counts (`BlockView`) has a `key`, by which it is recognized after it was
 * moved, split or pasted; what has no editor of its own is kept as it came and shown as source.
 */
import {
  type AttributeSpec,
  type DOMOutputSpec,
  type MarkSpec,
  type NodeSpec,
  Schema,
} from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";

const key: AttributeSpec = { default: "" };
const keyOf = (element: HTMLElement) => ({ key: element.dataset.key ?? "" });
const tables = tableNodes({
  tableGroup: "block",
  cellContent: "inline*",
  /** Of its column; what counts is the first row's. */
  cellAttributes: { align: { default: null } },
});

const json = (element: HTMLElement, name: string, otherwise: unknown): unknown => {
  try {
    return JSON.parse(element.dataset[name] ?? "");
  } catch {
    return otherwise;
  }
};

const nodes = {
  doc: { content: "block+" },
  paragraph: {
    content: "inline*",
    group: "block",
    attrs: { key },
    parseDOM: [{ tag: "p", getAttrs: keyOf }],
    toDOM: ({ attrs }): DOMOutputSpec => ["p", { "data-key": attrs.key }, 0],
  },
  heading: {
    content: "inline*",
    group: "block",
    defining: true,
    attrs: { key, level: { default: 2 } },
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      // The page's own headline is a field.
      getAttrs: (element: HTMLElement) => ({ ...keyOf(element), level: Math.max(2, level) }),
    })),
    toDOM: ({ attrs }): DOMOutputSpec => [`h${attrs.level}`, { "data-key": attrs.key }, 0],
  },
  bullet_list: {
    content: "list_item+",
    group: "block",
    attrs: { key, spread: { default: false } },
    parseDOM: [{ tag: "ul", getAttrs: keyOf }],
    toDOM: ({ attrs }): DOMOutputSpec => ["ul", { "data-key": attrs.key }, 0],
  },
  ordered_list: {
    content: "list_item+",
    group: "block",
    attrs: { key, spread: { default: false }, start: { default: 1 } },
    parseDOM: [
      {
        tag: "ol",
        getAttrs: (element: HTMLElement) => ({
          ...keyOf(element),
          start: Number(element.getAttribute("start") ?? 1),
        }),
      },
    ],
    toDOM: ({ attrs }): DOMOutputSpec => ["ol", { "data-key": attrs.key, start: attrs.start }, 0],
  },
  list_item: {
    content: "block+",
    defining: true,
    attrs: { spread: { default: false }, checked: { default: null } },
    parseDOM: [{ tag: "li" }],
    toDOM: (): DOMOutputSpec => ["li", 0],
  },
  blockquote: {
    content: "block+",
    group: "block",
    defining: true,
    attrs: { key },
    parseDOM: [{ tag: "blockquote", getAttrs: keyOf }],
    toDOM: ({ attrs }): DOMOutputSpec => ["blockquote", { "data-key": attrs.key }, 0],
  },
  code_block: {
    content: "text*",
    marks: "",
    group: "block",
    code: true,
    defining: true,
    attrs: { key, lang: { default: null }, meta: { default: null } },
    parseDOM: [{ tag: "pre", preserveWhitespace: "full", getAttrs: keyOf }],
    toDOM: ({ attrs }): DOMOutputSpec => ["pre", { "data-key": attrs.key, spellcheck: "false" }, ["code", 0]],
  },
  rule: {
    group: "block",
    attrs: { key },
    parseDOM: [{ tag: "hr", getAttrs: keyOf }],
    toDOM: ({ attrs }): DOMOutputSpec => ["hr", { "data-key": attrs.key }],
  },
  table: { ...tables.table, attrs: { key } },
  table_row: tables.table_row,
  table_cell: tables.table_cell,
  table_header: tables.table_header,
  /** A component on lines of its own, as a form; what it holds is edited inside it. */
  component: {
    content: "block*",
    group: "block",
    isolating: true,
    selectable: true,
    draggable: false,
    attrs: { key, name: {}, props: { default: {} } },
    parseDOM: [
      {
        tag: "div[data-component]",
        getAttrs: (element: HTMLElement) => ({
          ...keyOf(element),
          name: element.dataset.component,
          props: json(element, "props", {}),
        }),
      },
    ],
    toDOM: ({ attrs }): DOMOutputSpec => [
      "div",
      { "data-key": attrs.key, "data-component": attrs.name, "data-props": JSON.stringify(attrs.props) },
      0,
    ],
  },
  /** What has no editor of its own: as written in the file. */
  source: {
    group: "block",
    atom: true,
    attrs: { key, text: { default: "" } },
    parseDOM: [
      {
        tag: "div[data-source]",
        getAttrs: (element: HTMLElement) => ({ ...keyOf(element), text: element.dataset.source }),
      },
    ],
    toDOM: ({ attrs }): DOMOutputSpec => ["div", { "data-key": attrs.key, "data-source": attrs.text }],
  },
  /** A block inside a list or quote that has no editor; its tree is kept. */
  kept_block: {
    group: "block",
    atom: true,
    attrs: { tree: {}, key },
    parseDOM: [
      { tag: "div[data-kept]", getAttrs: (element: HTMLElement) => ({ tree: json(element, "kept", null) }) },
    ],
    toDOM: ({ attrs }): DOMOutputSpec => [
      "div",
      { class: "kept", "data-kept": JSON.stringify(attrs.tree) },
      `<${attrs.tree?.name ?? attrs.tree?.type}>`,
    ],
  },
  text: { group: "inline" },
  /** The end of a line in the file, which a reader sees as a space. */
  soft_break: {
    inline: true,
    group: "inline",
    selectable: false,
    linebreakReplacement: false,
    leafText: () => " ",
    parseDOM: [{ tag: "span[data-soft]" }],
    toDOM: (): DOMOutputSpec => ["span", { "data-soft": "" }, " "],
  },
  hard_break: {
    inline: true,
    group: "inline",
    selectable: false,
    leafText: () => "\n",
    parseDOM: [{ tag: "br" }],
    toDOM: (): DOMOutputSpec => ["br"],
  },
  footnote: {
    inline: true,
    group: "inline",
    atom: true,
    attrs: { identifier: {}, label: { default: null } },
    parseDOM: [
      {
        tag: "sup[data-footnote]",
        getAttrs: (element: HTMLElement) => ({
          identifier: element.dataset.footnote,
          label: element.dataset.label ?? null,
        }),
      },
    ],
    toDOM: ({ attrs }): DOMOutputSpec => [
      "sup",
      { class: "chip", "data-footnote": attrs.identifier, "data-label": attrs.label ?? attrs.identifier },
      `note ${attrs.label ?? attrs.identifier}`,
    ],
  },
  /** A component inside a sentence: a fact, a price, an amount. */
  chip: {
    inline: true,
    group: "inline",
    atom: true,
    attrs: { name: {}, props: { default: {} } },
    leafText: ({ attrs }) => `[${attrs.name}]`,
    parseDOM: [
      {
        tag: "span[data-chip]",
        getAttrs: (element: HTMLElement) => ({
          name: element.dataset.chip,
          props: json(element, "props", {}),
        }),
      },
    ],
    toDOM: ({ attrs }): DOMOutputSpec => [
      "span",
      { class: "chip", "data-chip": attrs.name, "data-props": JSON.stringify(attrs.props) },
      attrs.name,
    ],
  },
  /** Anything else inside a sentence; its tree is kept. */
  kept: {
    inline: true,
    group: "inline",
    atom: true,
    attrs: { tree: {} },
    parseDOM: [
      { tag: "span[data-kept]", getAttrs: (element: HTMLElement) => ({ tree: json(element, "kept", null) }) },
    ],
    toDOM: ({ attrs }): DOMOutputSpec => [
      "span",
      { class: "chip", "data-kept": JSON.stringify(attrs.tree) },
      attrs.tree?.alt ?? attrs.tree?.value ?? attrs.tree?.name ?? attrs.tree?.type ?? "",
    ],
  },
} satisfies Record<string, NodeSpec>;

/** The outermost first, where two cover the same words. */
const marks = {
  link: {
    /** `inner`: of a link inside bold words, which is not the same as bold words inside a link. */
    attrs: { href: {}, title: { default: null }, inner: { default: false } },
    inclusive: false,
    parseDOM: [
      {
        tag: "a[href]",
        getAttrs: (element: HTMLElement) => ({
          href: element.getAttribute("href"),
          title: element.getAttribute("title"),
        }),
      },
    ],
    toDOM: ({ attrs }): DOMOutputSpec => ["a", { href: attrs.href, title: attrs.title ?? attrs.href }, 0],
  },
  emphasis: {
    parseDOM: [{ tag: "em" }, { tag: "i" }],
    toDOM: (): DOMOutputSpec => ["em", 0],
  },
  strong: {
    parseDOM: [
      { tag: "strong" },
      // Google Docs wraps everything it copies in a <b> that is not bold.
      { tag: "b", getAttrs: (element: HTMLElement) => element.style.fontWeight !== "normal" && null },
    ],
    toDOM: (): DOMOutputSpec => ["strong", 0],
  },
  strike: {
    parseDOM: [{ tag: "s" }, { tag: "del" }],
    toDOM: (): DOMOutputSpec => ["s", 0],
  },
  code: {
    parseDOM: [{ tag: "code" }],
    toDOM: (): DOMOutputSpec => ["code", { spellcheck: "false" }, 0],
  },
} satisfies Record<string, MarkSpec>;

export const schema = new Schema({ nodes, marks });
