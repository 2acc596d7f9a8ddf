/** Findings about links, embeds and the places they lead to. */
import { rule } from "../rule.ts";

type Nothing = Record<never, never>;

export const deadLink = rule<{ address: string; why: string }>(
  {
    id: "dead-link",
    severity: "warning",
    title: "Links to pages that are not here",
    remedy: "Link to another page, or leave the words as they are. A comment marks the place.",
  },
  ({ address, why }) => `The link to ${address} was removed and its words were kept: the target ${why}.`,
);

export const oldFile = rule<{ address: string }>(
  {
    id: "old-file",
    severity: "warning",
    title: "Links to files of the old site",
    remedy: "Put the file into public/ and link to it there. A comment marks the place.",
  },
  ({ address }) => `The link to ${address} was removed and its words were kept: the file is on the old site.`,
);

export const uselessLink = rule<{ address: string; why: string }>(
  {
    id: "useless-link",
    severity: "warning",
    title: "Links that no browser can follow",
    remedy: "Write the right address, or leave the words as they are. A comment marks the place.",
  },
  ({ address, why }) => `The link to ${address} was removed and its words were kept: it ${why}.`,
);

export const deadAnchor = rule<{ words: string; anchor: string }>(
  {
    id: "dead-anchor",
    severity: "warning",
    title: "Links to a place that the page does not have",
    remedy: "Link to a heading instead, or leave the words as they are. A comment marks the place.",
  },
  ({ words, anchor }) =>
    `The link '${words}' led to #${anchor}, which is not on the page. Its words were kept.`,
);

export const sectionAnchor = rule<{ words: string }>(
  { id: "section-anchor", severity: "advice", title: "Links to a place inside a section", remedy: "" },
  ({ words }) =>
    `The link '${words}' led to a place inside a section; it leads to the section's heading now.`,
);

export const pageAnchor = rule<{ href: string }>(
  { id: "page-anchor", severity: "advice", title: "Links to a place inside another page", remedy: "" },
  ({ href }) => `A link to a place inside ${href} leads to the top of that page now; the old anchor is gone.`,
);

export const topLink = rule<Nothing>(
  { id: "top-link", severity: "advice", title: "Removed: links to the top of the page", remedy: "" },
  () => "A link to the top of the page is plain words now.",
);

export const scriptLink = rule<Nothing>(
  { id: "script-link", severity: "advice", title: "Removed: links that ran a script", remedy: "" },
  () => "A link that ran a script is plain words now.",
);

export const shareButton = rule<Nothing>(
  { id: "share-button", severity: "advice", title: "Removed: share buttons", remedy: "" },
  () => "A button that shared the page was removed.",
);

export const repairedLink = rule<Nothing>(
  { id: "repaired-link", severity: "advice", title: "Repaired link addresses", remedy: "" },
  () => "The address was not one that browsers and phones understand.",
);

export const embedAsLink = rule<{ element: string }>(
  { id: "embed-as-link", severity: "advice", title: "Embeds that are links now", remedy: "" },
  ({ element }) => `An embedded <${element}> is a link now.`,
);

export const emptyEmbed = rule<{ element: string }>(
  { id: "empty-embed", severity: "advice", title: "Removed: embeds without an address", remedy: "" },
  ({ element }) => `An <${element}> without an address was removed.`,
);

export const linkInCode = rule<{ address: string }>(
  {
    id: "link-in-code",
    severity: "warning",
    title: "Links inside blocks of code",
    remedy: "Put the link into the sentence before or after the code.",
  },
  ({ address }) => `A block of code has no links: the one to ${address} was removed and its words were kept.`,
);

export const linkRules = [
  linkInCode,
  deadLink,
  oldFile,
  uselessLink,
  deadAnchor,
  embedAsLink,
  repairedLink,
  sectionAnchor,
  pageAnchor,
  topLink,
  scriptLink,
  shareButton,
  emptyEmbed,
];
