/** Findings about what a post says of itself: title, author, date, category, description, state. */
import { count, rule } from "../rule.ts";

type Nothing = Record<never, never>;

export const noTitle = rule<{ title: string }>(
  {
    id: "no-title",
    severity: "warning",
    title: "Posts without a title",
    remedy: "Write a title that says what a reader gets.",
  },
  ({ title }) => `The post has no title in WordPress. '${title}' was used instead.`,
);

export const noDate = rule<{ date: string }>(
  {
    id: "no-date",
    severity: "warning",
    title: "Articles without a date",
    remedy: "Write the real 'publishedAt' and remove 'draft', or import again with --published and a date.",
  },
  ({ date }) => `The source has no date, so the article is a draft dated ${date}.`,
);

export const onlyChanged = rule<{ changed: string }>(
  {
    id: "only-changed-date",
    severity: "warning",
    title: "Articles with only the date of a change",
    remedy: "Use that day as 'publishedAt' if you do not know the real one.",
  },
  ({ changed }) =>
    `The source says when the article was last changed (${changed}), but not when it was published.`,
);

export const noCategory = rule<{ category: string }>(
  {
    id: "no-category",
    severity: "warning",
    title: "Articles without a category",
    remedy: "Choose one of content/categories.",
  },
  ({ category }) => `The article has no category; '${category}' was used.`,
);

export const unknownAuthor = rule<{ author: string }>(
  {
    id: "unknown-author",
    severity: "warning",
    title: "Authors without a file",
    remedy: "Add a file to content/people (name, role, bio) and import again.",
  },
  ({ author }) => `'${author}' has no file in content/people, so the company is named as the author.`,
);

export const moreAuthors = rule<{ author: string; others: readonly string[] }>(
  {
    id: "more-authors",
    severity: "warning",
    title: "Posts with several authors",
    remedy: "Name the others in the text; an article has one author here.",
  },
  ({ author, others }) =>
    `'${author}' is the author here. The post also names ${others.map((name) => `'${name}'`).join(", ")}.`,
);

export const noDescription = rule<Nothing>(
  {
    id: "no-description",
    severity: "warning",
    title: "Pages without a description",
    remedy: "Write a description of 50 to 300 characters that says what a reader gets.",
  },
  () => "The source has no description of at least 50 characters; the first words of the text were used.",
);

export const longTitle = rule<{ length: number; shown: number }>(
  {
    id: "long-title",
    severity: "advice",
    title: "Titles that search results cut: add a shorter 'searchTitle'",
    remedy: "",
  },
  ({ length, shown }) => `The title has ${length} characters; search results show about ${shown}.`,
);

export const saysTwoThings = rule<{ what: string }>(
  {
    id: "two-answers-in-source",
    severity: "warning",
    title: "Where the page and its markup disagree",
    remedy: "Correct the file if the markup is right.",
  },
  ({ what }) => `The old markup gives a different ${what}. The page's own was kept.`,
);

export const pluginStatus = rule<{ status: string }>(
  {
    id: "plugin-status",
    severity: "warning",
    title: "Posts with a plugin's status",
    remedy: "Publish it or delete it.",
  },
  ({ status }) => `Its status in WordPress was '${status}', which comes from a plugin. It is a draft here.`,
);

export const scheduledPage = rule<Nothing>(
  {
    id: "scheduled-page",
    severity: "warning",
    title: "Scheduled pages",
    remedy: "Remove 'draft' when it is time.",
  },
  () => "It was scheduled. Pages cannot be scheduled here, so it is a draft.",
);

export const passwordPage = rule<Nothing>(
  {
    id: "password",
    severity: "warning",
    title: "Pages behind a password",
    remedy: "Publish it or delete it.",
  },
  () => "It was protected by a password, which this site does not have. It is a draft.",
);

export const privatePage = rule<Nothing>(
  { id: "private", severity: "warning", title: "Private pages", remedy: "Publish it or delete it." },
  () => "It was private in WordPress. It is a draft.",
);

export const customFields = rule<{ fields: readonly string[] }>(
  {
    id: "custom-fields",
    severity: "warning",
    title: "Text in custom fields",
    remedy: "Copy what readers should see into the file.",
  },
  ({ fields }) =>
    `The post keeps text in ${fields.length === 1 ? "a custom field" : "custom fields"}: ${fields.map((name) => `'${name}'`).join(", ")}. The import cannot tell where the old theme showed it.`,
);

export const podcastFile = rule<Nothing>(
  {
    id: "podcast-file",
    severity: "warning",
    title: "Podcast files",
    remedy: "Link to the recording in the text.",
  },
  () => "An audio or video file was attached to the post for podcast players. It was not carried over.",
);

export const littleTaken = rule<{ words: number; element: string; all: number; claimed: number }>(
  {
    id: "little-taken",
    severity: "warning",
    title: "Saved pages of which only a part was taken",
    remedy:
      "Compare the article with the old page. If words are missing, copy the page's text into a .txt file and import that.",
  },
  ({ words, element, all, claimed }) =>
    `Only ${count(words, "word")} were taken for the article (from ${element}); ${claimed > 0 ? `its JSON-LD says there are ${claimed.toLocaleString("en-US")}` : `the page has about ${all.toLocaleString("en-US")}`}.`,
);

export const noText = rule<Nothing>(
  {
    id: "no-text",
    severity: "warning",
    title: "Pages without text",
    remedy:
      "Write the text and remove 'draft', or delete the file. The old theme or a page builder may have kept the words elsewhere.",
  },
  () => "The page has no text in the source, so it is a draft.",
);

export const onlyComments = rule<Nothing>(
  {
    id: "only-comments",
    severity: "warning",
    title: "Pages of which nothing could be shown",
    remedy: "Write what the comments in the file name, then remove 'draft'.",
  },
  () => "Everything readers saw on it is in comments in the file, so it is a draft.",
);

export const onlyQuestions = rule<Nothing>(
  {
    id: "only-questions",
    severity: "warning",
    title: "Pages that are questions only",
    remedy: "Write a sentence or two where the comment is.",
  },
  () => "All of its text is questions, which are in 'faq' now.",
);

export const otherTaxonomy = rule<{ taxonomy: string }>(
  {
    id: "other-taxonomy",
    severity: "advice",
    title: "Left out: lists other than categories and tags",
    remedy: "",
  },
  ({ taxonomy }) => `The post was filed under '${taxonomy}', which is neither a category nor a tag.`,
);

export const comments = rule<{ number: number }>(
  { id: "comments", severity: "advice", title: "Left out: readers' comments", remedy: "" },
  ({ number }) => `${count(number, "comment")} not carried over; this site has none.`,
);

export const postRules = [
  noText,
  onlyComments,
  onlyQuestions,
  littleTaken,
  customFields,
  noDate,
  onlyChanged,
  noTitle,
  noDescription,
  longTitle,
  noCategory,
  unknownAuthor,
  moreAuthors,
  podcastFile,
  pluginStatus,
  scheduledPage,
  passwordPage,
  privatePage,
  saysTwoThings,
  comments,
  otherTaxonomy,
];
