/** A small site on which every rule of the audit holds: a home page, an article, an error page. */
import { headersOf, securityHeaders } from "#lib/delivery/headers.ts";
import type { DatedFact } from "#lib/tools/audit/rule.ts";
import { readBuiltPage } from "#lib/tools/audit/site/built-page.ts";
import type { BuiltSite, Picture } from "#lib/tools/audit/site/built-site.ts";
import type { LiveSite } from "#lib/tools/audit/site/live-site.ts";
import { originOf } from "#lib/tools/audit/site/read-folder.ts";

const S = "https://www.example.com/";
const P = `${S}x/`;
const description = "Why a small page says what it says, in as many words as a results page shows.";

const company = {
  "@type": "LocalBusiness",
  "@id": `${S}#organization`,
  name: "Fixture",
  legalName: "Fixture Ltd",
  url: S,
  description: "Fixture keeps things where they are.",
  telephone: "+1 217-555-0142",
  email: "hello@example.com",
  foundingDate: "2001",
  priceRange: "$95 an hour",
  sameAs: ["https://social.example.org/fixture"],
  logo: { "@id": `${S}#logo` },
  areaServed: ["Springfield"],
  address: {
    "@type": "PostalAddress",
    streetAddress: "100 Example Street",
    addressLocality: "Springfield",
    addressRegion: "IL",
    postalCode: "62701",
    addressCountry: "US",
  },
  geo: { "@type": "GeoCoordinates", latitude: 39.78172, longitude: -89.65015 },
  openingHoursSpecification: [
    {
      "@type": "OpeningHoursSpecification",
      dayOfWeek: ["https://schema.org/Monday", "https://schema.org/Friday"],
      opens: "07:30",
      closes: "17:30",
    },
  ],
};
const logo = {
  "@type": "ImageObject",
  "@id": `${S}#logo`,
  url: `${S}images/logo.svg`,
  contentUrl: `${S}images/logo.svg`,
  creditText: "Fixture",
};
const website = {
  "@type": "WebSite",
  "@id": `${S}#website`,
  url: S,
  name: "Fixture",
  inLanguage: "en-US",
  publisher: { "@id": `${S}#organization` },
};

/** Whole on the home page, which its address leads to; the article only names it. */
const repair = { "@type": "Service", "@id": `${S}#repair`, name: "Repair", url: S };
const wholeRepair = {
  ...repair,
  description: "Fixture puts things back.",
  provider: { "@id": `${S}#organization` },
};

function card(path: string, ratio: string, width: number, height: number) {
  const url = `${S}og${path}${ratio}.png`;
  const pixels = (length: number) => `${length} px`;
  return {
    "@type": "ImageObject",
    "@id": url,
    url,
    contentUrl: url,
    width: pixels(width),
    height: pixels(height),
    caption: "A card",
    creditText: "Fixture",
  };
}

const homeGraph = {
  "@context": "https://schema.org",
  "@graph": [
    company,
    logo,
    website,
    {
      "@type": "WebPage",
      "@id": S,
      url: S,
      name: "Home of the fixture",
      description: "The first page of a small site on which every rule of the audit holds.",
      inLanguage: "en-US",
      isPartOf: { "@id": `${S}#website` },
      primaryImageOfPage: { "@id": `${S}og/16x9.png` },
      mainEntity: { "@id": `${S}#organization` },
    },
    card("/", "16x9", 1200, 675),
    wholeRepair,
  ],
};

