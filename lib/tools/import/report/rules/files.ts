/** Findings about the files that the import writes, or must not write. */
import { rule } from "../rule.ts";

export const tooLarge = rule<{ characters: number }>(
  {
    id: "too-large",
    severity: "error",
    title: "Posts that are too large",
    remedy: "Split the post in WordPress, or import with --largest-post and that number.",
  },
  ({ characters }) =>
    `The post has ${characters.toLocaleString("en-US")} characters without its pictures, more than a page should have.`,
);

export const notConverted = rule<{ reason: string }>(
  {
    id: "not-converted",
    severity: "error",
    title: "Posts that could not be converted",
    remedy: "Copy the page's text from the browser into a .txt file and import that.",
  },
  ({ reason }) => `The import failed on this post alone (${reason}).`,
);

export const invalidMdx = rule<{ reason: string; path: string }>(
  {
    id: "invalid-mdx",
    severity: "error",
    title: "Posts that are not valid MDX",
    remedy: "Correct the text there and move it into content/.",
  },
  ({ reason, path }) => `The result is not valid MDX (${reason}). It was saved as ${path}.`,
);

export const changedOnBothSides = rule<{ file: string; how: "new" | "deleted" | "changed" }>(
  {
    id: "changed-on-both-sides",
    severity: "warning",
    title: "Changed here and in the source",
    remedy:
      "Copy over what you need, then import with --mine and the file's name (yours is right) or --theirs (the source is right).",
  },
  ({ file, how }) => {
    const what = {
      new: "existed before any import and says something else",
      deleted: "was deleted here, but the source still has it",
      changed: "was edited here, and the source has changed too",
    }[how];
    return `content/${file} ${what}. Your version was kept.`;
  },
);

export const fromAnotherSource = rule<{ file: string; owner: string }>(
  {
    id: "from-another-source",
    severity: "warning",
    title: "Files that belong to another source",
    remedy: "Delete the file if the new one should take its place, then import again.",
  },
  ({ file, owner }) => `content/${file} was imported from another source (${owner}) and was kept.`,
);

export const movedButEdited = rule<{ before: string; file: string }>(
  {
    id: "moved-but-edited",
    severity: "warning",
    title: "Articles that moved away from an edited file",
    remedy: "Copy over what you need and delete the old file.",
  },
  ({ before, file }) =>
    `The article moved from ${before} to ${file}. The old file was edited here and was kept.`,
);

export const sameFileName = rule<{ before: string }>(
  {
    id: "same-file-name",
    severity: "advice",
    title: "Another page in a file of the same name",
    remedy: "Delete the old article if the new one takes its place.",
  },
  ({ before }) => `content/${before} came from a file of the same name with another title. It was kept.`,
);

export const otherPicture = rule<{ file: string }>(
  {
    id: "other-picture",
    severity: "warning",
    title: "Pictures that are already there",
    remedy: "Compare the two pictures. To take the old site's, delete the one here and import again.",
  },
  ({ file }) => `content/images/${file} is a different picture from the old site's and was kept.`,
);

export const refusedField = rule<{ field: string; reason: string }>(
  {
    id: "refused-field",
    severity: "warning",
    title: "Fields the content check will refuse",
    remedy: "Edit the field in the file.",
  },
  ({ field, reason }) => `The content check will refuse '${field}': ${reason}.`,
);

export const addressTaken = rule<{ wanted: string; owner: string; address: string }>(
  {
    id: "address-taken",
    severity: "warning",
    title: "Two pages with one address",
    remedy: "Decide which one keeps the address; delete the other or give it a new one.",
  },
  ({ wanted, owner, address }) =>
    `${wanted} is already the address of ${owner}. This page is a draft at ${address}.`,
);

export const addressMoved = rule<{ reason: string; address: string; published: string }>(
  { id: "address-moved", severity: "advice", title: "Pages at a new address", remedy: "" },
  ({ reason, address, published }) =>
    `${reason}, so the page is at ${address}; ${published} redirects there.`,
);

export const addressLost = rule<{ published: string; address: string }>(
  {
    id: "address-lost",
    severity: "warning",
    title: "Old addresses without a redirect",
    remedy: "If people link to the old address, have the web server redirect it.",
  },
  ({ published, address }) =>
    `${published} cannot be redirected by this site, because its address depends on what follows the question mark. The page is at ${address}.`,
);

export const fileRules = [
  tooLarge,
  notConverted,
  invalidMdx,
  changedOnBothSides,
  fromAnotherSource,
  movedButEdited,
  otherPicture,
  refusedField,
  addressTaken,
  addressLost,
  addressMoved,
  sameFileName,
];
