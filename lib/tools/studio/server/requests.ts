/** The shapes of what the page posts, checked before anything is done with it. */
import type { RootContent } from "mdast";
import { z } from "zod";
import type { FieldPath } from "../../../content/edit/json.ts";
import type { BlockPath, DocumentEdit, NewBlock, SaveRequest } from "../contract.ts";

const file = z.string().max(300);
const index = z.int().nonnegative();
const blockPath: z.ZodType<BlockPath> = z.array(index).min(1).max(50);
const fieldPath: z.ZodType<FieldPath> = z
  .array(z.union([z.string(), index]))
  .min(1)
  .max(50);
const props = z.record(z.string(), z.union([z.string(), z.literal(true)]));
const choices = z.array(z.enum(["mine", "theirs"])).exactOptional();

const tree = z.custom<RootContent>(isNode, "is no Markdown tree");

function isNode(value: unknown): boolean {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

const newBlock: z.ZodType<NewBlock> = z.lazy(() =>
  z.union([
    z.strictObject({ tree }),
    z.strictObject({ source: z.string() }),
    z.strictObject({
      component: z.strictObject({ name: z.string(), props, children: z.array(newBlock).exactOptional() }),
    }),
  ]),
);

const edit: z.ZodType<DocumentEdit> = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("replace"), at: blockPath, block: newBlock }),
  z.strictObject({ act: z.literal("props"), at: blockPath, props }),
  z.strictObject({ act: z.literal("insert"), at: blockPath, block: newBlock }),
  z.strictObject({ act: z.literal("remove"), at: blockPath }),
  z.strictObject({ act: z.literal("move"), at: blockPath, to: blockPath }),
  z.strictObject({ act: z.literal("field"), at: fieldPath, value: z.json().exactOptional() }),
  z.strictObject({ act: z.literal("move-entry"), at: fieldPath, to: index }),
  z.strictObject({ act: z.literal("whole"), text: z.string() }),
]);

export const saveRequest: z.ZodType<SaveRequest> = z.strictObject({
  file,
  read: z.string(),
  edits: z.array(edit).max(10_000),
  choices,
  seen: z.string().exactOptional(),
});

export const fileRequest = z.strictObject({ file });
export const fixRequest = z.strictObject({ file, id: z.string() });
export const restoreRequest = z.strictObject({ file, id: z.string() });
export const removeRequest = z.strictObject({
  file,
  read: z.string(),
  confirmed: z.boolean().default(false),
});
const commit = z.string().regex(/^[0-9a-f]{40,64}$/);
export const catchUpRequest = z.strictObject({ to: commit });
export const chooseRequest = z.strictObject({
  file,
  choices: z.array(z.enum(["mine", "theirs"])),
  seen: z.string(),
});
export const newRequest = z.strictObject({
  kind: z.string(),
  answers: z.record(z.string(), z.string()),
  name: z.string().max(200).exactOptional(),
});
export const translateRequest = z.strictObject({
  file,
  language: z.string().max(5),
  name: z.string().max(200).exactOptional(),
});
export const upToDateRequest = z.strictObject({ file, read: z.string() });
export const publishRequest = z.strictObject({
  files: z.array(file),
  message: z.string().trim().min(1).max(2000),
});
export const takeBackRequest = z.strictObject({ id: commit });
const pictureFile = z.string().min(1).max(200);
export const replacementRequest = z.strictObject({ name: pictureFile, own: pictureFile, data: z.string() });
const side = z.int().min(1).max(100_000);
export const cropRequest = z.strictObject({
  name: pictureFile,
  part: z.strictObject({ left: index, top: index, width: side, height: side }),
});
export const shrinkRequest = z.strictObject({ name: pictureFile });
export const pictureRequest = z.strictObject({
  name: pictureFile,
  data: z.string(),
});
