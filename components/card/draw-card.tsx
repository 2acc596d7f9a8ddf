import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import sharp from "sharp";
import type { SiteContent } from "#lib/content/site-content.ts";
import { type CardRatio, cardSizes } from "#lib/kinds/page.ts";
import type { Page } from "#lib/kinds/pages.ts";
import { plainLogo } from "#lib/publish/icons.ts";
import { cached } from "#lib/shared/cached.ts";
import { imagesFolder } from "#lib/site/folders.ts";
import { Card } from "./card.tsx";
import { cardContent } from "./card-content.ts";
import { cardFonts } from "./card-fonts.ts";

/** What draws a card: colors, faces and the drawing itself. */
export const cardRecipe = {
  name: "cards",
  sources: [
    "components/card",
    "lib/delivery/card-faces.ts",
    "lib/delivery/card-fonts.ts",
    "lib/site/font-files.ts",
  ],
};

/** The page's picture in one of its sizes: its own photograph cut to size, or a drawn card. PNG. */
export async function drawCard(
  page: Page,
  ratio: CardRatio,
  siteContent: SiteContent,
): Promise<Uint8Array<ArrayBuffer>> {
  const { picture } = page;
  const { width, height } = cardSizes[ratio];
  if (picture) {
    const source = readFileSync(join(imagesFolder(), picture.src));
    return cached(cardRecipe, [source, `${width}x${height}`], () => cutPicture(source, width, height));
  }
  const content = cardContent(page, siteContent);
  const logo = `data:image/svg+xml;base64,${Buffer.from(plainLogo(siteContent)).toString("base64")}`;
  return cached(cardRecipe, [JSON.stringify(content), logo, `${width}x${height}`], async () => {
    const card = <Card content={content} width={width} height={height} logo={logo} />;
    const drawn = await new ImageResponse(card, {
      width,
      height,
      fonts: cardFonts(content.face),
    }).arrayBuffer();
    // A higher effort takes more than twice as long and saves nothing in drawings of few colors; nor is there a gradient to dither.
    return sharp(Buffer.from(drawn)).png({ palette: true, effort: 1, dither: 0 }).toBuffer();
  });
}

/** Cut to the ratio around what draws the eye, at exactly the declared size. */
export async function cutPicture(source: Buffer, width: number, height: number): Promise<Buffer> {
  return sharp(source, { density: 300 })
    .rotate()
    .resize(width, height, { fit: "cover", position: sharp.strategy.attention })
    .flatten({ background: "#ffffff" })
    .png({ palette: true, quality: 90, effort: 7 })
    .toBuffer();
}
