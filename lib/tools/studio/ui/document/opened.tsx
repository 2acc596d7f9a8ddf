/** The lists and forms that open over the editor. */
import { Dialog } from "../parts/dialog.tsx";
import { PictureLibrary } from "../pictures/picture-library.tsx";
import { BlockSource } from "../prose/block-source.tsx";
import { ChipForm } from "../prose/chip-form.tsx";
import { InsertBlock } from "../prose/insert-block.tsx";
import { InsertFigure } from "../prose/insert-figure.tsx";
import { LinkForm } from "../prose/link-form.tsx";
import type { DocumentSession } from "./session.ts";
import type { Writing } from "./writing.ts";

interface Props {
  session: DocumentSession;
  writing: Writing;
}

export function Opened({ session, writing }: Props) {
  const { opened, open, view } = writing;
  if (!opened) return null;
  const done = () => {
    open(undefined);
    requestAnimationFrame(() => view?.focus());
  };
  const over = { session, writing, done };
  switch (opened.is) {
    case "insert":
      return <InsertBlock {...over} />;
    case "link":
      return <LinkForm {...over} />;
    case "figure":
      return <InsertFigure {...over} />;
    case "chip":
      return <ChipForm {...over} at={opened.at} />;
    case "block":
      return <BlockSource {...over} at={opened.at} />;
    case "picture": {
      const answer = (name: string | undefined) => {
        open(undefined);
        opened.chosen(name);
      };
      return (
        <Dialog title="Choose a picture" onClose={() => answer(undefined)} wide>
          <PictureLibrary onChoose={({ name }) => answer(name)} />
        </Dialog>
      );
    }
  }
}
