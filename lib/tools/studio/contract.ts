/**
 * What the studio's server and its page say to each other: JSON below `/studio/api/`. A request that was understood and
 * could not be carried out is answered with 4xx and a `Refusal`; nothing it named has changed then.
 */
import type { RootContent } from "mdast";
import type { FieldPath, Json } from "../../content/edit/json.ts";
import type { Severity } from "../../shared/diagnostic.ts";
import type { Person } from "./roles.ts";

/** Where a block is: its index in the body, then in the component that holds it: `[4, 0]`. */
export type BlockPath = readonly number[];

/** What a block is edited as. `source` is everything that has no editor of its own; it is shown as written. */
export type BlockKind =
  | "paragraph"
  | "heading"
  | "list"
  | "quote"
  | "table"
  | "code"
  | "rule"
  | "component"
  | "source";

/** One block of a body. */
export interface BlockView {
  kind: BlockKind;
  /** As written in the file, without the indentation of a component that holds it. */
  source: string;
  /** The line of the file on which it begins, from 1. */
  line: number;
  /** Of every kind but `component` and `source`: its Markdown tree, without positions. */
  tree?: RootContent;
  /** Of a component. */
  component?: ComponentView;
}

export interface ComponentView {
  name: string;
  /** Its props as written; `true` for one without a value. */
  props: Readonly<Record<string, string | true>>;
  /** Of a component that holds text. */
  children?: readonly BlockView[];
}

/** A block to be written. `tree` is serialized in the style of the file. */
export type NewBlock =
  | { tree: RootContent }
  | { source: string }
  | {
      component: {
        name: string;
        props: Readonly<Record<string, string | true>>;
        children?: readonly NewBlock[];
      };
    };

/** One change by a writer. Paths are those of the document before the edit; edits of one request apply one after another. */
export type DocumentEdit =
  | { act: "replace"; at: BlockPath; block: NewBlock }
  | { act: "props"; at: BlockPath; props: Readonly<Record<string, string | true>> }
  /** Before the block at this path; the last index may be one past the end. */
  | { act: "insert"; at: BlockPath; block: NewBlock }
  | { act: "remove"; at: BlockPath }
  /** `to` is its path after the move, in the same parent. */
  | { act: "move"; at: BlockPath; to: BlockPath }
  /** Without a value, the field goes. A path that ends one past a list's end adds an entry. */
  | { act: "field"; at: FieldPath; value?: Json }
  | { act: "move-entry"; at: FieldPath; to: number }
  /** The whole file, as source. */
  | { act: "whole"; text: string };

/** A problem that the content check found, and the place where a writer can fix it. */
export interface ProblemView {
  /** Names the problem in a request to fix it, for as long as the document does not change. */
  id: string;
  severity: Severity;
  rule: string;
  message: string;
  remedy?: string;
  /** The label of a button that fixes it, where the check can. */
  fix?: string;
  file: string;
  line?: number;
  field?: FieldPath;
  block?: BlockPath;
}

export type DocumentState = "published" | "draft" | "scheduled" | "not on the site";

/** What a translation says of its original. */
export type TranslationState =
  | { is: "current" }
  /** Its file does not note which state of the original it translates. */
  | { is: "unknown" }
  /** How many sentences the original has now and did not have then, and how many of those it had are gone. */
  | { is: "outdated"; added: number; gone: number };

/** A line of the list of everything in `content/`. */
export interface DocumentRow {
  /** `content/articles/x.mdx` */
  file: string;
  collection: string;
  /** Of a translation: its original's. */
  id: string;
  title: string;
  /** A BCP 47 tag. */
  language: string;
  /** Of a translation whose original is there. */
  translates?: { file: string; state: TranslationState };
  /** Of an original that a reader of each language would look for: the languages that do not have it, as BCP 47 tags. */
  missingIn?: readonly string[];
  state: DocumentState;
  /** When a scheduled document appears, ISO 8601. */
  appears?: string;
  /** Of the file, ISO 8601. */
  changedAt: string;
  errors: number;
  warnings: number;
  /** Changed since the last commit. */
  unpublished: boolean;
}

/** Asks git for nothing: a save is answered with it, and to start another program takes longer than all the rest. */
export interface DocumentView extends Omit<DocumentRow, "unpublished"> {
  /** Of the text this view was made from; a save carries it. */
  digest: string;
  /** Of the site that its problems are from: counts up with each. */
  reading: number;
  /** The page's address, where the document has one of its own. */
  address?: string;
  /** The whole text of the file. */
  text: string;
  /** JSON Schema of the fields, draft 2020-12; descriptions are help for the writer. */
  schema: Json;
  fields: Json;
  /** Nothing for a file without a body. */
  blocks?: readonly BlockView[];
  problems: readonly ProblemView[];
  /** The file cannot be read as fields and blocks and opens as source; what stands in the way. */
  broken?: string;
  /** The fields alone cannot be read, and why: they open as source, and the blocks stay editable. */
  fieldsBroken?: string;
  /** Something in the body cannot be read, and what: the blocks that it is in are of kind `source`, the others stay editable. */
  bodyBroken?: string;
  canUndo: boolean;
  canRedo: boolean;
  /** Of a translation: what it translates. */
  original?: OriginalView;
  /** Of an original with words: each language that the site can have. */
  languages?: readonly LanguageView[];
}

