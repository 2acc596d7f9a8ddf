/**
 * One open document: the file as the server last gave it, what the writer has made of it, and the way from one to the other.
 * Saves by itself; an answer is brought into the editor without touching what is being written.
 */
import type { Node } from "prosemirror-model";
import { EditorState, type Plugin, type Transaction } from "prosemirror-state";
import type { FieldPath, Json } from "../../../../content/edit/json.ts";
import { withJson } from "../../../../content/edit/json.ts";
import type { Conflict, DocumentEdit, DocumentView, SaveAnswer } from "../../contract.ts";
import { Refused } from "../api.ts";
import { withoutBlanks } from "../fields/blanks.ts";
import { fieldEdits } from "../fields/field-edits.ts";
import { withEdits } from "../fields/field-values.ts";
import { bodyEdits } from "../prose/edits.ts";
import { documentOf } from "../prose/from-mdast.ts";
import { blocksOf } from "../prose/keys.ts";
import { reconcile } from "../prose/reconcile.ts";
import { keepUnsaved, type Store, type Unsaved, unsavedOf } from "./journal.ts";
import type { Answer, Server } from "./session-server.ts";

type SaveState =
  | { is: "saved" | "waiting" | "saving" }
  | { is: "failed"; message: string }
  | { is: "conflict"; conflicts: readonly Conflict[] };

export interface Snapshot {
  view: DocumentView;
  fields: Json;
  editor: EditorState;
  saving: SaveState;
  /** Edits that an earlier visit could not save. */
  recovered: Unsaved | undefined;
}

/** As long as somebody rests between two words, so that a save has a whole one. */
const pauseMs = 300;
const retryMs = 2000;

export class DocumentSession {
  #now: Snapshot;
  /** The body as the file has it, with the keys of the editor's blocks. */
  #base: Node;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #closed = false;
  /** What earlier visits could not save, as long as nobody has put it back or thrown it away. */
  #recovered: readonly Unsaved[];
  /** Sends again what met a conflict, with the choices for it. */
  #again: ((choices: Answer["choices"]) => Promise<void>) | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #server: Server;
  readonly #store: Store;
  /** Told of every change of the text, before it is saved. */
  onText: ((transaction: Transaction) => void) | undefined;