const articleGraph = {
  "@context": "https://schema.org",
  "@graph": [
    company,
    logo,
    website,
    {
      "@type": "WebPage",
      "@id": P,
      url: P,
      name: "A title",
      description,
      inLanguage: "en-US",
      isPartOf: { "@id": `${S}#website` },
      breadcrumb: { "@id": `${P}#breadcrumb` },
      primaryImageOfPage: { "@id": `${S}og/x/16x9.png` },
      mainEntity: { "@id": `${P}#article` },
      hasPart: [{ "@id": `${P}#faq` }],
      reviewedBy: { "@id": `${S}authors/ada/#person` },
      datePublished: "2026-11-02T00:00:00-06:00",
      dateModified: "2026-11-03T00:00:00-06:00",
    },
    card("/x/", "16x9", 1200, 675),
    card("/x/", "4x3", 1200, 900),
    card("/x/", "1x1", 1200, 1200),
    {
      "@type": "BreadcrumbList",
      "@id": `${P}#breadcrumb`,
      itemListElement: [
        { "@type": "ListItem", position: 1, name: "Home", item: { "@type": "WebPage", "@id": S, url: S } },
        { "@type": "ListItem", position: 2, name: "A short title", item: { "@id": P } },
      ],
    },
    {
      "@type": "Article",
      "@id": `${P}#article`,
      headline: "A title",
      description,
      url: P,
      image: ["16x9", "4x3", "1x1"].map((ratio) => ({ "@id": `${S}og/x/${ratio}.png` })),
      author: { "@id": `${S}#organization` },
      publisher: { "@id": `${S}#organization` },
      mainEntityOfPage: { "@id": P },
      isPartOf: { "@id": `${S}#website` },
      articleSection: "Sections",
      inLanguage: "en-US",
      datePublished: "2026-11-02T00:00:00-06:00",
      dateModified: "2026-11-03T00:00:00-06:00",
      wordCount: 4,
      about: [{ "@id": `${P}#option-a` }, { "@id": repair["@id"] }],
      mentions: { "@id": `${P}#comparison` },
      citation: [
        {
          "@type": "CreativeWork",
          name: "A study of titles",
          publisher: { "@type": "Organization", name: "An institute" },
          url: "https://study.example.org/titles",
          datePublished: "2026-02",
        },
      ],
    },
    {
      "@type": "ItemList",
      "@id": `${P}#comparison`,
      name: "One versus two",
      description: "Take one.",
      numberOfItems: 1,
      itemListElement: [
        { "@type": "ListItem", position: 1, name: "Option one", item: { "@id": `${P}#option-a` } },
      ],
    },
    {
      "@type": "Service",
      "@id": `${P}#option-a`,
      name: "Option one",
      description: "What option one is.",
      provider: { "@id": `${S}#organization` },
      offers: [
        {
          "@type": "Offer",
          name: "A seat",
          priceSpecification: {
            "@type": "UnitPriceSpecification",
            priceCurrency: "USD",
            minPrice: 1200,
            maxPrice: 1600,
            unitText: "a year",
          },
        },
      ],
    },
    repair,
    { "@type": "Person", "@id": `${S}authors/ada/#person`, name: "Ada Example", jobTitle: "Reviewer" },
    {
      "@type": "FAQPage",
      "@id": `${P}#faq`,
      url: P,
      isPartOf: { "@id": P },
      mainEntity: [
        { "@type": "Question", name: "Why?", acceptedAnswer: { "@type": "Answer", text: "Because it is." } },
      ],
    },
  ],
};

interface HeadParts {
  path: string;
  title: string;
  description: string;
}

function head({ path, title, description: words }: HeadParts): string {
  const url = `https://www.example.com${path}`;
  return `<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="description" content="${words}">
<meta name="robots" content="index, follow">
<link rel="canonical" href="${url}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${words}">
<meta property="og:type" content="website">
<meta property="og:url" content="${url}">
<meta property="og:site_name" content="Fixture">
<meta property="og:image" content="https://www.example.com/og${path}16x9.png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="675">
<meta property="og:image:alt" content="A card">
<meta name="twitter:card" content="summary_large_image">
<link rel="stylesheet" href="/style.css">
<link rel="manifest" href="/site.webmanifest">
<link rel="describedby" type="text/markdown" href="/llms.txt">
<link rel="alternate" type="application/rss+xml" href="/feed.xml">
<link rel="alternate" type="text/markdown" href="${path === "/" ? "/index.md" : `${path.slice(0, -1)}.md`}">
</head>`;
}

function footer(): string {
  return `<footer><p>Fixture Ltd</p><address>100 Example Street<br>Springfield, IL 62701</address>
<p><a href="tel:+12175550142">+1 217-555-0142</a> <a href="mailto:hello@example.com">hello@example.com</a></p>
<p>Monday to Friday, 07:30–17:30</p></footer>`;
}

