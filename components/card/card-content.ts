/** The text on a page's card: only what the fonts can draw. */
import type { SiteContent } from "#lib/content/site-content.ts";
import { cardFace } from "#lib/delivery/card-faces.ts";
import type { Page } from "#lib/kinds/pages.ts";
import { mainPalette, type Palette } from "#lib/site/colors.ts";
import { familyFor } from "./card-fonts.ts";

export interface CardContent {
  /** The section, above the headline. */
  kicker: string;
  headline: string;
  /** The answer where the page compares, what the page is about where it does not. */
  sentence?: string;
  options: { name: string; ink: string }[];
  company: string;
  host: string;
  colors: Pick<Palette, "paper" | "ink" | "soft" | "line">;
  /** The face of its letters. */
  face: string;
}

/** A longer one would leave no room for the headline. */
const longestSentence = 190;

export function cardContent(page: Page, { company, theme, get }: SiteContent): CardContent {
  const colors = mainPalette(theme);
  const { paper, ink, soft, line } = colors;
  const comparison = page.kind === "article" ? page.comparison?.data : undefined;
  const sentence = drawable(opening(comparison?.verdict.summary ?? page.description));
  const options = (comparison?.options ?? []).map((id) => {
    const { name, color } = get("options", id).data;
    return { name: drawable(name), ink: colors[color] };
  });
  return {
    kicker: drawable(sectionOf(page) ?? company.tagline),
    // A headline in letters that no font has would be a row of boxes: the card then shows the company's name, and the
    // headline is still in og:title.
    headline: drawable(comparison?.question ?? page.title) || drawable(company.name),
    ...(sentence && sentence.length <= longestSentence && { sentence }),
    options: options.every(({ name }) => name !== "") ? options : [],
    company: drawable(company.name),
    host: new URL(company.url).host,
    colors: { paper, ink, soft, line },
    face: cardFace(theme),
  };
}

/** An article's category; the hub that another page belongs to. */
function sectionOf(page: Page): string | undefined {
  return page.kind === "article" ? page.category.data.name : page.breadcrumbs.at(-2)?.name;
}

/** The text without emoji, which no font here can draw; empty if it has other characters that no font has. */
export function drawable(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/\p{RGI_Emoji}|\p{Extended_Pictographic}|[\u200B-\u200F\u2060\uFE0E\uFE0F\uFEFF]/gv, "")
    .replace(/\s+/g, " ")
    .trim();
  return familyFor(plain) === undefined ? "" : plain;
}

/** As many whole sentences as there is room for, at least one. */
function opening(text: string): string {
  const [first = text, ...others] = text.replace(/\s+/g, " ").split(/(?<=[.!?]) /);
  let taken = first;
  for (const next of others) {
    if (taken.length + 1 + next.length > longestSentence) break;
    taken = `${taken} ${next}`;
  }
  return taken;
}
