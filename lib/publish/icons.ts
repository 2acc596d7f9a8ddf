/** The site's icons and its web manifest, all from the company's logo. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { ContentError } from "../content/documents.ts";
import type { SiteContent } from "../content/site-content.ts";
import { drawing } from "../page/illustration.ts";
import { siteFiles } from "../site/addresses.ts";
import { mainPalette, optionColorNames, type Palette, propertyOf } from "../site/colors.ts";
import { imagesFolder } from "../site/folders.ts";

interface Picture {
  /** Width and height in pixels. */
  size: number;
  /** The share of the width that the logo takes; a system may cut a maskable icon to the circle of the inner 80 %. */
  share: number;
  /** Drawn on the site's paper, or on nothing. */
  paper: boolean;
}

const pictures = {
  "32.png": { size: 32, share: 1, paper: false },
  "192.png": { size: 192, share: 0.76, paper: true },
  "512.png": { size: 512, share: 0.76, paper: true },
  "maskable-512.png": { size: 512, share: 0.52, paper: true },
  "apple-touch-icon.png": { size: 180, share: 0.7, paper: true },
} as const satisfies Record<string, Picture>;

/** The names of all icons below `/icons/`; `favicon.ico` is delivered at the root. */
export const iconFiles = ["icon.svg", "favicon.ico", ...Object.keys(pictures)];

export interface Icon {
  type: string;
  body: Uint8Array<ArrayBuffer>;
}

/** @throws ContentError where the logo is missing or cannot be drawn */
export async function iconOf(file: string, siteContent: SiteContent): Promise<Icon | undefined> {
  if (file === "icon.svg") {
    return { type: "image/svg+xml", body: bytes(Buffer.from(adaptive(siteContent))) };
  }
  if (file === "favicon.ico") {
    return { type: "image/x-icon", body: bytes(ico(await drawn(pictures["32.png"], siteContent))) };
  }
  const [, picture] = Object.entries(pictures).find(([name]) => name === file) ?? [];
  return picture && { type: "image/png", body: bytes(await drawn(picture, siteContent)) };
}

function logoOf({ company }: SiteContent): string {
  const file = join(imagesFolder(), company.logo.src);
  if (!existsSync(file)) {
    throw new ContentError(
      `${file} does not exist. It is the 'logo' of content/company.yaml; put the drawing there.`,
    );
  }
  return drawing(company.logo.src);
}

/** The logo's own variables: the ink it is drawn with, and the options' colors. */
function ownColors(palette: Palette): [string, string][] {
  return optionColorNames.map((name) => [propertyOf(name), palette[name]]);
}

/** A drawing that follows the browser's light or dark frame. */
function adaptive(siteContent: SiteContent): string {
  const logo = logoOf(siteContent);
  const { light, dark } = siteContent.theme;
  const rules = (palette: Palette) =>
    `svg{color:${palette.ink};${ownColors(palette)
      .filter(([name]) => logo.includes(`var(${name})`))
      .map(([name, value]) => `${name}:${value}`)
      .join(";")}}`;
  const style = `<style>${rules(light)}@media(prefers-color-scheme:dark){${rules(dark)}}</style>`;
  return logo.replace(/(<svg[^>]*>)/, `$1${style}`);
}

/** The logo in the theme's main colors, for a picture that has only one scheme. */
export function plainLogo(siteContent: SiteContent): string {
  const palette = mainPalette(siteContent.theme);
  return ownColors(palette).reduce(
    (text, [name, value]) => text.replaceAll(`var(${name})`, value),
    logoOf(siteContent).replaceAll("currentColor", palette.ink),
  );
}

async function drawn({ size, share, paper }: Picture, siteContent: SiteContent): Promise<Buffer> {
  const inner = Math.round(size * share);
  const nothing = { r: 0, g: 0, b: 0, alpha: 0 };
  try {
    const mark = await sharp(Buffer.from(plainLogo(siteContent)), { density: 1200 })
      .resize(inner, inner, { fit: "contain", background: nothing })
      .png()
      .toBuffer();
    return await sharp({
      create: {
        width: size,
        height: size,
        channels: 4,
        background: paper ? mainPalette(siteContent.theme).paper : nothing,
      },
    })
      .composite([{ input: mark }])
      .png({ compressionLevel: 9 })
      .toBuffer();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ContentError(
      `${join(imagesFolder(), siteContent.company.logo.src)} cannot be drawn: ${why}. Save it again as a plain SVG.`,
    );
  }
}

/** An ICO file with one picture: its directory of 22 bytes, then the PNG as it is (allowed since Windows Vista). */
function ico(png: Buffer): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(32, 6);
  head.writeUInt8(32, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

function bytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}

/** The web manifest (W3C Web Application Manifest): what a phone shows when the site is added to its home screen. */
export function webManifest({ company, theme, routes }: SiteContent): string {
  const { paper } = mainPalette(theme);
  const icon = (file: string, size: number, purpose?: "maskable") => ({
    src: siteFiles.icon(file),
    type: "image/png",
    sizes: `${size}x${size}`,
    ...(purpose && { purpose }),
  });
  const manifest = {
    id: routes.home(),
    name: company.name,
    description: company.description,
    lang: company.language,
    start_url: routes.home(),
    scope: routes.home(),
    display: "browser",
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: siteFiles.icon("icon.svg"), type: "image/svg+xml", sizes: "any" },
      icon("192.png", 192),
      icon("512.png", 512),
      icon("maskable-512.png", 512, "maskable"),
    ],
  };
  return `${JSON.stringify(manifest)}\n`;
}