const home = `<!DOCTYPE html>
<html lang="en-US">
${head({ path: "/", title: "Home of the fixture, a small site", description: "The first page of a small site on which every rule of the audit holds." })}
<body>
<main id="main"><h1>Home of the fixture</h1>
<p>Fixture keeps things where they are. It works around Springfield, since 2001, for $95 an hour. Repair: Fixture puts things back.</p>
<p><a href="/x/">A title</a> and <a href="https://social.example.org/fixture">elsewhere</a></p></main>
${footer()}
<script type="application/ld+json">${JSON.stringify(homeGraph)}</script>
</body>
</html>
`;

const article = `<!DOCTYPE html>
<html lang="en-US">
${head({ path: "/x/", title: "A title for a small page", description })}
<body>
<main id="main"><nav aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><span aria-current="page">A short title</span></li></ol></nav>
<h1>A title</h1>
<p>By Fixture in Sections, <time datetime="2026-11-02T00:00:00-06:00">November 2, 2026</time>, changed <time datetime="2026-11-03T00:00:00-06:00">November 3, 2026</time>. Reviewed by Ada Example, Reviewer.</p>
<h2 id="versus">One versus two</h2>
<p>Take one. What option one is. Option one: a year of A seat costs $1,200–$1,600. <a href="#versus">Again</a></p>
<p><img src="/images/drawing.png" alt="Two pages side by side" width="600" height="300"></p>
<h2>Questions</h2>
<details><summary>Why?</summary><p>Because it is.</p></details>
<ol><li><a href="https://study.example.org/titles">A study of titles</a>, An institute, February 2026</li></ol></main>
${footer()}
<script type="application/ld+json">${JSON.stringify(articleGraph)}</script>
</body>
</html>
`;

const errorPage = `<!DOCTYPE html>
<html lang="en-US"><head><title>Not here</title><meta name="robots" content="noindex"></head><body><main><h1>Not here</h1></main>${footer()}</body></html>
`;

const sitemap = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://www.example.com/</loc></url>
<url><loc>https://www.example.com/x/</loc><lastmod>2026-11-03T00:00:00-06:00</lastmod></url>
</urlset>
`;
const schemaMap = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://www.example.com/graph.json</loc></url></urlset>
`;
const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Fixture</title><link>https://www.example.com/</link><description>Articles</description>
<item><title>A title</title><link>https://www.example.com/x/</link><guid>https://www.example.com/x/</guid><pubDate>Mon, 02 Nov 2026 06:00:00 GMT</pubDate><content:encoded>&lt;p&gt;Take one.&lt;/p&gt;</content:encoded></item></channel></rss>
`;
const atom = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>https://www.example.com/</id><title>Fixture</title><updated>2026-11-03T00:00:00-06:00</updated>
<entry><id>https://www.example.com/x/</id><title>A title</title><link href="https://www.example.com/x/"/><published>2026-11-02T00:00:00-06:00</published><updated>2026-11-03T00:00:00-06:00</updated><content type="html">&lt;p&gt;Take one.&lt;/p&gt;</content></entry></feed>
`;
const jsonFeed = `${JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "Fixture",
  items: [
    {
      id: `${S}x/`,
      url: `${S}x/`,
      title: "A title",
      content_html: "<p>Take one.</p>",
      date_published: "2026-11-02T00:00:00-06:00",
      date_modified: "2026-11-03T00:00:00-06:00",
    },
  ],
})}\n`;
const llms = `# Fixture

> A small site on which every rule of the audit holds.

## Articles

- [A title](https://www.example.com/x.md): Why it says what it says
`;
const homeMarkdown = `# Home of the fixture

Fixture keeps things where they are. It works around Springfield, since 2001, for $95 an hour. Repair: Fixture puts things back.

[A title](/x/) and [elsewhere](https://social.example.org/fixture)
`;
const articleMarkdown = `# A title

By Fixture in Sections, November 2, 2026, changed November 3, 2026. Reviewed by Ada Example, Reviewer.

## One versus two

Take one. What option one is. Option one: a year of A seat costs $1,200–$1,600. [Again](#versus)

## Questions

### Why?

Because it is.

1. [A study of titles](https://study.example.org/titles), An institute, February 2026
`;

function wholeGraph(): string {
  return unionText([...articleGraph["@graph"], ...homeGraph["@graph"]]);
}

