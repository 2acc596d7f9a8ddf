/**
 * Writing documents so that nobody's work is lost: edits are applied to the text they were made in, then merged with what is in the file
 * by now; the text is kept before the file is touched, and the file is replaced in one step.
 */
import { existsSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { collections } from "../../../content/schema/collections.ts";
import { walk } from "../../../content/walk.ts";
import { isUnfinished, writeFileDurably } from "../../../shared/write-file-atomic.ts";
import type { Choice, Conflict, SaveRequest } from "../contract.ts";
import { applyEdits } from "../document/apply.ts";
import { mergeTexts } from "../document/merge.ts";
import { type ContentFile, contentFile, readIfThere } from "./content-file.ts";
import { schemaOf } from "./field-schema.ts";
import { type Journal, journalIn, type Step, stepsOf } from "./journal.ts";
import { type KeptTexts, keptTexts } from "./kept-texts.ts";
import { codeOf, Refused, unwritable } from "./refused.ts";

const isKept = "Your text is kept: once this is solved, bring it back from the document's history.";

/** What became of a text that was to be written. `digest` is that of the file, which the conflicts are with. */
export type Written = { conflicts: readonly Conflict[]; digest: string } | { text: string };

/** One text in place of another, wherever the rest of the file has changed meanwhile. */
interface Replacement {
  act: Step["act"];
  base: string;
  mine: string;
  choices?: readonly Choice[];
  /** The digest of the text that the choices were made about. */
  seen?: string;
}

export interface Saving {
  texts: KeptTexts;
  journal: Journal;
  /** @throws Refused, DocumentError */
  save(request: SaveRequest): Written;
  /** Takes the last step back, or does it again. @throws Refused where there is none, or its place has changed since */
  step(file: string, act: "undo" | "redo"): void;
  /** Writes a whole text, also where the file is gone. @throws Refused */
  restore(file: string, text: string): void;
  /** @param read the digest of what the writer saw @throws Refused where the file is another by now */
  remove(file: string, read: string): void;
  canStep(file: string): { canUndo: boolean; canRedo: boolean };
}

/**
 * @param root the folder that holds `content/`
 * @param folder `.cache/studio`
 */
export function savingIn(root: string, folder: string): Saving {
  removeUnfinished(join(root, "content"));
  const texts = keptTexts(folder);
  const journal = journalIn(folder);

  function replace(document: ContentFile, { act, base, mine, choices, seen }: Replacement): Written {
    const current = readIfThere(document);
    if (!current) {
      keepFor(document.file, mine);
      throw new Refused(
        `${document.file} was deleted or renamed while you were editing it. Your text is kept: its history offers to bring it back.`,
        409,
      );
    }
    // Choices that were made about another text do not count.
    const answers = seen === undefined || seen === current.digest ? choices : undefined;
    const merged =
      current.text === base
        ? { text: mine }
        : mergeTexts(base, mine, current.text, collections[document.collection].format, answers);
    if ("conflicts" in merged) return { ...merged, digest: current.digest };
    write(document, act, current.mark, current.text, merged.text);
    return merged;
  }

  function write(
    document: ContentFile,
    act: Step["act"],
    mark: string,
    before: string | undefined,
    text: string,
  ): void {
    if (before === text) return;
    const to = keep(document.file, text);
    const from = before === undefined ? undefined : keep(document.file, before);
    try {
      refuseUnwritable(document);
      writeFileDurably(document.path, mark + text);
    } catch (error) {
      keepFor(document.file, text);
      throw error instanceof Refused ? error : unwritable(document.file, error, isKept);
    }
    note(document.file, { act, to, ...(from !== undefined && { from }) });
  }

  /** @throws Refused where not even that can be written */
  function keep(file: string, text: string): string {
    try {
      return texts.keep(text);
    } catch (error) {
      throw unwritable(file, error, "Keep this page open until it is saved.");
    }
  }

  function note(file: string, entry: Parameters<Journal["note"]>[1]): void {
    try {
      journal.note(file, entry);
    } catch (error) {
      console.error(`The step in ${file} cannot be taken back later: ${codeOf(error)}.`);
    }
  }

  /** Leaves a text that could not be written where the document's history finds it. */
  function keepFor(file: string, text: string): void {
    note(file, { act: "kept", to: keep(file, text) });
  }

  return {
    texts,
    journal,
    save({ file, read, edits, choices, seen }) {
      const document = contentFile(root, file);
      const base = texts.find(read);
      if (base === undefined)
        throw new Refused(
          "The studio no longer has the version that these changes were made in. Copy what you wrote, open the document again and put it in there.",
          409,
        );
      const { format } = collections[document.collection];
      const mine = applyEdits(base, format, edits, { schema: schemaOf(document) });
      return replace(document, {
        act: "save",
        base,
        mine,
        ...(choices && { choices }),
        ...(seen !== undefined && { seen }),
      });
    },
    step(file, act) {
      const document = contentFile(root, file);
      const { back, forth } = stepsOf(journal.of(file));
      const step = (act === "undo" ? back : forth).at(-1);
      const [from, to] = [step?.from, step?.to].map((digest) => digest && texts.find(digest));
      if (from === undefined || to === undefined)
        throw new Refused(
          act === "undo" ? "There is nothing to undo here." : "There is nothing to redo here.",
        );
      const written = replace(document, {
        act,
        ...(act === "undo" ? { base: to, mine: from } : { base: from, mine: to }),
      });
      if ("conflicts" in written)
        throw new Refused(
          `This has changed since, and to ${act} would discard someone else's work: ${written.conflicts.map(({ place }) => place).join(", ")}. Use the document's history instead.`,
          409,
        );
    },
    restore(file, text) {
      const document = contentFile(root, file);
      const current = readIfThere(document);
      write(document, "save", current?.mark ?? "", current?.text, text);
    },
    remove(file, read) {
      const document = contentFile(root, file);
      const current = readIfThere(document);
      if (!current) return;
      if (current.digest !== read)
        throw new Refused(
          `${file} was changed after you opened it, so it was not deleted. Look at it again first.`,
          409,
        );
      const from = keep(file, current.text);
      try {
        rmSync(document.path);
      } catch (error) {
        throw unwritable(file, error, "Nothing was changed.");
      }
      note(file, { act: "save", from });
    },
    canStep(file) {
      const { back, forth } = stepsOf(journal.of(file));
      const isThere = (step: Step | undefined) => step?.from !== undefined && step.to !== undefined;
      return { canUndo: isThere(back.at(-1)), canRedo: isThere(forth.at(-1)) };
    },
  };
}

/** What was being written when a server was killed was never said to be saved, and a writer would find it in git. */
function removeUnfinished(folder: string): void {
  for (const file of walk(folder)?.files ?? [])
    if (isUnfinished(basename(file))) rmSync(join(folder, file), { force: true });
}

/** Replacing a file asks only its folder for permission, so a file that somebody protected has to be asked about. */
function refuseUnwritable({ file, path }: ContentFile): void {
  if (!existsSync(dirname(path)))
    throw new Refused(
      `The folder of ${file} is gone, so it cannot be saved. Your text is kept: once the folder is back, the document's history offers it.`,
      409,
    );
  const info = statSync(path, { throwIfNoEntry: false });
  if (info && (info.mode & 0o222) === 0)
    throw new Refused(
      `${file} is read-only, so it was not saved. Your text is kept: allow writing to the file, then bring the text back from the document's history.`,
      409,
    );
}
