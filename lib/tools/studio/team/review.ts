/** What waits to be published in somebody's working copy, and who has looked at exactly this text. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createPatch } from "diff";
import { checkDocument } from "../../../content/check/document.ts";
import { makeSource } from "../../../content/check/source.ts";
import { collections } from "../../../content/schema/collections.ts";
import { describeChange } from "../document/describe.ts";
import { layoutOf } from "../document/layout.ts";
import type { Question } from "../server/catch-up.ts";
import { askAbout, waitingIn } from "../server/catch-up.ts";
import { knownFile } from "../server/content-file.ts";
import { repositoryOf } from "../server/repository.ts";
import { titleOf } from "../server/title.ts";
import type { MarkKind, StudioTables } from "./database/tables.ts";
import type { Store } from "./store.ts";

/** One file that differs from what is published. */
export interface Proposal {
  file: string;
  /** The document's; the name of a file that is none. */
  title: string;
  /** Visitors do not see it, even where it is published. */
  isDraft: boolean;
  /** Of the file as it is now; of nothing where it was removed. */
  digest: string;
  /** "two paragraphs, the description" */
  what: string;
  /** A unified difference; empty for a picture. */
  difference: string;
  /** The first words of each block, for remarks. */
  blocks: readonly string[];
  marks: readonly Mark[];
  /** What was published meanwhile in the same places, as long as the writer has not chosen. */
  question?: Question;
}

export interface Mark {
  kind: MarkKind;
  by: string;
  byId: string;
  at: string;
}

/** @param folder the working copy of `writerId` */
export async function proposalsIn(store: Store, writerId: string, folder: string): Promise<Proposal[]> {
  const repository = repositoryOf(folder);
  const marks = Map.groupBy(await marksOf(store, writerId), ({ file, digest }) => `${file} ${digest}`);
  const waiting = new Set(waitingIn(folder).map(({ file }) => file));
  const proposals: Proposal[] = [];
  for (const file of [...(await repository.changedFiles())].sort()) {
    const path = join(folder, file);
    const bytes = existsSync(path) ? readFileSync(path) : undefined;
    const digest = fileDigest(bytes);
    const known = knownFile(file);
    const format = known && collections[known.collection].format;
    const isText = known !== undefined || /\.(?:svg|txt|ya?ml|mdx?)$/.test(file);
    const before = isText ? await repository.textAt("HEAD", file) : undefined;
    const after = isText ? bytes?.toString("utf8") : undefined;
    const text = after ?? before ?? "";
    const document = known && format && checkDocument(makeSource({ ...known, file, format, text }));
    const title = document ? titleOf(document) : file;
    proposals.push({
      file,
      title,
      isDraft: document?.draft === true,
      digest,
      what: format ? describeChange(before, after, format, title) : bytes ? "a file" : "a file (removed)",
      difference: isText ? createPatch(file, before ?? "", after ?? "") : "",
      blocks: format && after !== undefined ? blocksIn(after, format) : [],
      marks: marks.get(`${file} ${digest}`) ?? [],
      ...(waiting.has(file) && { question: askAbout(folder, file) }),
    });
  }
  return proposals;
}

export function fileDigest(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? "removed" : createHash("sha256").update(bytes).digest("hex");
}

/** As many words as tell one block from another. */
const longestStart = 60;

function blocksIn(text: string, format: Parameters<typeof layoutOf>[1]): string[] {
  const { blocks } = layoutOf(text, format);
  return (blocks ?? []).map(({ start, end }) =>
    text.slice(start, end).replace(/\s+/g, " ").trim().slice(0, longestStart),
  );
}

async function marksOf({ db }: Store, writerId: string) {
  const rows = await db
    .selectFrom("mark")
    .innerJoin("account", "account.id", "mark.by_id")
    .select(["file", "digest", "kind", "account.name as by", "by_id as byId", "at"])
    .where("writer_id", "=", writerId)
    .orderBy("mark.id")
    .execute();
  return rows;
}

/** Notes it once for each text. */
export async function setMark(
  { db, now }: Store,
  mark: Pick<StudioTables["mark"], "writer_id" | "file" | "digest" | "kind" | "by_id">,
): Promise<void> {
  await db
    .insertInto("mark")
    .values({ ...mark, at: now().toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a sign-off back, whoever gave it. */
export async function removeSignOffs({ db }: Store, writerId: string, file: string): Promise<void> {
  await db
    .deleteFrom("mark")
    .where("writer_id", "=", writerId)
    .where("file", "=", file)
    .where("kind", "=", "signed")
    .execute();
}

/** What was said and marked of a file that is published now. */
export async function forgetReview({ db }: Store, writerId: string, files: readonly string[]): Promise<void> {
  for (const table of ["mark", "remark"] as const)
    await db
      .deleteFrom(table)
      .where("writer_id", "=", writerId)
      .where("file", "in", [...files])
      .execute();
}

export interface Remark {
  id: number;
  block: string;
  words: string;
  by: string;
  byId: string | null;
  at: string;
}

/** The oldest first. */
export async function remarksOn({ db }: Store, writerId: string, file: string): Promise<Remark[]> {
  const rows = await db
    .selectFrom("remark")
    .leftJoin("account", "account.id", "remark.by_id")
    .select(["remark.id as id", "block", "words", "account.name as by", "by_id as byId", "at"])
    .where("writer_id", "=", writerId)
    .where("file", "=", file)
    .orderBy("remark.id")
    .execute();
  return rows.map((row) => ({ ...row, by: row.by ?? "Somebody who has left" }));
}