/** A language that an original is or can be translated into. */
export interface LanguageView {
  /** The folder in `content/`: `es`. */
  folder: string;
  /** A BCP 47 tag. */
  language: string;
  /** The translation, where there is one. */
  file?: string;
  /** Whether the site has anything in this language. */
  begun: boolean;
}

/** What a translation translates, to be read beside it. */
export interface OriginalView {
  file: string;
  title: string;
  /** Of its text: whoever says that the translation is up to date has seen this one. */
  digest: string;
  /** A BCP 47 tag. */
  language: string;
  state: TranslationState;
  fields: readonly OriginalField[];
  blocks: readonly OriginalBlock[];
  /** Why it cannot be shown. */
  broken?: string;
}

export interface OriginalField {
  /** Where it is in the original. */
  at: FieldPath;
  /** Where the translation has it, or would. */
  place: FieldPath;
  changed: boolean;
  parts: readonly DrawnPart[];
}

/** A block of the body, at its top level. */
export interface OriginalBlock {
  /** The same as that of its translation: its kind, with the level of a heading and the name of a component. */
  sign: string;
  /** It has words that are new since it was translated. */
  changed: boolean;
  /** All of its words are. */
  added: boolean;
  parts: readonly DrawnPart[];
}

/** A text as it is drawn: words, a figure that the page prints, or an element around others; `mark` is around words that are new. */
export type DrawnPart =
  | string
  | { figure: string; props: Readonly<Record<string, string | true>> }
  | { element: DrawnElement; href?: string; parts: readonly DrawnPart[] };

export type DrawnElement =
  | "mark"
  | "p"
  | "h"
  | "ul"
  | "ol"
  | "li"
  | "blockquote"
  | "pre"
  | "hr"
  | "br"
  | "table"
  | "tr"
  | "td"
  | "strong"
  | "em"
  | "s"
  | "code"
  | "a"
  /** A component that holds text. */
  | "div";

/** A stretch that was changed on both sides. */
export interface Conflict {
  /** Where it is, in words: "the paragraph 'Break/fix is …'", "Description". */
  place: string;
  mine: string;
  theirs: string;
}

/** Whose version of a stretch that was changed on both sides. */
export type Choice = "mine" | "theirs";

export interface SaveRequest {
  file: string;
  /** The digest of the view that the edits were made in. */
  read: string;
  edits: readonly DocumentEdit[];
  /** The answers to the conflicts, in order. */
  choices?: readonly Choice[];
  /** The digest of the `document` that the conflicts were answered with: the choices hold for that text alone. */
  seen?: string;
}

export type SaveAnswer =
  | { state: "saved"; document: DocumentView }
  /** Nothing was written; `document` is the file as it is. */
  | { state: "conflict"; conflicts: readonly Conflict[]; document: DocumentView };

/** In words for the writer: what, why, and what to do instead. */
export interface Refusal {
  message: string;
}

/** A component of the registry, as a form. */
export interface ComponentForm {
  name: string;
  description: string;
  schema: Json;
  children: "none" | "blocks" | "text";
  example: string;
}

/** A kind of document that can be made, with what `npm run new` asks. */
export interface NewKind {
  name: string;
  description: string;
  questions: readonly { name: string; question: string; optional: boolean; choices?: readonly NewChoice[] }[];
}

export interface NewChoice {
  value: string;
  title: string;
}

/** Something that a text can refer to, chosen by its title. */
export interface Reference {
  kind: "page" | "term" | "fact" | "price" | "amount" | "picture" | "document";
  /** What is written: an address (of a page or a term), an id, the name of an amount, a file name. */
  value: string;
  title: string;
  /** Of a fact, price or amount: as it is printed. Of a document: its collection. */
  shown?: string;
}

export interface PictureRow {
  /** The name below `content/images/`. */
  name: string;
  width?: number;
  height?: number;
  bytes: number;
  /** Of the file, ISO 8601. */
  changedAt: string;
  /** Changed since the last commit. */
  unpublished: boolean;
  /** The files that show it, with what each says for somebody who cannot see it. */
  uses: readonly { file: string; alt?: string }[];
  /** What is wrong with the file. */
  problem?: string;
  /** What would be better, where it works as it is. */
  advice?: string;
}

