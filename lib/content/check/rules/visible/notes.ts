/** Notes and addresses that are apart from the text and that nothing in it calls: they are not printed. */
import type { Definition, FootnoteDefinition, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import { eachNode } from "../../../../mdx/each-node.ts";
import { rangeOf } from "../../range-of.ts";
import type { Finding } from "../../source.ts";
import { columnsOf } from "./tables.ts";

export function noteFindings(tree: Root): Finding[] {
  const notes: FootnoteDefinition[] = [];
  const addresses: Definition[] = [];
  eachNode(tree, (node) => {
    if (node.type === "footnoteDefinition") notes.push(node);
    if (node.type === "definition") addresses.push(node);
  });
  return notes.length + addresses.length === 0
    ? []
    : [...lostNotes(tree, notes), ...lostAddresses(tree, addresses)];
}

function lostNotes(tree: Root, notes: readonly FootnoteDefinition[]): Finding[] {
  const first = new Map<string, FootnoteDefinition>();
  for (const note of notes) if (!first.has(note.identifier)) first.set(note.identifier, note);
  const called = new Set<string>();
  const unseen = new Set<unknown>();
  const follow = (part: Root | FootnoteDefinition): void =>
    visit(part, (node) => {
      if ((node.type === "footnoteDefinition" && node !== part) || unseen.has(node)) return SKIP;
      if (node.type === "table")
        for (const row of node.children)
          for (const cell of row.children.slice(columnsOf(node))) unseen.add(cell);
      if (node.type !== "footnoteReference" || called.has(node.identifier)) return undefined;
      called.add(node.identifier);
      const note = first.get(node.identifier);
      if (note) follow(note);
      return undefined;
    });
  follow(tree);
  return notes.flatMap((note): Finding[] => {
    const name = note.label ?? note.identifier;
    const twice = first.get(note.identifier) !== note;
    if (!twice && called.has(note.identifier)) return [];
    const { start, end } = rangeOf(note);
    return [
      {
        rule: "note-lost",
        range: { start, end },
        message: twice
          ? `There are two notes [^${name}], and readers see only the first.`
          : `Nothing calls this note, so readers do not see it: '${textOf(note).slice(0, 60)}'.`,
        remedy: twice
          ? "Give this note a number of its own, and write it where the note is called."
          : `Write [^${name}] in the text where the note belongs, or write the note as a sentence of the text.`,
      },
    ];
  });
}

function lostAddresses(tree: Root, addresses: readonly Definition[]): Finding[] {
  const called = new Set<string>();
  visit(tree, (node) => {
    if (node.type === "linkReference" || node.type === "imageReference") called.add(node.identifier);
  });
  const seen = new Set<string>();
  return addresses.flatMap((address): Finding[] => {
    const twice = seen.has(address.identifier);
    seen.add(address.identifier);
    // `[//]: # (a note to oneself)` is how Markdown's authors write a comment.
    if ((!twice && called.has(address.identifier)) || address.url === "#") return [];
    const name = address.label ?? address.identifier;
    return [
      {
        rule: "note-lost",
        range: rangeOf(address),
        message: twice
          ? `The address of [${name}] is given twice, and the first one counts.`
          : `This line is read as the address of a link called [${name}], which the text does not have: readers do not see it.`,
        remedy: twice
          ? "Delete one of the two."
          : `Write [the words][${name}] in the text, or delete this line. If the line is a sentence, do not begin it with '['.`,
      },
    ];
  });
}
