/** What can be put into the text, by plain names. */
import type { Node } from "prosemirror-model";
import type { OverEditor } from "../document/over-editor.ts";
import { fieldsOf } from "../fields/schema.ts";
import { Chooser } from "../parts/chooser.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { useStudio } from "../parts/studio-context.tsx";
import { inWords } from "../parts/words.ts";
import { emptyTable, insertBlock } from "./commands.ts";
import { newKey } from "./from-mdast.ts";
import { schema } from "./schema.ts";

const { nodes } = schema;
const paragraph = () => nodes.paragraph.create({ key: newKey() });
const item = () => nodes.list_item.create(null, nodes.paragraph.create());

const plain: readonly { title: string; about: string; make: () => Node }[] = [
  { title: "Paragraph", about: "Text.", make: paragraph },
  {
    title: "Heading",
    about: "Begins a section; it appears in the page's contents.",
    make: () => nodes.heading.create({ level: 2 }),
  },
  {
    title: "Subheading",
    about: "Begins a part of a section.",
    make: () => nodes.heading.create({ level: 3 }),
  },
  { title: "List", about: "Points without an order.", make: () => nodes.bullet_list.create(null, item()) },
  {
    title: "Numbered list",
    about: "Steps, or points in their order.",
    make: () => nodes.ordered_list.create(null, item()),
  },
  { title: "Table", about: "Rows and columns.", make: emptyTable },
  {
    title: "Quote",
    about: "Somebody else's words.",
    make: () => nodes.blockquote.create(null, nodes.paragraph.create()),
  },
  {
    title: "Code",
    about: "Text to be copied exactly, such as a command.",
    make: () => nodes.code_block.create(),
  },
  { title: "Line", about: "A rule between two parts.", make: () => nodes.rule.create() },
];

/** Asked for by other words than their names. */
const alsoCalled: Record<string, string> = {
  Photo: "Picture: photo",
  Illustration: "Picture: drawing",
  Quote: "What a client said",
};

export function InsertBlock({ session, done }: OverEditor) {
  const { site } = useStudio();
  const inline = new Set(["Fact", "Price", "Amount", "Quoted"]);
  const components = site.components.filter(({ name }) => !inline.has(name));
  const choose = (value: string) => {
    const block = plain.find(({ title }) => `text ${title}` === value);
    const form = components.find(({ name }) => name === value);
    const node = block?.make() ?? (form && emptyComponent(form.name, form.children !== "none"));
    if (node) session.dispatch(insertBlock(session.snapshot().editor, node));
    done();
  };
  const emptyComponent = (name: string, holds: boolean) => {
    const schemaOf = components.find((form) => form.name === name)?.schema ?? {};
    const props = fieldsOf(schemaOf).flatMap(({ name: prop, required }) => (required ? [[prop, ""]] : []));
    return nodes.component.create(
      { key: newKey(), name, props: Object.fromEntries(props) },
      holds ? paragraph() : null,
    );
  };
  return (
    <Dialog title="Insert" onClose={done}>
      <Chooser
        label="What do you want to insert?"
        choices={[
          ...plain.map(({ title, about }) => ({ value: `text ${title}`, title, about })),
          ...components.map(({ name, description }) => ({
            value: name,
            title: alsoCalled[name] ?? inWords(name),
            about: description,
          })),
        ]}
        onChoose={({ value }) => choose(value)}
      />
    </Dialog>
  );
}
