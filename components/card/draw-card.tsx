import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ImageResponse } from "@vercel/og";
import sharp from "sharp";
import { library } from "#lib/content/library.ts";
import type { OptionColour } from "#lib/content/schema/option.ts";
import { type CardRatio, cardSizes, type Page } from "#lib/page/page.ts";
import { imagesFolder } from "#lib/site/folders.ts";

/** The light scheme's colours: a picture has only one. */
const ink = "#1d1b16";
const paper = "#fbf7ee";
const soft = "#4b463b";
const optionInk: Record<OptionColour, string> = {
  blue: "#1f4e8c",
  ochre: "#8a5a00",
  green: "#2d6a3e",
  plum: "#7b3470",
  slate: "#46535f",
};

/** Drawn cards by what is on them, outside `.next`, so that an unchanged card is never drawn again. */
const cache = join(".cache", "cards");
/** Raised when the drawing itself changes. */
const drawing = 1;

interface CardContent {
  kicker: string;
  title: string;
  company: string;
  options: { name: string; ink: string }[];
}

/** The page's picture in one of its sizes: its own photograph cut to size, or a drawn card. PNG. */
export async function drawCard(page: Page, ratio: CardRatio): Promise<Uint8Array<ArrayBuffer>> {
  const picture = page.kind === "article" ? page.article.data.image : undefined;
  const { width, height } = cardSizes[ratio];
  if (picture) {
    const cut = await sharp(join(imagesFolder, picture.src))
      .resize(width, height, { fit: "cover" })
      .png()
      .toBuffer();
    return new Uint8Array(cut);
  }
  const content = contentOf(page);
  const key = createHash("sha256").update(JSON.stringify({ content, ratio, drawing })).digest("hex");
  const file = join(cache, `${key}.png`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const response = new ImageResponse(<Card {...content} square={ratio === "1x1"} />, {
    width,
    height,
    fonts: fonts(),
  });
  const small = await sharp(Buffer.from(await response.arrayBuffer()))
    .png({ palette: true, effort: 7 })
    .toBuffer();
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, small);
  return new Uint8Array(small);
}

function contentOf(page: Page): CardContent {
  const { company, get } = library();
  const comparison =
    page.kind === "article" && page.article.data.comparison
      ? get("comparisons", page.article.data.comparison).data
      : undefined;
  return {
    kicker: page.breadcrumbs.at(-2)?.name ?? company.tagline,
    title: drawable(comparison ? comparison.question : page.title),
    company: drawable(company.name),
    options: (comparison?.options ?? []).map((id) => {
      const { name, colour } = get("options", id).data;
      return { name: drawable(name), ink: optionInk[colour] };
    }),
  };
}

/** The fonts have no pictures of their own, and fetching some would need the network. */
function drawable(text: string): string {
  return text
    .replace(/\p{Extended_Pictographic}\uFE0F?/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

function Card({ kicker, title, company, options, square }: CardContent & { square: boolean }) {
  const size = title.length > 110 ? 50 : title.length > 60 ? 62 : 78;
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        padding: square ? 90 : 72,
        background: paper,
        color: ink,
        fontFamily: "Display",
        borderTop: `18px solid ${ink}`,
      }}
    >
      <div style={{ display: "flex", fontSize: 30, color: soft }}>{kicker}</div>
      <div
        style={{
          display: "flex",
          fontSize: size,
          lineHeight: 1.1,
          letterSpacing: -1.5,
          marginTop: 24,
          fontWeight: 700,
        }}
      >
        {title}
      </div>
      <div style={{ display: "flex", flexGrow: 1 }} />
      {options.length > 0 && (
        <div style={{ display: "flex", marginBottom: 40 }}>
          {options.map((option) => (
            <div
              key={option.name}
              style={{
                display: "flex",
                flex: 1,
                borderTop: `12px solid ${option.ink}`,
                paddingTop: 18,
                marginRight: 24,
                fontSize: options.length > 3 ? 28 : 40,
                color: option.ink,
                fontWeight: 700,
              }}
            >
              {option.name}
            </div>
          ))}
        </div>
      )}
      <div style={{ display: "flex", fontSize: 32, borderTop: "2px solid #d9d0bb", paddingTop: 24 }}>
        {company}
      </div>
    </div>
  );
}

function fonts() {
  const require = createRequire(join(process.cwd(), "package.json"));
  const read = (weight: 400 | 700) => ({
    name: "Display",
    weight,
    data: readFileSync(
      require.resolve(
        `@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-${weight}-normal.woff`,
      ),
    ),
  });
  return [read(400), read(700)];
}
