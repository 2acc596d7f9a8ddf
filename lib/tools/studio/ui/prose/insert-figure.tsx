/** A fact or a price in a sentence, chosen by its name and what is printed. */
import type { OverEditor } from "../document/over-editor.ts";
import { Chooser } from "../parts/chooser.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { useStudio } from "../parts/studio-context.tsx";
import { insertInline } from "./commands.ts";
import { schema } from "./schema.ts";

const names = { fact: "Fact", price: "Price" } as const;

export function InsertFigure({ session, done }: OverEditor) {
  const { references } = useStudio();
  const figures = references.flatMap(({ kind, value, title, shown = "" }) =>
    kind === "fact" || kind === "price" ? [{ kind, value, title, note: shown, about: names[kind] }] : [],
  );
  return (
    <Dialog title="Fact or price" onClose={done}>
      <Chooser
        label="Which figure? It is printed from its own file, so it is right everywhere at once"
        choices={figures}
        onChoose={({ value }) => {
          const chosen = figures.find((figure) => figure.value === value);
          if (!chosen) return;
          const props = chosen.kind === "fact" ? { id: value } : { of: value };
          const chip = schema.nodes.chip.create({ name: names[chosen.kind], props });
          session.dispatch(insertInline(session.snapshot().editor, chip));
          done();
        }}
      />
    </Dialog>
  );
}