export interface Version {
  id: string;
  /** ISO 8601. */
  at: string;
  /** In words. */
  what: string;
  by?: string;
}

/** A problem that removing a document would cause. */
export interface Breakage {
  file: string;
  title: string;
  /** In the check's words. */
  what: string;
}

/** A document that leads to another or needs it, with the ways in words: `a link, “our prices”`. */
export type UseView = Pick<Breakage, "file" | "title"> & { ways: readonly string[] };

/** What would make a document better, though nothing in it is wrong; `digest` is of the text that was read. */
export type AdviceAnswer = Pick<DocumentView, "digest" | "problems">;

export type RemoveAnswer =
  | { state: "removed" }
  /** Nothing was removed: `breaks` says who needs it; it may be empty. */
  | { state: "asked"; breaks: readonly Breakage[] };

export interface PictureAnswer {
  picture: PictureRow;
  /** What was taken out of a drawing, because it would run or reach outside of it: `<script>`. */
  removed: readonly string[];
}

export interface PublishAnswer {
  commit: string;
  branch: string;
  /** Whether colleagues have it; where there is no remote, it is committed on this machine alone. */
  pushed: boolean;
  /** Where the change is proposed to colleagues. */
  address?: string;
}

/** One file that publishing would change. */
export interface Change {
  file: string;
  title: string;
  /** "two paragraphs, the description" */
  what: string;
  /** A unified difference; empty for a picture. */
  difference: string;
  /** Why it stays on this machine for now: a draft with errors. */
  held?: string;
}

export interface Changes {
  changes: readonly Change[];
  /** Why it cannot be published now, and what to do; nothing where it can. */
  obstacle?: string;
  /** What publishing does here: push to a branch, or commit on this machine. */
  way: "branch" | "commit";
  /** Commits on this machine that colleagues do not have yet; publishing without files sends them again. */
  unpushed: number;
  /** In what visitors would get; publishing waits until there are none. */
  errors: number;
}

/** The weekly report on what was read, in the site's language. */
export interface ReadersView {
  /** A BCP 47 tag. */
  language: string;
  title: string;
  sections: readonly {
    heading: string;
    sentences: readonly string[];
    /** A bar a week, this one last. */
    chart?: { title: string; bars: readonly { label: string; value: number }[] };
  }[];
}

export interface CollectionView {
  name: string;
  called: string;
  place: "folder" | "file";
  /** Its documents hold single values alone, so that they can be the rows of a table. */
  isTable: boolean;
}

export interface SiteView {
  name: string;
  /** Whoever has asked. */
  person: Person;
  /** In the site's first language. */
  documents: readonly DocumentRow[];
  /** In its other languages. */
  translations: readonly DocumentRow[];
  collections: readonly CollectionView[];
  components: readonly ComponentForm[];
  kinds: readonly NewKind[];
}

/** Somebody else of a team who is in a document, or has changed it. */
export interface Colleague {
  /** Of the account. */
  id: string;
  name: string;
  /** The document is open in a browser of theirs. */
  isHere: boolean;
  /** What they have done with it that visitors do not get yet. */
  unpublished?: {
    is: "changed" | "new" | "removed";
    /** Of one that was changed: "two paragraphs, the description". */
    what?: string;
    /** When that began, ISO 8601. */
    since?: string;
    /** Where it can be read. */
    href: string;
  };
}

/**
 * Of a page of the site that no development server has made just now, in its Server-Timing header: when it was made (ISO 8601),
 * `published` where it is the one that visitors get, and empty where there is none.
 */
export const insteadTiming = "instead";

/** What the server of a team says of a document that somebody has open, at `/studio/presence`. */
export interface PresenceAnswer {
  colleagues: readonly Colleague[];
  /** The same person has it open in another tab or browser. */
  isOpenElsewhere: boolean;
  /** Where both versions are shown, as long as the writer has to choose one: the same words were published otherwise. */
  choose?: string;
  /** Whether the pages of whoever asks are made by a development server, or can be as soon as one is asked for. */
  hasRoom: boolean;
}

/** Sent by `/studio/api/events` (server-sent events) whenever files or problems change. */
export interface StudioEvent {
  /** The documents whose text is another now, with their digests. */
  changed: readonly { file: string; digest: string }[];
  /** The documents that are gone. */
  removed: readonly string[];
  errors: number;
  warnings: number;
  /** Counts up with each reading of the site: a view of the same one has nothing new to be asked for. */
  reading: number;
  /** Counts up with each state of the site that the preview can show. */
  version: number;
  /** What a page that is made of that state says of itself. */
  compiled: number;
}