  constructor(view: DocumentView, plugins: readonly Plugin[], server: Server, store: Store) {
    this.#server = server;
    this.#store = store;
    this.#base = documentOf(view.blocks ?? []);
    this.#recovered = unsavedOf(store, view.file);
    this.#now = {
      view,
      fields: view.fields,
      editor: EditorState.create({ doc: this.#base, plugins: [...plugins] }),
      saving: { is: "saved" },
      recovered: this.#recovered[0],
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Snapshot => this.#now;

  #set(change: Partial<Snapshot>): void {
    this.#now = { ...this.#now, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** What the editor did. */
  readonly dispatch = (transaction: Transaction): void => {
    this.#set({ editor: this.#now.editor.apply(transaction) });
    if (!transaction.docChanged) return;
    this.onText?.(transaction);
    this.#changed();
  };

  /** Without a value, the field goes. */
  readonly setField = (at: FieldPath, value: Json | undefined): void => {
    this.#set({ fields: withJson(this.#now.fields, at, value) ?? {} });
    this.#changed();
  };

  /** A block of the body as the file has it; undefined where it is not there yet. */
  readonly published = (key: string): Node | undefined =>
    blocksOf(this.#base).find(({ node }) => node.attrs.key === key)?.node;

  #edits(): DocumentEdit[] {
    const { view, fields, editor } = this.#now;
    return [
      ...fieldEdits(view.fields, withoutBlanks(view.fields, fields)),
      ...(view.blocks ? bodyEdits(this.#base, editor.doc) : []),
    ];
  }

  #changed(): void {
    const { view, saving } = this.#now;
    this.#keep();
    clearTimeout(this.#timer);
    if (saving.is === "conflict") return;
    if (saving.is !== "failed") this.#set({ saving: { is: "waiting" } });
    this.#timer = setTimeout(() => this.save(), view.broken ? 0 : pauseMs);
  }

  #keep(): void {
    const { file, digest } = this.#now.view;
    const edits = this.#edits();
    const own = edits.length > 0 ? [{ read: digest, edits, at: new Date().toISOString() }] : [];
    keepUnsaved(this.#store, file, [...this.#recovered, ...own]);
  }

  /** Saves what is not saved yet, one request at a time; on return everything written before the call is, or the state says why not. */
  readonly save = async (answer?: Answer): Promise<void> => {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.#closed || (this.#now.saving.is === "conflict" && !answer)) return;
    this.#running = this.#send(answer).finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  };

  async #send(choice?: Answer): Promise<void> {
    const { view, fields, editor } = this.#now;
    const edits = this.#edits();
    if (edits.length === 0) {
      this.#set({ saving: { is: "saved" } });
      return;
    }
    if (this.#now.saving.is !== "failed") this.#set({ saving: { is: "saving" } });
    try {
      const { file, digest } = view;
      const answer = await this.#server.save({ file, read: digest, edits, ...choice });
      if (answer.state === "conflict") {
        this.#ask(answer, this.save);
        return;
      }
      this.#accept(answer.document, editor.doc, withoutBlanks(view.fields, fields) ?? {});
    } catch (error) {
      this.#failed(error);
    }
  }

  /** @param again sends the same edits with an answer */
  #ask(
    { conflicts, document }: Extract<SaveAnswer, { state: "conflict" }>,
    again: (answer: Answer) => Promise<void>,
  ): void {
    this.#again = (choices) => again({ choices, seen: document.digest });
    this.#set({ saving: { is: "conflict", conflicts } });
  }

  #failed(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.#set({ saving: { is: "failed", message } });
    if (error instanceof Refused && error.unreachable && !this.#closed)
      this.#timer = setTimeout(() => this.save(), retryMs);
  }

  /** @param sent the body that the view was made from; @param sentFields its fields */
  #accept(view: DocumentView, sent: Node, sentFields: Json): void {
    const later = fieldEdits(sentFields, this.#now.fields);
    const transaction = this.#now.editor.tr;
    this.#base = reconcile(sent, view.blocks ?? [], transaction);
    this.#set({
      view,
      fields: withEdits(view.fields, later),
      editor: transaction.docChanged ? this.#now.editor.apply(transaction) : this.#now.editor,
    });
    const open = this.#edits().length > 0;
    this.#set({ saving: { is: open ? "waiting" : "saved" } });
    this.#keep();
    if (open) this.#timer = setTimeout(() => this.save(), pauseMs);
  }

  /**
   * The file or its problems changed outside. What is not saved yet stays, and meets the change when it is saved.
   *
   * @param known the reading of the site that the server tells of: nothing is asked for where the view is of that one already
   */
  readonly refresh = async (known: number): Promise<void> => {
    while (this.#running) await this.#running;
    const { digest, file, reading } = this.#now.view;
    if (reading >= known) return;
    try {
      const view = await this.#server.document(file);
      // A save overtook the answer: what it says is older than what is shown.
      if (this.#running || this.#now.view.digest !== digest) return;
      const open = this.#edits().length > 0;
      if (view.digest === this.#now.view.digest)
        this.#set({ view: { ...this.#now.view, ...unlessOpen(view, open) } });
      else if (!open) this.#accept(view, this.#base, this.#now.view.fields);
    } catch (error) {
      if (!(error instanceof Refused && error.unreachable)) this.#failed(error);
    }
  };

  /**
   * Everything that the server does to the file by itself: what is unsaved is saved before.
   *
   * @throws Error with the reason in words, where it could not be done
   */
  async #bring(work: () => Promise<DocumentView>): Promise<void> {
    await this.save();
    if (this.#now.saving.is !== "saved")
      throw new Refused("Something you wrote before is not saved yet. See to that first, then try again.");
    this.#accept(await work(), this.#base, this.#now.view.fields);
  }

  async #step(work: () => Promise<DocumentView>): Promise<void> {
    try {
      await this.#bring(work);
    } catch (error) {
      const { is } = this.#now.saving;
      // What stands in the way is said already.
      if (is !== "failed" && is !== "conflict") this.#failed(error);
    }
  }

  readonly undo = (): Promise<void> => this.#step(() => this.#server.undo(this.#now.view.file));
  readonly redo = (): Promise<void> => this.#step(() => this.#server.redo(this.#now.view.file));
  readonly fix = (id: string): Promise<void> => this.#step(() => this.#server.fix(this.#now.view.file, id));

  /**
   * Says that a translation has everything that its original has.
   *
   * @param read the digest of the original as it was shown
   * @throws Error with the reason in words
   */
  readonly upToDate = (read: string): Promise<void> =>
    this.#bring(() => this.#server.upToDate(this.#now.view.file, read));

  /** Brings an earlier version back. @throws Error with the reason in words */
  readonly restore = (id: string): Promise<void> =>
    this.#bring(() => this.#server.restore(this.#now.view.file, id));

  /**
   * Edits that are made in no control: a block or the whole file as source.
   *
   * @param read the digest of the text that they were made in: another may be shown by now
   * @throws Error with the reason in words
   */
  readonly edit = (edits: readonly DocumentEdit[], read: string): Promise<void> =>
    this.#bring(async () => {
      const answer = await this.#server.save({ file: this.#now.view.file, read, edits });
      if (answer.state === "saved") return answer.document;
      throw new Refused(
        "Somebody else changed the same lines in the meantime. Copy your text, reload the page, and put it in again.",
      );
    });

  /** Puts back what an earlier visit could not save. */
  readonly putBack = async (choice?: Answer): Promise<void> => {
    const { recovered, view } = this.#now;
    if (!recovered) return;
    try {
      const { read, edits } = recovered;
      const answer = await this.#server.save({ file: view.file, read, edits, ...choice });
      if (answer.state === "conflict") {
        this.#ask(answer, this.putBack);
        return;
      }
      this.#accept(answer.document, this.#base, view.fields);
      this.discard();
    } catch (error) {
      this.#failed(error);
    }
  };

  /** What an earlier visit could not save is offered no more. */
  readonly discard = (): void => {
    this.#recovered = this.#recovered.slice(1);
    this.#set({ recovered: this.#recovered[0] });
    this.#keep();
  };

  /** The answer to a conflict, one choice for each. */
  readonly choose = async (choices: Answer["choices"]): Promise<void> => {
    await this.#again?.(choices);
  };

  /** Ends the session; what is not saved is saved, or kept. */
  readonly close = async (): Promise<void> => {
    await this.save();
    this.#closed = true;
    clearTimeout(this.#timer);
  };
}

/** Of the same text: problems, states, addresses and the original may be others now. */
function unlessOpen(view: DocumentView, open: boolean): Partial<DocumentView> {
  const { blocks: _, fields: __, text: ___, ...rest } = view;
  const { problems, original } = view;
  return open ? { problems, ...(original && { original }) } : rest;
}