/** The home page's nodes last, so that its whole node stands for the article's reference. */
function unionText(
  nodes: readonly { [key: string]: unknown }[],
  context: unknown = "https://schema.org",
): string {
  const union = new Map(nodes.map((node) => [node["@id"], node]));
  return JSON.stringify({ "@context": context, "@graph": [...union.values()] });
}

const png = (width: number, height: number): Picture => ({ width, height, bytes: 20_000, format: "png" });

/**
 * Makes the whole site's graph and the Markdown alternates again from pages that a test has changed, so that one fault stays
 * one. A file that the test itself has changed stays as it is.
 */
export function followPages(parts: SiteParts): void {
  const sound = soundParts().files;
  const { pages } = siteOf(parts);
  if (parts.files["/graph.json"] === sound["/graph.json"]) {
    parts.files["/graph.json"] = unionText(
      pages
        .toReversed()
        .flatMap((page) => (page.indexable && page.graphLanguage === undefined ? page.nodes : [])),
    );
  }
  const spanish = pages.find(({ path }) => path === "/es/");
  if (spanish) parts.files["/es/graph.json"] ??= unionText(spanish.nodes, inSpanish);
  for (const { path, headlines, passages } of pages) {
    const alternate = path === "/" ? "/index.md" : `${path.slice(0, -1)}.md`;
    if (parts.files[alternate] === (sound[alternate] ?? ""))
      parts.files[alternate] = [...headlines, ...passages].join("\n\n");
  }
}

/** What a test may change of the sound site. */
export interface SiteParts {
  /** HTML by path. */
  pages: Record<string, string>;
  /** Text of the other files by path. */
  files: Record<string, string>;
  pictures: Record<string, Picture>;
  redirects: Record<string, string>;
  errorPage: string;
  /** As it is over HTTP; undefined where it is read from a folder. */
  live: LiveSite | undefined;
  facts: readonly DatedFact[];
  now: Date;
}

export function soundParts(): SiteParts {
  return {
    pages: { "/": home, "/x/": article },
    files: {
      "/style.css": "",
      "/site.webmanifest": JSON.stringify({
        name: "Fixture",
        icons: [{ src: "/icon.png", sizes: "192x192", type: "image/png" }],
      }),
      "/sitemap.xml": sitemap,
      "/robots.txt": "User-agent: *\nDisallow: /api/\n\nSitemap: https://www.example.com/sitemap.xml\n",
      "/graph.json": wholeGraph(),
      "/schemamap.xml": schemaMap,
      "/.well-known/security.txt": "Contact: mailto:hello@example.com\nExpires: 2099-01-01T00:00:00Z\n",
      "/.well-known/gpc.json": '{"gpc":true}',
      "/feed.xml": rss,
      "/atom.xml": atom,
      "/feed.json": jsonFeed,
      "/llms.txt": llms,
      "/index.md": homeMarkdown,
      "/x.md": articleMarkdown,
    },
    pictures: {
      "/images/logo.svg": { width: 48, height: 48, bytes: 400, format: "svg" },
      "/images/drawing.png": png(1200, 600),
      "/icon.png": png(192, 192),
      "/og/16x9.png": png(1200, 675),
      "/og/x/16x9.png": png(1200, 675),
      "/og/x/4x3.png": png(1200, 900),
      "/og/x/1x1.png": png(1200, 1200),
    },
    redirects: { "/old/": "/x/" },
    errorPage,
    live: undefined,
    facts: [],
    now: new Date("2026-11-23T12:00:00Z"),
  };
}

/** How the site answers where all is well on its server, too. */
export function soundLive(): LiveSite {
  const headers = (path: string) =>
    new Map(
      Object.entries({ ...securityHeaders, ...headersOf(path) }).map(([name, value]) => [
        name.toLowerCase(),
        value,
      ]),
    );
  return {
    certificates: [
      { host: "www.example.com", validTo: new Date("2027-01-23T12:00:00Z"), problem: undefined },
    ],
    headers,
    moved: [{ from: "/old/", to: "/x/", status: 308, leadsTo: "https://www.example.com/x/", endStatus: 200 }],
    lead: {
      outcome: "stored",
      page: "/contact/",
      to: "https://www.example.com/api/leads/",
      id: "5f0c2a1e-0000-4000-8000-000000000000",
      milliseconds: 40,
      faults: [],
    },
  };
}

const inSpanish = ["https://schema.org", { "@language": "es" }];

