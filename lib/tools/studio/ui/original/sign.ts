import type { Node } from "prosemirror-model";

const kinds: Readonly<Record<string, string>> = {
  bullet_list: "list",
  ordered_list: "list",
  blockquote: "quote",
  code_block: "code",
};

/** What a block of the editor is recognized by beside its original; the server gives its blocks the same. */
export function signOf({ type, attrs }: Node): string {
  if (type.name === "heading") return `heading ${attrs.level}`;
  if (type.name === "component") return `component ${attrs.name}`;
  return kinds[type.name] ?? type.name;
}
