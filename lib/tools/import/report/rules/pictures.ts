/** Findings about pictures. */
import { rule } from "../rule.ts";

type Nothing = Record<never, never>;

export const missingPicture = rule<{ src: string; folder: string | undefined }>(
  {
    id: "missing-picture",
    severity: "warning",
    title: "Pictures without a file",
    remedy:
      "Import again with --media and a copy of wp-content/uploads, or put the file into content/images/ and write <Photo> where the comment is.",
  },
  ({ src, folder }) => `The file of ${src} is not ${folder === undefined ? "here" : `in ${folder}`}.`,
);

export const pictureWithoutAlt = rule<{ file: string }>(
  {
    id: "picture-without-alt",
    severity: "warning",
    title: "Pictures without alternative text",
    remedy:
      "Say what the picture shows: write <Photo> with an 'alt' where the comment is. The file is in content/images/.",
  },
  ({ file }) => `${file} has no alternative text, so people who cannot see it would not know of it.`,
);

export const ambiguousPicture = rule<{ src: string; candidates: readonly string[] }>(
  {
    id: "ambiguous-picture",
    severity: "warning",
    title: "Pictures with several possible files",
    remedy: "Copy the right file into content/images/ and write <Photo> where the comment is.",
  },
  ({ src, candidates }) => `${src} could be any of ${candidates.join(", ")}.`,
);

export const unsupportedPicture = rule<{ path: string }>(
  {
    id: "unsupported-picture",
    severity: "warning",
    title: "Pictures in a format the site cannot show",
    remedy:
      "Save it as PNG, JPEG, WebP, AVIF or SVG in content/images/ and write <Photo> where the comment is.",
  },
  ({ path }) => `The site cannot show ${path}.`,
);

export const featuredNotInExport = rule<{ number: number; page: "article" | "page" }>(
  {
    id: "featured-not-in-export",
    severity: "warning",
    title: "Featured pictures that the export does not have",
    remedy:
      "In WordPress, choose Tools > Export > All content, or put the picture into content/images/ and name it in the field 'image' (in a page: with <Photo>).",
  },
  ({ number }) => `The featured picture is number ${number} of the media library.`,
);

export const featuredPicture = rule<{ problem: string }>(
  {
    id: "featured-picture",
    severity: "warning",
    title: "Featured pictures that could not be used",
    remedy:
      "Import again with --media and a copy of wp-content/uploads, or put a picture into content/images/ and name it in the field 'image', with its alternative text.",
  },
  ({ problem }) => problem,
);

export const libraryPictureMissing = rule<{ number: number }>(
  {
    id: "library-picture-missing",
    severity: "warning",
    title: "Pictures that the export does not have",
    remedy:
      "In WordPress, choose Tools > Export > All content, or put the picture into content/images/ and write <Photo> for it.",
  },
  ({ number }) =>
    number > 0
      ? `Picture ${number} of the media library is shown in the text.`
      : "A gallery shows the pictures attached to the post, and the export has none.",
);

export const pictureInAnswer = rule<Nothing>(
  {
    id: "picture-in-answer",
    severity: "warning",
    title: "Pictures in answers",
    remedy: "Show the picture in the text if readers need it: answers in 'faq' hold words only.",
  },
  () => "A picture in an answer was left out.",
);

export const pictureRules = [
  missingPicture,
  pictureWithoutAlt,
  ambiguousPicture,
  unsupportedPicture,
  featuredPicture,
  featuredNotInExport,
  libraryPictureMissing,
  pictureInAnswer,
];
