/** Findings about whole source files and the import itself. */
import { count, rule } from "../rule.ts";

export const unreadableSource = rule<{ reason: string }>(
  {
    id: "unreadable-source",
    severity: "error",
    title: "Files that could not be read",
    remedy: "Fix or replace the file and import again. Everything else was imported.",
  },
  ({ reason }) => reason,
);

export const missingFolder = rule<{ folder: string }>(
  {
    id: "missing-folder",
    severity: "warning",
    title: "A folder that does not exist",
    remedy: "Check the path after --media and import again.",
  },
  ({ folder }) => `There is no folder ${folder}, so no pictures were found in it.`,
);

export const noPosts = rule<{ files: readonly string[] }>(
  {
    id: "no-posts",
    severity: "error",
    title: "Exports without posts",
    remedy: "In WordPress, choose Tools > Export > All content, and import that file.",
  },
  ({ files }) => `${files.join(", ")} ${files.length === 1 ? "has" : "have"} no posts or pages.`,
);

export const damagedExport = rule<{ damage: string }>(
  {
    id: "damaged-export",
    severity: "warning",
    title: "Damage in the export file",
    remedy: "Export again, or compare the posts around that place with WordPress.",
  },
  ({ damage }) => damage,
);

export const damagedPost = rule<{ damage: string }>(
  {
    id: "damaged-post",
    severity: "warning",
    title: "Posts with damaged XML",
    remedy: "Compare the post with WordPress.",
  },
  ({ damage }) => damage,
);

export const guessedEncoding = rule<{ encoding: string }>(
  {
    id: "guessed-encoding",
    severity: "warning",
    title: "Files in another encoding than they say",
    remedy:
      "Look at accents, quotes and currency signs. If they are wrong, import with --encoding and the right name.",
  },
  ({ encoding }) => `The file is not valid UTF-8, so it was read as ${encoding}.`,
);

export const unreadableCharacters = rule<{ unreadable: number; encoding: string }>(
  {
    id: "unreadable-characters",
    severity: "warning",
    title: "Files with broken characters",
    remedy: "Search the file for � and write what belongs there.",
  },
  ({ unreadable, encoding }) =>
    `${count(unreadable, "character")} could not be read (the file says it is ${encoding.toUpperCase()}).`,
);

export const doubleEncoding = rule<Record<never, never>>(
  {
    id: "double-encoding",
    severity: "warning",
    title: "Letters that were encoded twice",
    remedy: "Correct them in the file, or in WordPress before you import again.",
  },
  () =>
    "Some letters look as if they had been encoded twice (é shows as Ã©). They are like that in the source.",
);

export const otherTypes = rule<{ type: string; items: number }>(
  {
    id: "other-post-types",
    severity: "warning",
    title: "Items that are neither posts nor pages",
    remedy: "If visitors could open these items, write redirects for their addresses.",
  },
  ({ type, items }) =>
    `${count(items, "item")} of the type '${type}' ${items === 1 ? "was" : "were"} left out.`,
);

export const twoVersions = rule<{ title: string; taken: string; left: string }>(
  {
    id: "two-versions",
    severity: "warning",
    title: "Posts that are in the sources twice",
    remedy: "Compare the two versions if either could be the right one.",
  },
  ({ title, taken, left }) =>
    `'${title}' has two different texts. The one in ${taken}, which was changed last, was imported; the one in ${left} was not.`,
);

export const trash = rule<{ items: number }>(
  { id: "trash", severity: "advice", title: "Left out: trash and autosaves", remedy: "" },
  ({ items }) => `${count(items, "post or page", "posts and pages")} in the trash or never saved.`,
);

export const goneFromExport = rule<{ file: string }>(
  {
    id: "gone-from-export",
    severity: "advice",
    title: "Pages of an earlier import",
    remedy: "Delete the file if the page should go.",
  },
  ({ file }) => `content/${file} came from an earlier export and is not in this one. It was kept.`,
);

export const newCategory = rule<{ file: string }>(
  {
    id: "new-category",
    severity: "warning",
    title: "New categories",
    remedy: "Write one or two sentences about what readers find in the category.",
  },
  ({ file }) => `content/${file} is new, and its description only repeats its name.`,
);

export const sourceRules = [
  unreadableSource,
  noPosts,
  missingFolder,
  damagedExport,
  damagedPost,
  guessedEncoding,
  unreadableCharacters,
  doubleEncoding,
  otherTypes,
  twoVersions,
  newCategory,
  goneFromExport,
  trash,
];
