import { drawCard } from "#components/card/draw-card.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import { allEditionsPages, editionOf, pageAt } from "#lib/kinds/all-pages.ts";
import { type CardRatio, cardSizes } from "#lib/kinds/page.ts";

export const dynamic = "force-static";
export const dynamicParams = false;

const ratios = Object.keys(cardSizes).filter((ratio): ratio is CardRatio => ratio in cardSizes);

export function generateStaticParams() {
  const cards: { card: string[] }[] = [];
  for (const { page } of allEditionsPages(siteContent())) {
    for (const { url } of page.images) cards.push({ card: new URL(url).pathname.split("/").slice(2) });
  }
  return cards;
}

/** A page's picture: `/og/about/16x9.png`. */
export async function GET(_request: Request, { params }: { params: Promise<{ card: string[] }> }) {
  const { card } = await params;
  const ratio = ratios.find((candidate) => `${candidate}.png` === card.at(-1)) ?? "16x9";
  const path = card.length === 1 ? "/" : `/${card.slice(0, -1).map(decodeURIComponent).join("/")}/`;
  const content = editionOf(siteContent(), path);
  const page = pageAt(content, path);
  if (!page) return new Response("There is no page for this card.", { status: 404 });
  return new Response(await drawCard(page, ratio, content), {
    headers: { "Content-Type": "image/png" },
  });
}
