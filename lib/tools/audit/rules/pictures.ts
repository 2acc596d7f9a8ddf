/** Pictures: where the graph says they are, as large as it says, light, and described. */
import { at, nodeFault, onEachPage, type PageFault, type Rule } from "../rule.ts";
import type { BuiltPage } from "../site/built-page.ts";
import type { BuiltSite, Picture } from "../site/built-site.ts";
import { ofType, pixelsOf, textOf } from "../site/graph.ts";

/** Bytes. A card is fetched by machines; a picture in the page by a reader on a phone. */
const limits = { card: 300_000, page: 200_000 };
/** Google asks for a logo of at least this many pixels each way; a drawing in SVG has no size of its own. */
const logoSide = 112;

const imageMetadata = {
  name: "Google, image metadata",
  url: "https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata",
};

export const pictureRules: Rule[] = [
  {
    id: "graph-pictures",
    invariant: 14,
    group: "Truth",
    severity: "error",
    title: "Pictures of the graph have an https address, exist, have a credit, and have the size it states",
    specification: imageMetadata,
    remedy: "Put the file into content/images and name it in the image field, with its credit.",
    check: onEachPage((page, site) =>
      ofType(page, "ImageObject").flatMap((image) => graphPictureFaults(image, site)),
    ),
  },
  {
    id: "og-image-size",
    group: "Truth",
    severity: "error",
    title: "og:image has the size that the head states",
    specification: { name: "The Open Graph protocol", url: "https://ogp.me/#structured" },
    remedy: "Sizes come from cardSizes in lib/page/page.ts.",
    check: onEachPage(({ meta }, site) => {
      const real = pictureAt(site, meta.get("og:image"));
      const stated = [meta.get("og:image:width"), meta.get("og:image:height")];
      if (!real || stated.every((value) => value === undefined)) return [];
      return stated.join() === [real.width, real.height].join()
        ? []
        : [`og:image is ${real.width} by ${real.height} pixels, and the head says ${stated.join(" by ")}`];
    }),
  },
  {
    id: "page-pictures",
    group: "The page",
    severity: "error",
    title: "Every <img> has alt, width and height, in the proportions of its file, and its file exists",
    specification: { name: "HTML, img", url: "https://html.spec.whatwg.org/#the-img-element" },
    remedy: 'Give the picture its alt text (alt="" where it only decorates); sizes are written by the build.',
    check: onEachPage((page, site) => page.images.flatMap((image) => imgFaults(page, site, image))),
  },
  {
    id: "picture-weight",
    group: "The page",
    severity: "advice",
    title: "Pictures in a page weigh at most 200 kB, cards 300 kB",
    specification: { name: "This site's own limit" },
    remedy: "Save the picture smaller or in a newer format.",
    check: weightFaults,
  },
];

function graphPictureFaults(image: Record<string, unknown>, site: BuiltSite): PageFault[] {
  const address = textOf(image.contentUrl) ?? textOf(image.url);
  if (!address || !URL.canParse(address) || new URL(address).protocol !== "https:") {
    return [
      nodeFault(image, "contentUrl", `the picture's address '${String(address)}' is not absolute https`),
    ];
  }
  const credit =
    image.creditText || image.creator || image.copyrightNotice
      ? []
      : [nodeFault(image, "creditText", "the picture has no credit")];
  const url = new URL(address);
  if (url.origin !== site.origin) return credit;
  if (site.exists(url.pathname) === false) {
    return [...credit, nodeFault(image, "contentUrl", `there is no picture at ${url.pathname}`)];
  }
  const real = site.picture(url.pathname);
  if (!real) return credit;
  const { width, height } = image;
  const stated = [width, height].map(pixelsOf);
  return [
    ...credit,
    ...(width !== undefined && stated.join() !== [real.width, real.height].join()
      ? [
          nodeFault(
            image,
            "width",
            `${url.pathname} is ${real.width} by ${real.height} pixels, and the graph says ${stated.join(" by ")}`,
          ),
        ]
      : []),
    ...logoFaults(image, real),
  ];
}

function logoFaults(image: Record<string, unknown>, { format, width, height }: Picture): PageFault[] {
  const isLogo = String(image["@id"]).endsWith("#logo");
  return isLogo && format !== "svg" && Math.min(width, height) < logoSide
    ? [nodeFault(image, "contentUrl", `the logo is ${width} by ${height} pixels; ${logoSide} are the least`)]
    : [];
}

function imgFaults(page: BuiltPage, site: BuiltSite, image: BuiltPage["images"][number]): PageFault[] {
  const { src, alt, width, height } = image;
  const missing = [
    ...(alt === undefined ? ["alt"] : []),
    ...(width === undefined ? ["width"] : []),
    ...(height === undefined ? ["height"] : []),
  ];
  const faults = missing.map((name) => at(image, `<img src="${src}"> has no ${name}`));
  const url = URL.canParse(src, `${site.origin}${page.path}`)
    ? new URL(src, `${site.origin}${page.path}`)
    : undefined;
  if (!url || url.origin !== site.origin) return faults;
  if (site.exists(url.pathname) === false)
    return [...faults, at(image, `there is no picture at ${url.pathname}`)];
  const real = site.picture(url.pathname);
  const [stated, own] = [Number(width) / Number(height), real ? real.width / real.height : Number.NaN];
  return Math.abs(stated / own - 1) > 0.02
    ? [
        ...faults,
        at(
          image,
          `${url.pathname} is ${real?.width} by ${real?.height} pixels, and the page gives it ${width} by ${height}`,
        ),
      ]
    : faults;
}

function pictureAt(site: BuiltSite, address: string | undefined): Picture | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.origin === site.origin ? site.picture(url.pathname) : undefined;
}

function weightFaults(site: BuiltSite) {
  const seen = new Set<string>();
  return site.pages.flatMap((page) => {
    const card = page.meta.get("og:image");
    const all = [
      ...(card && URL.canParse(card) ? [{ path: new URL(card).pathname, limit: limits.card }] : []),
      ...page.images
        .filter(({ src }) => src.startsWith("/"))
        .map(({ src }) => ({ path: src, limit: limits.page })),
    ];
    return all.flatMap(({ path, limit }) => {
      const bytes = site.picture(path)?.bytes ?? 0;
      if (bytes <= limit || seen.has(path)) return [];
      seen.add(path);
      return [
        {
          path: page.path,
          message: `${path} weighs ${Math.round(bytes / 1000)} kB; ${limit / 1000} are allowed`,
        },
      ];
    });
  });
}
