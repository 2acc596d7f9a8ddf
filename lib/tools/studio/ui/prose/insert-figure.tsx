/** A figure or a term in a sentence, chosen by its name and what is printed. */
import type { Reference } from "../../contract.ts";
import type { OverEditor } from "../document/over-editor.ts";
import { Chooser } from "../parts/chooser.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { useStudio } from "../parts/studio-context.tsx";
import { insertInline } from "./commands.ts";
import { schema } from "./schema.ts";

const { nodes, marks } = schema;
const chip = (name: string, props: Record<string, string>) => nodes.chip.create({ name, props });

/** What each kind is called, and what is put into the text for it. */
const kinds: { [Kind in Reference["kind"]]?: { called: string; make: (reference: Reference) => Inline } } = {
  fact: { called: "Fact", make: ({ value }) => chip("Fact", { id: value }) },
  price: { called: "Price", make: ({ value }) => chip("Price", { of: value }) },
  amount: { called: "Amount", make: ({ value }) => chip("Amount", { of: value }) },
  term: {
    called: "Term, with a link to what it means",
    make: ({ value, title }) => schema.text(title, [marks.link.create({ href: value })]),
  },
};
type Inline = Parameters<typeof insertInline>[1];

export function InsertFigure({ session, done }: OverEditor) {
  const { references } = useStudio();
  const put = (content: Inline) => {
    session.dispatch(insertInline(session.snapshot().editor, content));
    done();
  };
  const offered = references.filter(({ kind }) => kinds[kind]);
  return (
    <Dialog title="Figure or term" onClose={done}>
      <p className="help">
        A figure is printed from its own file, so it is right everywhere at once. To work one out, type a sum:
        25 * managed-per-user * 12
      </p>
      <Chooser
        label="Which one?"
        choices={offered.map(({ kind, value, title, shown }) => ({
          value: `${kind} ${value}`,
          title,
          about: kinds[kind]?.called ?? "",
          ...(shown !== undefined && { note: shown }),
        }))}
        free={sumTyped}
        none="Nothing has this name."
        onChoose={({ value }) => {
          const chosen = offered.find((reference) => `${reference.kind} ${reference.value}` === value);
          const content = chosen ? kinds[chosen.kind]?.make(chosen) : chip("Amount", { of: value });
          if (content) put(content);
        }}
      />
    </Dialog>
  );
}

/** A sum rather than a name: it has a sign of arithmetic with something on both sides. */
function sumTyped(typed: string): { value: string; title: string } | undefined {
  return /[\w)]\s*[*/+]\s*[\w(]|[\w)] - [\w(]/.test(typed)
    ? { value: typed, title: `Work out ${typed}` }
    : undefined;
}