/** The home page in Spanish as well: what the sound site has in addition then, written into its parts. */
export function translateHome({ pages, files, pictures }: SiteParts): void {
  const url = `${S}es/`;
  const alternates = [
    ["en-US", S],
    ["es", url],
    ["x-default", S],
  ];
  const inHead = alternates.map(
    ([language, href]) => `<link rel="alternate" hreflang="${language}" href="${href}">\n`,
  );
  const inSitemap = alternates.map(
    ([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`,
  );
  const words: [string, string][] = [
    ["Home of the fixture, a small site", "Inicio del sitio, que es pequeño"],
    ["Home of the fixture", "Inicio del sitio"],
    [
      "The first page of a small site on which every rule of the audit holds.",
      "La primera página de un sitio pequeño en el que se cumplen todas las reglas.",
    ],
    ["Fixture keeps things where they are.", "Fixture deja las cosas donde están."],
    ["Fixture puts things back.", "Fixture devuelve las cosas a su lugar."],
    [
      "It works around Springfield, since 2001, for $95 an hour.",
      'Trabaja cerca de Springfield, desde 2001, por <span lang="en-US">$95 an hour</span>.',
    ],
    ["Monday to Friday", "De lunes a viernes"],
    ['<html lang="en-US">', '<html lang="es">'],
    ['"inLanguage":"en-US"', '"inLanguage":"es"'],
    ['<a href="/x/">', '<a href="/x/" hreflang="en-US">'],
    [`href="${S}"`, `href="${url}"`],
    [`content="${S}"`, `content="${url}"`],
    [`"WebPage","@id":"${S}","url":"${S}"`, `"WebPage","@id":"${url}","url":"${url}"`],
    [`${S}og/16x9.png`, `${S}og/es/16x9.png`],
    ["/index.md", "/es.md"],
    ["/feed.xml", "/es/feed.xml"],
    ["/llms.txt", "/es/llms.txt"],
    ['"@context":"https://schema.org"', `"@context":${JSON.stringify(inSpanish)}`],
  ];
  const translated = words.reduce((text, [from, to]) => text.replaceAll(from, to), home);
  const leadingTo = (html: string, property: string, other: object) =>
    html
      .replace("</head>", `${inHead.join("")}</head>`)
      .replace('"primaryImageOfPage"', `"${property}":${JSON.stringify(other)},"primaryImageOfPage"`);
  const pageIn = (id: string, language: string) => ({
    "@type": "WebPage",
    "@id": id,
    url: id,
    inLanguage: language,
  });
  pages["/"] = leadingTo(pages["/"] ?? "", "workTranslation", [pageIn(url, "es")]);
  pages["/es/"] = leadingTo(translated, "translationOfWork", pageIn(S, "en-US"));
  files["/es.md"] = "";
  files["/es/feed.xml"] = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Fixture</title><link>${url}</link><description>Artículos</description><language>es</language></channel></rss>
`;
  files["/es/llms.txt"] = `# Fixture

> Un sitio pequeño en el que se cumplen todas las reglas.

## Páginas

- [Inicio](${S}es.md): La primera página
`;
  files["/sitemap.xml"] = sitemap
    .replace('0.9">', '0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">')
    .replace(
      `<url><loc>${S}</loc></url>`,
      [S, url].map((loc) => `<url><loc>${loc}</loc>${inSitemap.join("")}</url>`).join(""),
    );
  files["/schemamap.xml"] = schemaMap.replace("</urlset>", `<url><loc>${url}graph.json</loc></url></urlset>`);
  pictures["/og/es/16x9.png"] = png(1200, 675);
}

/** The site that the parts make. */
export function siteOf(parts: SiteParts): BuiltSite {
  const pages = Object.entries(parts.pages).map(([path, html]) => readBuiltPage(path, html));
  return {
    origin: originOf(pages),
    pages,
    errorPage: readBuiltPage("/404.html", parts.errorPage),
    exists: (path) => path in parts.pages || path in parts.files || path in parts.pictures,
    file: (path) => parts.files[path],
    weight: (path) => parts.files[path]?.length,
    picture: (path) => parts.pictures[path],
    redirects: new Map(Object.entries(parts.redirects)),
    ...(parts.live && { live: parts.live }),
  };
}
