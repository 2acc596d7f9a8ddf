/** A component inside a sentence, shown as what the page prints in its place. */
import type { Node } from "prosemirror-model";
import type { NodeViewConstructor } from "prosemirror-view";
import type { Reference } from "../../contract.ts";
import type { Props } from "./props.ts";

/** @param references figures with what is printed for them */
export function chipText(name: string, props: Props, references: readonly Reference[]): string {
  const printed = (kind: Reference["kind"], value: string | true | undefined) =>
    references.find((reference) => reference.kind === kind && reference.value === value)?.shown;
  const first = Object.values(props).find((value) => typeof value === "string") ?? "";
  switch (name) {
    case "Fact":
      return printed("fact", props.id) ?? `${first}`;
    case "Price": {
      const shown = printed("price", props.of) ?? `${first}`;
      return props.part === undefined || props.part === "range" ? shown : `${shown}, ${props.part}`;
    }
    case "Amount":
      return printed("amount", props.of) ?? `${first}`;
    case "Quoted":
      return `${props.figure ?? ""}`;
    default:
      return `${first}`;
  }
}

const kinds: Record<string, string> = { Fact: "fact", Price: "price", Amount: "amount", Quoted: "figure" };

/** @param references as they are now @param open a chip was clicked */
export function chipView(
  references: () => readonly Reference[],
  open: (at: number) => void,
): NodeViewConstructor {
  return (node, _, getPos) => {
    const dom = document.createElement("span");
    dom.className = "chip";
    const draw = ({ attrs }: Node) => {
      const kind = document.createElement("span");
      kind.className = "chip-kind";
      kind.textContent = kinds[attrs.name] ?? attrs.name;
      dom.replaceChildren(kind, chipText(attrs.name, attrs.props, references()));
      dom.title = `${attrs.name}: ${Object.values(attrs.props).join(", ")}. Double-click to change it.`;
    };
    draw(node);
    dom.addEventListener("dblclick", () => {
      const at = getPos();
      if (at !== undefined) open(at);
    });
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type) return false;
        draw(next);
        return true;
      },
      selectNode: () => dom.classList.add("chosen"),
      deselectNode: () => dom.classList.remove("chosen"),
    };
  };
}
