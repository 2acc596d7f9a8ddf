/** Keys, and what becomes of typed and pasted text. */
import { baseKeymap, chainCommands, exitCode, toggleMark } from "prosemirror-commands";
import {
  ellipsis,
  InputRule,
  inputRules,
  textblockTypeInputRule,
  undoInputRule,
  wrappingInputRule,
} from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { type Command, NodeSelection, Plugin, Selection } from "prosemirror-state";
import { goToNextCell, tableEditing } from "prosemirror-tables";
import { anotherRow, duplicate, here, insertInline, moveDown, moveUp, turnInto } from "./commands.ts";
import { newKey } from "./from-mdast.ts";
import { blockKeys } from "./keys.ts";
import { schema } from "./schema.ts";

const { nodes, marks } = schema;

const lineBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
});

/** In a table, Enter goes to the cell below, as in a spreadsheet; below the last there is another row. */
const cellBelow: Command = (state, dispatch, view) => {
  const { $from } = state.selection;
  const depth = Array.from({ length: $from.depth + 1 }, (_, index) => index).find(
    (index) => $from.node(index).type === nodes.table_row,
  );
  if (depth === undefined) return false;
  const next = $from.index(depth - 1) + 1;
  if (next >= $from.node(depth - 1).childCount) return anotherRow(state, dispatch, view);
  const row = state.doc.resolve($from.posAtIndex(next, depth - 1) + 1);
  const cell = row.posAtIndex(Math.min($from.index(depth), row.parent.childCount - 1));
  dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve(cell + 1))).scrollIntoView());
  return true;
};

/** The lists that the editor opens and does not draw. */
export interface Asked {
  insert: () => void;
  link: () => void;
}

/** @param asked opens the lists that are chosen from */
export function editorPlugins(asked: Asked): Plugin[] {
  const opens =
    (open: () => void): Command =>
    (_, dispatch) => {
      if (dispatch) open();
      return true;
    };
  const slash: Command = (state, dispatch) => {
    const { empty, $from } = state.selection;
    if (!empty || $from.parent.type !== nodes.paragraph || $from.parent.content.size > 0) return false;
    if (dispatch) asked.insert();
    return true;
  };
  return [
    blockKeys,
    typedBelow,
    inputRules({ rules }),
    keymap({
      "Mod-b": toggleMark(marks.strong),
      "Mod-i": toggleMark(marks.emphasis),
      "Mod-e": toggleMark(marks.code),
      "Mod-k": opens(asked.link),
      "Mod-Enter": opens(asked.insert),
      "/": slash,
      "Shift-Enter": lineBreak,
      Enter: chainCommands(cellBelow, splitListItem(nodes.list_item)),
      Tab: chainCommands(goToNextCell(1), anotherRow, sinkListItem(nodes.list_item)),
      "Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
      Backspace: undoInputRule,
      "Alt-ArrowUp": here(moveUp),
      "Alt-ArrowDown": here(moveDown),
      "Mod-Shift-d": here(duplicate),
      "Mod-Alt-0": turnInto("Paragraph"),
      "Mod-Alt-2": turnInto("Heading"),
      "Mod-Alt-3": turnInto("Subheading"),
      "Mod-Shift-7": turnInto("Numbered list"),
      "Mod-Shift-8": turnInto("List"),
    }),
    keymap(baseKeymap),
    tableEditing(),
  ];
}

/** What is typed while a block is selected as a whole goes below it, not in its place. */
const typedBelow = new Plugin({
  props: {
    handleTextInput: (view, _from, _to, text) => {
      const { selection } = view.state;
      if (!(selection instanceof NodeSelection) || selection.node.isInline) return false;
      view.dispatch(insertInline(view.state, schema.text(text)));
      return true;
    },
  },
});

const key = () => ({ key: newKey() });

const rules: readonly InputRule[] = [
  textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, ([, marks = "##"]) => ({
    ...key(),
    level: marks.length,
  })),
  wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list, key),
  wrappingInputRule(/^(\d+)[.)]\s$/, nodes.ordered_list, ([, start = "1"]) => ({
    ...key(),
    start: Number(start),
  })),
  wrappingInputRule(/^\s*>\s$/, nodes.blockquote, key),
  new InputRule(/^---$/, (state, _, from, to) => {
    const at = state.doc.resolve(from);
    return at.depth === 1 ? state.tr.delete(from, to).insert(at.before(), nodes.rule.create(key())) : null;
  }),
  ellipsis,
];
