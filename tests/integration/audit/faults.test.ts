import { describe, expect, it } from "vitest";
import { auditSite } from "#lib/tools/audit/audit.ts";
import { allRules } from "#lib/tools/audit/rules/all-rules.ts";
import type { Certificate } from "#lib/tools/audit/site/certificate.ts";
import type { LiveSite, MovedAddress } from "#lib/tools/audit/site/live-site.ts";
import {
  followPages,
  type SiteParts,
  siteOf,
  soundLive,
  soundParts,
  translateHome,
} from "#tests/builders/sound-site.ts";

type Edit = (parts: SiteParts) => unknown;
interface Seeded {
  fault: string;
  edit: Edit;
  /** The rules that find it; no other may. */
  found: string[];
  /** What the first finding says. */
  says: RegExp;
}

/** Replaces in the article's HTML; a text that is not there is a mistake of the test. */
const article =
  (from: string, to: string): Edit =>
  ({ pages }) => {
    expect(pages["/x/"]).toContain(from);
    pages["/x/"] = (pages["/x/"] ?? "").replaceAll(from, to);
  };
const both =
  (from: string, to: string): Edit =>
  ({ pages }) => {
    for (const path of ["/", "/x/"]) pages[path] = (pages[path] ?? "").replaceAll(from, to);
  };
const inFile =
  (path: string, from: string, to: string): Edit =>
  ({ files }) => {
    expect(files[path]).toContain(from);
    files[path] = (files[path] ?? "").replaceAll(from, to);
  };
const inGraph = (text: string) => article('"@graph":[', `"@graph":[${text},`);

/** The article as a case study with one outcome, and a sentence about it. */
const caseStudy =
  (sentence: string): Edit =>
  (parts) => {
    const outcome = {
      "@type": "Observation",
      "@id": "https://www.example.com/x/#outcome-seats",
      name: "Seats, counted",
      value: 1600,
      measurementTechnique: "By hand",
    };
    inGraph(JSON.stringify(outcome))(parts);
    article('"mentions":{', `"mentions":[{"@id":"${outcome["@id"]}"},{`)(parts);
    article('#comparison"},"citation"', '#comparison"}],"citation"')(parts);
    article("Take one. ", `Take one. Seats, counted: by hand. By hand. ${sentence} `)(parts);
    for (const file of Object.keys(parts.files))
      parts.files[file] = (parts.files[file] ?? "").replace(
        "Take one. What",
        `Take one. Seats, counted: by hand. By hand. ${sentence} What`,
      );
  };

/** The site over HTTP, with something of it changed. */
const overHttp =
  (changes: Partial<LiveSite>): Edit =>
  (parts) => {
    parts.live = { ...soundLive(), ...changes };
  };
const certificate = (changes: Partial<Certificate>): Edit =>
  overHttp({
    certificates: soundLive().certificates.map((sound) => ({ ...sound, ...changes })),
  });
const moved = (changes: Partial<MovedAddress>): Edit =>
  overHttp({ moved: soundLive().moved.map((sound) => ({ ...sound, ...changes })) });
const header = (path: string, name: string, value?: string): Edit => {
  const sound = soundLive();
  return overHttp({
    headers: (asked) => {
      const headers = new Map(sound.headers(asked));
      if (asked !== path) return headers;
      headers.delete(name);
      return value === undefined ? headers : headers.set(name, value);
    },
  });
};

/** The same of the home page in Spanish. */
const inSpanish =
  (from: string, to: string, path = "/es/"): Edit =>
  (parts) => {
    translateHome(parts);
    expect(parts.pages[path]).toContain(from);
    parts.pages[path] = (parts.pages[path] ?? "").replace(from, to);
  };
const spanishAlternate = '<link rel="alternate" hreflang="es" href="https://www.example.com/es/">';

const seeded: Seeded[] = [
  {
    fault: "a translation whose head does not name itself",
    edit: inSpanish(spanishAlternate, ""),
    found: ["alternate-languages", "sitemap-languages"],
    says: /^\/es\/ names other languages than this page: one side does not lead back/,
  },
  {
    fault: "an original that does not lead back to its translation",
    edit: inSpanish(spanishAlternate, "", "/"),
    found: ["alternate-languages", "sitemap-languages"],
    says: /it names other languages, and not itself|names other languages than this page/,
  },
  {
    fault: "languages without one for everybody else",
    edit: (parts) => {
      const other = '<link rel="alternate" hreflang="x-default" href="https://www.example.com/">';
      inSpanish(other, "")(parts);
      parts.pages["/"] = (parts.pages["/"] ?? "").replace(other, "");
      inFile(
        "/sitemap.xml",
        '<xhtml:link rel="alternate" hreflang="x-default" href="https://www.example.com/"/>',
        "",
      )(parts);
    },
    found: ["alternate-languages"],
    says: /names no page for readers of every other language/,
  },
  {
    fault: "a language that the page it leads to is not in",
    edit: (parts) => {
      const wrong = (text = "") => text.replaceAll('hreflang="es"', 'hreflang="es-MX"');
      translateHome(parts);
      for (const path of ["/", "/es/"]) parts.pages[path] = wrong(parts.pages[path]);
      parts.files["/sitemap.xml"] = wrong(parts.files["/sitemap.xml"]);
    },
    found: ["alternate-languages"],
    says: /\/es\/ is said to be in 'es-MX', and is in 'es'/,
  },
  {
    fault: "a language at an address where no page is",
    edit: (parts) => {
      const wrong = (text = "") =>
        text.replaceAll(
          'hreflang="en-US" href="https://www.example.com/"',
          'hreflang="en-US" href="https://www.example.com/gone/"',
        );
      translateHome(parts);
      for (const path of ["/", "/es/"]) parts.pages[path] = wrong(parts.pages[path]);
      parts.files["/sitemap.xml"] = wrong(parts.files["/sitemap.xml"]);
    },
    found: ["alternate-languages"],
    says: /not itself in 'en-US'/,
  },
  {
    fault: "a sitemap that knows another language than the head",
    edit: (parts) => {
      translateHome(parts);
      inFile("/sitemap.xml", 'hreflang="es"', 'hreflang="es-MX"')(parts);
    },
    found: ["sitemap-languages"],
    says: /the sitemap gives it en-US, es-MX, x-default, and its head names en-US, es, x-default/,
  },
  {
    fault: "two pages in one language",
    edit: (parts) => {
      translateHome(parts);
      for (const path of ["/", "/es/"])
        parts.pages[path] = (parts.pages[path] ?? "").replace(
          spanishAlternate,
          `${spanishAlternate}${spanishAlternate}`,
        );
    },
    found: ["alternate-languages", "sitemap-languages"],
    says: /it names two pages in 'es'/,
  },
  {
    fault: "a translation that search engines may not show",
    edit: inSpanish("index, follow", "noindex"),
    found: ["alternate-languages", "sitemap", "whole-graph"],
    says: /says noindex/,
  },
  {
    fault: "a thing of the graph that is said to be in another language",
    edit: inSpanish('"inLanguage":"es"', '"inLanguage":"fr"'),
    found: ["graph-languages"],
    says: /WebSite .* is said to be in 'fr', and the page is in 'es'/,
  },
  {
    fault: "an original that states another language of its translation",
    edit: inSpanish('"inLanguage":"es"}]', '"inLanguage":"fr"}]', "/"),
    found: ["graph-languages"],
    says: /workTranslation says that \/es\/ is in 'fr', and it is in 'es'/,
  },
  {
    fault: "a translation of a page that is not there",
    edit: inSpanish(
      '"translationOfWork":{"@type":"WebPage","@id":"https://www.example.com/"',
      '"translationOfWork":{"@type":"WebPage","@id":"https://www.example.com/gone/"',
    ),
    found: ["graph-languages"],
    says: /translationOfWork leads to 'https:\/\/www.example.com\/gone\/', which is no page|does not lead back/,
  },
  {
    fault: "a graph whose texts are said to be in another language",
    edit: inSpanish('{"@language":"es"}', '{"@language":"fr"}'),
    found: ["graph-languages", "whole-graph"],
    says: /texts are said to be in 'fr', and the page is in 'es'/,
  },
  {
    fault: "a graph in another language that does not say so",
    edit: inSpanish('["https://schema.org",{"@language":"es"}]', '"https://schema.org"'),
    found: ["same-node", "whole-graph"],
    says: /has another/,
  },
  {
    fault: "a translation whose original does not know it",
    edit: inSpanish('"workTranslation"', '"hasPart"', "/"),
    found: ["graph-languages"],
    says: /translationOfWork leads to \/, whose workTranslation does not lead back/,
  },
  {
    fault: "an original whose translation leads elsewhere",
    edit: inSpanish(
      '"translationOfWork":{"@type":"WebPage","@id":"https://www.example.com/"',
      '"translationOfWork":{"@type":"WebPage","@id":"https://www.example.com/x/"',
    ),
    found: ["graph-languages"],
    says: /workTranslation leads to \/es\/, whose translationOfWork does not lead back/,
  },
  {
    fault: "a number that is another one in another language",
    edit: inSpanish('"latitude":39.78172', '"latitude":38.78172'),
    found: ["same-node"],
    says: /has another geo.latitude than on \//,
  },
  {
    fault: "a statement in another language that its pages do not show",
    edit: inSpanish(
      '"description":"Fixture deja las cosas donde están."',
      '"description":"Fixture guarda secretos."',
    ),
    found: ["visible"],
    says: /Fixture guarda secretos/,
  },
  {
    fault: "a link to a page in another language that does not say so",
    edit: inSpanish('<a href="/x/" hreflang="en-US">', '<a href="/x/">'),
    found: ["link-languages"],
    says: /the link 'A title' leads to \/x\/, which is in 'en-US', and does not say so/,
  },
  {
    fault: "a page that names the feed of another language",
    edit: inSpanish('href="/es/feed.xml"', 'href="/feed.xml"'),
    found: ["list-languages"],
    says: /\/ names it, which is in 'en-US', and \/es\/, which is in 'es'/,
  },
  {
    fault: "a feed that says it is in another language than the pages that name it",
    edit: (parts) => {
      translateHome(parts);
      inFile("/es/feed.xml", "<language>es<", "<language>en-US<")(parts);
    },
    found: ["list-languages"],
    says: /it says that it is in 'en-US', and \/es\/ names it, which is in 'es'/,
  },
  {
    fault: "a feed with an entry in another language",
    edit: (parts) => {
      translateHome(parts);
      const [, entry = ""] = /(<item>.*<\/item>)/.exec(parts.files["/feed.xml"] ?? "") ?? [];
      inFile("/es/feed.xml", "</channel>", `${entry}</channel>`)(parts);
      inFile(
        "/es/feed.xml",
        "<rss ",
        '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" ',
      )(parts);
    },
    found: ["list-languages"],
    says: /it lists \/x\/, which is in 'en-US', and \/es\/ names it, which is in 'es'/,
  },
  {
    fault: "an llms.txt with a page in another language",
    edit: (parts) => {
      translateHome(parts);
      inFile("/es/llms.txt", "https://www.example.com/es.md", "https://www.example.com/x.md")(parts);
    },
    found: ["list-languages"],
    says: /it lists \/x\/, which is in 'en-US', and \/es\/ names it, which is in 'es'/,
  },
  {
    fault: "a card with the words of another language",
    edit: (parts) => {
      translateHome(parts);
      parts.pages["/es/"] = (parts.pages["/es/"] ?? "").replaceAll("/og/es/16x9.png", "/og/16x9.png");
    },
    found: ["card-languages"],
    says: /it is in 'es', and its card is that of \/, which is in 'en-US'/,
  },
  {
    fault: "a sentence in another language that does not say so",
    edit: (parts) => {
      inSpanish("</h1>", "</h1><p>Nobody has translated this sentence.</p>")(parts);
      article("</h1>", "</h1><p>Nobody has translated this sentence.</p>")(parts);
    },
    found: ["passage-languages"],
    says: /'Nobody has translated this sentence.' is what \/x\/ says in 'en-US'/,
  },
  {
    fault: "a schema map without the graph of a language",
    edit: (parts) => {
      translateHome(parts);
      inFile("/schemamap.xml", "<url><loc>https://www.example.com/es/graph.json</loc></url>", "")(parts);
    },
    found: ["whole-graph"],
    says: /it names no graph of the pages in es/,
  },
  {
    fault: "a certificate that soon ends",
    edit: certificate({ validTo: new Date("2026-12-01T12:00:00Z") }),
    found: ["certificate"],
    says: /the certificate of www.example.com ends on 2026-12-01, 8 days from now/,
  },
  {
    fault: "a certificate that browsers refuse",
    edit: certificate({ problem: "it is for another name" }),
    found: ["certificate"],
    says: /browsers refuse the certificate of www.example.com: it is for another name/,
  },
  {
    fault: "a security header that a proxy takes away",
    edit: header("/x/", "strict-transport-security"),
    found: ["headers-arrive"],
    says: /Strict-Transport-Security is missing, and not 'max-age=63072000/,
  },
  {
    fault: "a feed that is sent as something else",
    edit: header("/feed.xml", "content-type", "text/plain"),
    found: ["headers-arrive"],
    says: /Content-Type is 'text\/plain', and not 'application\/rss\+xml/,
  },
  {
    fault: "an old address that is lost",
    edit: moved({ status: 404, leadsTo: undefined, endStatus: undefined }),
    found: ["old-addresses"],
    says: /it answers 404 and should lead to \/x\//,
  },
  {
    fault: "an old address that leads somewhere else",
    edit: moved({ leadsTo: "https://www.example.com/" }),
    found: ["old-addresses"],
    says: /it leads to https:\/\/www.example.com\/ and should lead to \/x\//,
  },
  {
    fault: "an old address that leads to another one",
    edit: moved({ endStatus: 308 }),
    found: ["old-addresses"],
    says: /it leads to \/x\/, which leads on from there/,
  },
  {
    fault: "a lead that does not arrive",
    edit: overHttp({ lead: { outcome: "failed", page: "/contact/", message: "its form leads nowhere" } }),
    found: ["leads-arrive"],
    says: /its form leads nowhere/,
  },
  {
    fault: "a lead that arrives as something else",
    edit: (parts) => {
      const sound = soundLive();
      if (sound.lead?.outcome === "stored")
        parts.live = { ...sound, lead: { ...sound.lead, faults: ["the store has no consent"] } };
    },
    found: ["leads-arrive"],
    says: /the store has no consent/,
  },
  {
    fault: "a site whose leads nobody has tried",
    edit: overHttp({
      lead: { outcome: "not sent", page: "/contact/", to: "https://www.example.com/api/leads/" },
    }),
    found: ["leads-tried"],
    says: /LEADS_TEST_TOKEN is not set here/,
  },
  {
    fault: "a price that no longer holds",
    edit: article(
      '"@type":"Offer","name":"A seat"',
      '"@type":"Offer","name":"A seat","priceValidUntil":"2026-11-01"',
    ),
    found: ["past-its-date"],
    says: /priceValidUntil is 2026-11-01, which is over/,
  },
  {
    fault: "a fact that nobody has looked at again",
    edit: (parts) => {
      parts.facts = [
        {
          file: "content/facts/titles.yaml",
          reviewBy: "2026-11-01",
          source: "https://study.example.org/titles",
        },
        {
          file: "content/facts/later.yaml",
          reviewBy: "2026-12-01",
          source: "https://study.example.org/titles",
        },
      ];
    },
    found: ["facts-looked-at"],
    says: /it prints the fact of content\/facts\/titles.yaml, which was to be looked at again by 2026-11-01/,
  },
  {
    fault: "another phone number on the page for what does not exist",
    edit: (parts) => {
      parts.errorPage = parts.errorPage.replaceAll("tel:+12175550142", "tel:+12175550199");
    },
    found: ["one-company"],
    says: /the page has no link to the phone number 12175550142/,
  },
  {
    fault: "an earlier address on the page for what does not exist",
    edit: (parts) => {
      parts.errorPage = parts.errorPage.replace("100 Example Street", "7 Old Road");
    },
    found: ["one-company"],
    says: /the page does not show '100 Example Street' of the address/,
  },
  {
    fault: "an earlier name in a feed",
    edit: inFile("/feed.xml", "<title>Fixture", "<title>Old name"),
    found: ["one-company"],
    says: /its title is 'Old name', and the company is called 'Fixture'/,
  },
  {
    fault: "an earlier name in the manifest",
    edit: inFile("/site.webmanifest", '"Fixture"', '"Old name"'),
    found: ["one-company"],
    says: /its title is 'Old name'/,
  },
  {
    fault: "an earlier name on social networks",
    edit: article('og:site_name" content="Fixture"', 'og:site_name" content="Old name"'),
    found: ["one-company"],
    says: /og:site_name is 'Old name'/,
  },
  {
    fault: "a feed without the newest article",
    edit: inFile("/feed.json", `${"https://www.example.com/"}x/`, `${"https://www.example.com/"}`),
    found: ["feeds"],
    says: /the newest article, https:\/\/www.example.com\/x\/, is not in it/,
  },
  {
    fault: "a figure of a case study that its file does not state",
    edit: caseStudy("It was 99 before."),
    found: ["case-study-figures"],
    says: /'99' is on the page, but is not among the outcomes in the case study's file/,
  },
  {
    fault: "an outcome of a case study that its page does not show",
    edit: (parts) => {
      caseStudy("It is more now.")(parts);
      article('"measurementTechnique":"By hand"', '"measurementTechnique":"By machine"')(parts);
    },
    found: ["visible", "case-study-figures"],
    says: /By machine/,
  },
  {
    fault: "a second graph",
    edit: article(
      "</body>",
      '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[]}</script></body>',
    ),
    found: ["one-script"],
    says: /there are 2 ld\+json scripts/,
  },
  {
    fault: "no graph at all",
    edit: ({ pages }) => {
      pages["/x/"] = (pages["/x/"] ?? "").replace(/<script[\s\S]*<\/script>/, "");
    },
    found: ["one-script"],
    says: /there are 0/,
  },
  {
    fault: "an HTML entity in the graph",
    edit: article('"Because it is."', '"Because it is &amp; was."'),
    found: ["escaped", "faq-visible"],
    says: /HTML entity '&amp;'/,
  },
  {
    fault: "an unescaped < in the graph",
    edit: article('"articleSection":"Sections"', '"articleSection":"<Sections"'),
    found: ["escaped", "visible"],
    says: /unescaped '<'/,
  },
  {
    fault: "a graph cut short",
    edit: article('"@graph":', '"graph":'),
    found: ["graph-shape"],
    says: /not a single object of @context and @graph/,
  },
  {
    fault: "typographic quotes round a key",
    edit: article('"@graph"', "“@graph”"),
    found: ["graph-shape"],
    says: /the script is not JSON/,
  },
  {
    fault: "another context",
    edit: article('"@context":"https://schema.org"', '"@context":"http://schema.org/docs"'),
    found: ["graph-shape"],
    says: /@context is "http:\/\/schema.org\/docs"/,
  },
  {
    fault: "a relative id",
    edit: article('"@id":"https://www.example.com/x/#comparison"', '"@id":"/x/#comparison"'),
    found: ["ids"],
    says: /\/x\/#comparison is not an absolute, normalized address/,
  },
  {
    fault: "an id twice",
    edit: inGraph(
      '{"@type":"Person","@id":"https://www.example.com/authors/ada/#person","name":"Ada Example","jobTitle":"Reviewer"}',
    ),
    found: ["ids"],
    says: /appears twice/,
  },
  {
    fault: "a reference to a node that is not there",
    edit: article(
      '"mainEntityOfPage":{"@id":"https://www.example.com/x/"}',
      '"mainEntityOfPage":{"@id":"https://www.example.com/z/"}',
    ),
    found: ["no-dangling-reference"],
    says: /mainEntityOfPage refers to https:\/\/www.example.com\/z\/, which is not in the graph/,
  },
  {
    fault: "a node connected to nothing",
    edit: inGraph('{"@type":"Person","@id":"https://www.example.com/#nobody","name":"Ada Example"}'),
    found: ["connected"],
    says: /#nobody is connected to nothing/,
  },
  {
    fault: "an unknown type",
    edit: article(
      '"@type":"Service","@id":"https://www.example.com/x/',
      '"@type":"Servise","@id":"https://www.example.com/x/',
    ),
    found: ["vocabulary"],
    says: /no type 'Servise'; the nearest is 'Service'/,
  },
  {
    fault: "a retired type",
    edit: both('"@type":"LocalBusiness"', '"@type":"ProfessionalService"'),
    found: ["vocabulary"],
    says: /retired the type 'ProfessionalService'; use 'Service'/,
  },
  {
    fault: "an unknown property",
    edit: article('"jobTitle":"Reviewer"', '"jobTitel":"Reviewer"'),
    found: ["vocabulary"],
    says: /no property 'jobTitel'; the nearest is 'jobTitle'/,
  },
  {
    fault: "a retired property",
    edit: article('"jobTitle":"Reviewer"', '"jobTitle":"Reviewer","awards":"None"'),
    found: ["vocabulary"],
    says: /retired 'awards'; use 'award'/,
  },
  {
    fault: "a property of another type",
    edit: article('"jobTitle":"Reviewer"', '"jobTitle":"Reviewer","wordCount":3'),
    found: ["vocabulary"],
    says: /'wordCount' is not a property of Person; it belongs to Article/,
  },
  {
    fault: "a text where a thing belongs",
    edit: article(
      '"mentions":{"@id":"https://www.example.com/x/#comparison"}',
      '"mentions":["One versus two",{"@id":"https://www.example.com/x/#comparison"}]',
    ),
    found: ["vocabulary"],
    says: /"One versus two" is not a value of 'mentions', which takes Thing/,
  },
  {
    fault: "a reference to a node of the wrong type",
    edit: article('"mentions":{"@id"', '"hasPart":{"@id"'),
    found: ["vocabulary"],
    says: /a ItemList is not a value of 'hasPart', which takes CreativeWork/,
  },
  {
    fault: "a day that does not exist",
    edit: article('"datePublished":"2026-02"', '"datePublished":"2026-02-30"'),
    found: ["vocabulary"],
    says: /"2026-02-30" is not a value of 'datePublished'/,
  },
  {
    fault: "a number in words",
    edit: article('"wordCount":4', '"wordCount":"four"'),
    found: ["vocabulary"],
    says: /"four" is not a value of 'wordCount', which takes Integer/,
  },
  {
    fault: "a day of the week nobody knows",
    edit: both("https://schema.org/Friday", "https://schema.org/Fryday"),
    found: ["vocabulary", "visible"],
    says: /Fryday" is not a value of 'dayOfWeek'/,
  },
  {
    fault: "another og:url",
    edit: article(
      'property="og:url" content="https://www.example.com/x/"',
      'property="og:url" content="https://www.example.com/y/"',
    ),
    found: ["head-agrees"],
    says: /og:url is not the canonical address/,
  },
  {
    fault: "another language",
    edit: article('<html lang="en-US">', '<html lang="de">'),
    found: ["head-agrees", "graph-languages", "list-languages", "link-languages"],
    says: /inLanguage is 'en-US', and the page's lang is 'de'/,
  },
  {
    fault: "a canonical address of another page",
    edit: article(
      'rel="canonical" href="https://www.example.com/x/"',
      'rel="canonical" href="https://www.example.com/"',
    ),
    found: ["head-agrees"],
    says: /canonical address is https:\/\/www.example.com\/ and not https:\/\/www.example.com\/x\//,
  },
  {
    fault: "a site without publisher",
    edit: both(',"publisher":{"@id":"https://www.example.com/#organization"}}', "}"),
    found: ["publisher"],
    says: /does not lead to its WebSite and the site's publisher/,
  },
  {
    fault: "an Article without a section",
    edit: article('"articleSection":"Sections",', ""),
    found: ["article-complete"],
    says: /the Article has no articleSection/,
  },
  {
    fault: "a date without a zone",
    edit: article("2026-11-02T00:00:00-06:00", "2026-11-02"),
    // It is another moment then, so the feeds contradict it as well.
    found: ["article-complete", "feed-dates"],
    says: /the date 2026-11-02 has no time with a zone/,
  },
  {
    fault: "a change before the publication",
    edit: (parts) => {
      article("2026-11-03T00:00:00-06:00", "2026-11-01T00:00:00-06:00")(parts);
      for (const file of ["/sitemap.xml", "/atom.xml", "/feed.json"])
        inFile(file, "2026-11-03T00:00:00-06:00", "2026-11-01T00:00:00-06:00")(parts);
    },
    found: ["article-complete"],
    says: /modified before it is published/,
  },
  {
    fault: "an Article without a square picture",
    edit: article(',{"@id":"https://www.example.com/og/x/1x1.png"}]', "]"),
    found: ["connected", "article-complete"],
    says: /connected to nothing/,
  },
  {
    fault: "a headline nobody sees",
    edit: article("<h1>A title</h1>", "<h1>Another</h1>"),
    found: ["article-visible"],
    says: /'A title' is not to be seen/,
  },
  {
    fault: "a date nobody sees",
    edit: article('<time datetime="2026-11-02T00:00:00-06:00">November 2, 2026</time>', "November 2, 2026"),
    found: ["article-visible"],
    says: /'2026-11-02T00:00:00-06:00' is not to be seen/,
  },
  {
    fault: "an author nobody sees",
    edit: article("By Fixture in", "By us in"),
    found: ["article-visible"],
    says: /'Fixture' is not to be seen/,
  },
  {
    fault: "an answer nobody sees",
    edit: article("<p>Because it is.</p>", "<p>Because.</p>"),
    found: ["faq-visible"],
    says: /'Because it is.' is not to be seen/,
  },
  {
    fault: "a question that is hidden for good",
    edit: article("<summary>Why?</summary>", "<summary><span hidden>Why?</span>Because</summary>"),
    found: ["faq-visible"],
    says: /'Why\?' is not to be seen/,
  },
  {
    fault: "a question on two pages",
    edit: ({ pages }) => {
      pages["/"] = (pages["/"] ?? "")
        .replace("</main>", "<p>Why? Because it is.</p></main>")
        .replace(
          '"mainEntity":{',
          '"hasPart":{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Why?","acceptedAnswer":{"@type":"Answer","text":"Because it is."}}]},"mainEntity":{',
        );
    },
    found: ["question-once"],
    says: /the question 'Why\?' is on \/ too/,
  },
  {
    fault: "a question twice on one page",
    edit: article(
      '{"@type":"Question","name":"Why?","acceptedAnswer":{"@type":"Answer","text":"Because it is."}}',
      '{"@type":"Question","name":"Why?","acceptedAnswer":{"@type":"Answer","text":"Because it is."}},{"@type":"Question","name":"Why?","acceptedAnswer":{"@type":"Answer","text":"Because it is."}}',
    ),
    found: ["question-once"],
    says: /the question 'Why\?' is on this page twice/,
  },
  {
    fault: "breadcrumbs that say something else",
    edit: article('<span aria-current="page">A short title</span>', '<span aria-current="page">Else</span>'),
    found: ["breadcrumbs-visible"],
    says: /'A short title' is not to be seen/,
  },
  {
    fault: "breadcrumbs that miscount",
    edit: article('"position":2', '"position":3'),
    found: ["breadcrumbs"],
    says: /a breadcrumb has the position 3/,
  },
  {
    fault: "breadcrumbs through a page that does not exist",
    edit: article(
      '"item":{"@type":"WebPage","@id":"https://www.example.com/","url":"https://www.example.com/"}',
      '"item":{"@type":"WebPage","@id":"https://www.example.com/gone/"}',
    ),
    found: ["breadcrumbs"],
    says: /do not start at the home page/,
  },
  {
    fault: "an option nobody sees",
    edit: article("Option one: a year", "Option uno: a year"),
    found: ["visible"],
    says: /'Option one' is not to be seen/,
  },
  {
    fault: "a price nobody sees",
    edit: article("$1,200–$1,600", "$1,200–$11,600"),
    found: ["visible"],
    says: /'1600' is not to be seen/,
  },
  {
    fault: "a source nobody sees",
    edit: article(">A study of titles</a>", ">A study</a>"),
    found: ["visible"],
    says: /'A study of titles' is not to be seen/,
  },
  {
    fault: "a source without its link",
    edit: article('href="https://study.example.org/titles"', 'href="https://study.example.org/other"'),
    found: ["visible"],
    says: /'https:\/\/study.example.org\/titles' is not to be seen/,
  },
  {
    fault: "a reviewer nobody sees",
    edit: article("Reviewed by Ada Example, Reviewer", "Reviewer"),
    found: ["visible"],
    says: /'Ada Example' is not to be seen/,
  },
  {
    fault: "opening hours nobody sees",
    edit: both("07:30–17:30</p>", "08:30–17:30</p>"),
    found: ["visible"],
    says: /OpeningHoursSpecification/,
  },
  {
    fault: "an address nobody sees",
    edit: both("<address>100 Example Street", "<address>102 Example Street"),
    found: ["visible"],
    says: /'100 Example Street' is not to be seen/,
  },
  {
    fault: "a telephone number nobody sees",
    edit: both(">+1 217-555-0142<", ">+1 217-555-0143<"),
    found: ["visible"],
    says: /'\+1 217-555-0142' is not to be seen/,
  },
  {
    fault: "a picture without credit",
    edit: article('"caption":"A card","creditText":"Fixture"', '"caption":"A card"'),
    found: ["graph-pictures", "google-image-required"],
    says: /the picture has no credit/,
  },
  {
    fault: "a picture of another size than the graph states",
    edit: ({ pictures }) => {
      pictures["/og/x/4x3.png"] = { width: 1201, height: 900, bytes: 20_000, format: "png" };
    },
    found: ["graph-pictures"],
    says: /\/og\/x\/4x3.png is 1201 by 900 pixels, and the graph says 1200 by 900/,
  },
  {
    fault: "a picture that does not exist",
    edit: ({ pictures }) => {
      delete pictures["/og/x/4x3.png"];
    },
    found: ["graph-pictures"],
    says: /there is no picture at \/og\/x\/4x3.png/,
  },
  {
    fault: "a logo too small to be shown",
    edit: ({ pictures }) => {
      pictures["/images/logo.svg"] = { width: 64, height: 64, bytes: 400, format: "png" };
    },
    found: ["graph-pictures"],
    says: /the logo is 64 by 64 pixels; 112 are the least/,
  },
  {
    fault: "an og:image of another size than the head states",
    edit: article('property="og:image:height" content="675"', 'property="og:image:height" content="630"'),
    found: ["og-image-size"],
    says: /og:image is 1200 by 675 pixels, and the head says 1200 by 630/,
  },
  {
    fault: "a picture in the text without alt",
    edit: article(' alt="Two pages side by side"', ""),
    found: ["page-pictures", "valid-html"],
    says: /<img src="\/images\/drawing.png"> has no alt/,
  },
  {
    fault: "a picture in the text out of proportion",
    edit: article('height="300"', 'height="400"'),
    found: ["page-pictures"],
    says: /drawing.png is 1200 by 600 pixels, and the page gives it 600 by 400/,
  },
  {
    fault: "a picture that weighs too much",
    edit: ({ pictures }) => {
      pictures["/images/drawing.png"] = { width: 1200, height: 600, bytes: 2_000_000, format: "png" };
    },
    found: ["picture-weight"],
    says: /weighs 2000 kB; 200 are allowed/,
  },
  {
    fault: "a placeholder logo",
    edit: both("https://www.example.com/images/logo.svg", "https://www.example.com/your-logo-url-here.png"),
    found: ["no-placeholder", "graph-pictures"],
    says: /the graph says 'your-logo'/,
  },
  {
    fault: "JSON-LD pasted into the text",
    edit: article("<p>Because", '<p>{"@context":"https://schema.org","@type":"FAQPage"}</p><p>Because'),
    found: ["undamaged"],
    says: /JSON-LD is in the visible text/,
  },
  {
    fault: "a × in an address",
    edit: article(
      '"url":"https://www.example.com/og/x/16x9.png"',
      '"url":"https://www.example.com/og/x/16×9.png"',
    ),
    found: ["undamaged"],
    says: /16×9.png' is damaged/,
  },
  {
    fault: "curly quotes in a key",
    edit: article('"jobTitle"', '"“jobTitle”"'),
    found: ["vocabulary", "undamaged"],
    says: /no property '“jobTitle”'/,
  },
  {
    fault: "an empty string",
    edit: article('"jobTitle":"Reviewer"', '"jobTitle":""'),
    found: ["nothing-empty", "visible"],
    says: /jobTitle is empty/,
  },
  {
    fault: "null",
    edit: article('"wordCount":4', '"wordCount":4,"keywords":null'),
    found: ["nothing-empty", "vocabulary"],
    says: /keywords is empty/,
  },
  {
    fault: "a rating of oneself",
    edit: both(
      '"legalName"',
      '"aggregateRating":{"@type":"AggregateRating","ratingValue":5,"reviewCount":3},"legalName"',
    ),
    found: ["no-self-rating"],
    says: /aggregateRating rates what is one's own/,
  },
  {
    fault: "a foreign og:image",
    edit: article(
      'property="og:image" content="https://www.example.com/og/x/16x9.png"',
      'property="og:image" content="https://www.example.com/z.png"',
    ),
    found: ["og-image"],
    says: /og:image is https:\/\/www.example.com\/z.png/,
  },
  {
    fault: "a head without a card for social networks",
    edit: article('<meta name="twitter:card" content="summary_large_image">', ""),
    found: ["social-head"],
    says: /there is no twitter:card/,
  },
  {
    fault: "a page without a title",
    edit: article("<title>A title for a small page</title>", "<title></title>"),
    found: ["title-present", "valid-html"],
    says: /the page has no <title>/,
  },
  {
    fault: "a title too long to be shown",
    edit: article("<title>A title for a small page</title>", `<title>${"Long words ".repeat(8)}</title>`),
    found: ["title-length"],
    says: /the title has 87 characters/,
  },
  {
    fault: "a number in the foot that no graph states",
    edit: article(
      '<p><a href="tel:+12175550142">',
      '<p><a href="tel:+12175550199">+1 217-555-0199</a> <a href="tel:+12175550142">',
    ),
    found: ["known-phones"],
    says: /\+1 217-555-0199 is a number that no graph of the site states/,
  },
  {
    fault: "two pages with one title",
    edit: article(
      "<title>A title for a small page</title>",
      "<title>Home of the fixture, a small site</title>",
    ),
    found: ["unique-titles"],
    says: /is on \/ too/,
  },
  {
    fault: "a second h1",
    edit: article("<h1>", "<h1>First</h1><h1>"),
    found: ["one-headline"],
    says: /there are 2 h1 elements/,
  },
  {
    fault: "an id twice in the page",
    edit: article("<h2>Questions</h2>", '<h2 id="versus">Questions</h2>'),
    found: ["one-headline"],
    says: /the id 'versus' appears twice/,
  },
  {
    fault: "a level of heading that is skipped",
    edit: article("<h2>Questions</h2>", "<h4>Questions</h4>"),
    found: ["headings"],
    says: /'Questions' is an h4 after an h2/,
  },
  {
    fault: "a picture from another company",
    edit: article('src="/images/drawing.png"', 'src="https://pixel.example.net/drawing.png"'),
    found: ["own-files-only"],
    says: /<img src> fetches https:\/\/pixel.example.net\/drawing.png/,
  },
  {
    fault: "invalid HTML",
    edit: article("<p>Because it is.</p>", "<p>Because it is.<div></div></p>"),
    found: ["valid-html"],
    says: /element-permitted-content|close-order/,
  },
  {
    fault: "a graph of 60 kB",
    edit: article(
      '"articleSection":"Sections"',
      `"articleSection":"Sections","keywords":"${"x".repeat(60_000)}"`,
    ),
    found: ["graph-weight"],
    says: /60000 are allowed/,
  },
  {
    fault: "one id with two meanings",
    edit: article('"foundingDate":"2001"', '"foundingDate":"2002"'),
    found: ["same-node"],
    says: /has another foundingDate than on \//,
  },
  {
    fault: "a reference by another name than its node's",
    edit: article('"name":"Repair"', '"name":"Repairs"'),
    found: ["same-node"],
    says: /the reference to Service \S+#repair has another name than on \//,
  },
  {
    fault: "a node that is neither whole nor a reference",
    edit: article('"name":"Repair",', '"name":"Repair","description":"Fixture puts things back.",'),
    found: ["same-node"],
    says: /Service \S+#repair has another provider than on \//,
  },
  {
    fault: "a reference to a page that does not have the node",
    edit: ({ pages }) => {
      pages["/"] = (pages["/"] ?? "").replace(/,\{"@type":"Service".*?\}\}(?=\])/, "");
      expect(pages["/"]).not.toContain("#repair");
    },
    found: ["same-node"],
    says: /Service \S+#repair leads to \/, whose graph does not have it/,
  },
  {
    fault: "a link that leads nowhere",
    edit: article("</main>", '<a href="/gone/">there</a></main>'),
    found: ["links-exist"],
    says: /the link 'there' leads to \/gone\/, which does not exist/,
  },
  {
    fault: "a link to a place that is not there",
    edit: article('href="#versus"', 'href="#nowhere"'),
    found: ["links-exist"],
    says: /\/x\/ has no such place/,
  },
  {
    fault: "a redirect that leads nowhere",
    edit: ({ redirects }) => {
      redirects["/old/"] = "/gone/";
    },
    found: ["redirects"],
    says: /leads to \/gone\/, which does not exist/,
  },
  {
    fault: "a redirect through a redirect",
    edit: ({ redirects }) => {
      redirects["/older/"] = "/old/";
    },
    found: ["redirects"],
    says: /leads to \/old\/, which leads on to \/x\//,
  },
  {
    fault: "a redirect that hides a page",
    edit: ({ redirects }) => {
      redirects["/x/"] = "/";
    },
    found: ["links-current", "redirects"],
    says: /\/x\/ has moved to \//,
  },
  {
    fault: "a link through a redirect",
    edit: article("</main>", '<a href="/old/">there</a></main>'),
    found: ["links-current"],
    says: /\/old\/ has moved to \/x\//,
  },
  ...[
    ["two addresses in one", "https://https://other.example.org/", /damaged/],
    ["no https", "http://other.example.org/", /does not use https/],
    ["a host without a dot", "https://localhost/x", /damaged/],
    ["a script", "javascript:void(0)", /no address a browser should open/],
    ["a telephone number without its country", "tel:2175550142", /no international telephone number/],
    ["an e-mail address without a host", "mailto:hello", /no e-mail address/],
  ].map(
    ([fault, address, says]): Seeded => ({
      fault: `a link with ${String(fault)}`,
      edit: article("</main>", `<a href="${String(address)}">there</a></main>`),
      found: ["outside-links"],
      says: says instanceof RegExp ? says : /./,
    }),
  ),
  {
    fault: "a graph on the error page",
    edit: (parts) => {
      parts.errorPage = parts.errorPage.replace(
        "</main>",
        '</main><script type="application/ld+json">{}</script>',
      );
    },
    found: ["error-page-silent"],
    says: /the error page has a graph/,
  },
  {
    fault: "an error page for search engines",
    edit: (parts) => {
      parts.errorPage = parts.errorPage.replace("noindex", "index");
    },
    found: ["error-page-silent"],
    says: /may be indexed/,
  },
  {
    fault: "a business without an address",
    edit: ({ pages }) => {
      for (const path of ["/", "/x/"]) pages[path] = (pages[path] ?? "").replace(/"address":\{[^}]*\},/, "");
    },
    found: [
      "google-organization-recommended",
      "google-local-business-required",
      "google-local-business-recommended",
    ],
    says: /address is missing, which Google recommends of Organization/,
  },
  {
    fault: "a profile of nobody",
    edit: article(
      '"@type":"WebPage","@id":"https://www.example.com/x/"',
      '"@type":"ProfilePage","@id":"https://www.example.com/x/"',
    ),
    found: ["google-profile-page-required", "google-profile-page-recommended"],
    says: /mainEntity.name or mainEntity.alternateName is missing/,
  },
  {
    fault: "an author without an address",
    edit: article(
      '"author":{"@id":"https://www.example.com/#organization"}',
      '"author":{"@id":"https://www.example.com/authors/ada/#person"}',
    ),
    found: ["google-article-recommended"],
    says: /author.url or author.sameAs is missing/,
  },
  {
    fault: "a breadcrumb without a name",
    edit: article('"name":"A short title","item"', '"item"'),
    found: ["google-breadcrumb-required"],
    says: /itemListElement.name or itemListElement.item.name is missing/,
  },
  {
    fault: "a site without a name",
    edit: both('"name":"Fixture","inLanguage"', '"inLanguage"'),
    found: ["google-site-name-required"],
    says: /name is missing, which Google requires of WebSite/,
  },
  {
    fault: "a video without its picture and day",
    edit: article('"hasPart":[', '"hasPart":[{"@type":"VideoObject","name":"A title"},'),
    found: ["google-video-required", "google-video-recommended"],
    says: /thumbnailUrl is missing, which Google requires of VideoObject/,
  },
  {
    fault: "a sitemap that is not there",
    edit: ({ files }) => delete files["/sitemap.xml"],
    found: ["sitemap"],
    says: /there is no sitemap/,
  },
  {
    fault: "a sitemap that is no XML",
    edit: inFile("/sitemap.xml", "</urlset>", ""),
    found: ["sitemap"],
    says: /no well-formed XML/,
  },
  {
    fault: "a page missing in the sitemap",
    edit: inFile("/sitemap.xml", "<url><loc>https://www.example.com/</loc></url>", ""),
    found: ["sitemap"],
    says: /the page is missing in the sitemap/,
  },
  {
    fault: "a page of nobody in the sitemap",
    edit: inFile("/sitemap.xml", "</urlset>", "<url><loc>https://www.example.com/gone/</loc></url></urlset>"),
    found: ["sitemap"],
    says: /gone\/ is listed and is no page of the site/,
  },
  {
    fault: "a page for nobody in the sitemap",
    edit: article("index, follow", "noindex"),
    found: ["sitemap", "feeds"],
    says: /listed in the sitemap and says noindex/,
  },
  {
    fault: "another date in the sitemap",
    edit: inFile("/sitemap.xml", "2026-11-03T00:00:00-06:00", "2026-11-23T00:00:00-06:00"),
    found: ["sitemap"],
    says: /lastmod is 2026-11-23T00:00:00-06:00, and the graph's dateModified is 2026-11-03/,
  },
  {
    fault: "a robots.txt that hides a page",
    edit: inFile("/robots.txt", "Disallow: /api/", "Disallow: /x"),
    found: ["robots-txt"],
    says: /keeps search engines from \/x\//,
  },
  {
    fault: "a robots.txt without the sitemap",
    edit: inFile("/robots.txt", "Sitemap:", "Sitemaps:"),
    found: ["robots-txt"],
    says: /is no line of robots.txt/,
  },
  {
    fault: "a whole graph without a node",
    edit: inFile("/graph.json", '"jobTitle":"Reviewer"', '"jobTitle":"Writer"'),
    found: ["whole-graph"],
    says: /#person is another node than on its page/,
  },
  {
    fault: "a schema map that leads nowhere",
    edit: inFile("/schemamap.xml", "graph.json", "graph.jsonld"),
    found: ["whole-graph"],
    says: /does not name graph.json/,
  },
  {
    fault: "a security.txt that has expired",
    edit: inFile("/.well-known/security.txt", "2099", "2020"),
    found: ["security-txt"],
    says: /it expired on 2020/,
  },
  {
    fault: "a site that does not honor Global Privacy Control",
    edit: inFile("/.well-known/gpc.json", "true", "false"),
    found: ["gpc-json"],
    says: /does not say/,
  },
  {
    fault: "a style sheet that does not exist",
    edit: ({ files }) => delete files["/style.css"],
    found: ["own-files-exist"],
    says: /fetches \/style.css, which does not exist/,
  },
  {
    fault: "an icon of another size than the manifest states",
    edit: inFile("/site.webmanifest", "192x192", "512x512"),
    found: ["web-manifest"],
    says: /icon.png is 192x192, and it says 512x512/,
  },
  {
    fault: "a feed that is not there",
    edit: ({ files }) => delete files["/atom.xml"],
    found: ["feeds"],
    says: /there is no feed/,
  },
  {
    fault: "a feed that is none",
    edit: ({ files }) => {
      files["/feed.json"] = "not found";
    },
    found: ["feeds"],
    says: /it is no feed/,
  },
  {
    fault: "an entry of a feed without its id",
    edit: inFile("/feed.xml", "<guid>https://www.example.com/x/</guid>", ""),
    found: ["feeds"],
    says: /\/x\/ has no id/,
  },
  {
    fault: "a date that the feed's format does not allow",
    edit: inFile("/feed.xml", "Mon, 02 Nov 2026 06:00:00 GMT", "2026-11-02T06:00:00Z"),
    found: ["feeds"],
    says: /which the format does not allow/,
  },
  {
    fault: "a relative address in a feed",
    edit: inFile("/feed.json", "<p>Take one.</p>", '<p><a href=\\"/x/\\">Take one.</a></p>'),
    found: ["feeds"],
    says: /an address without its site/,
  },
  {
    fault: "a feed of another mind about a date",
    edit: inFile("/atom.xml", "<published>2026-11-02T00:00:00-06:00", "<published>2026-11-01T00:00:00-06:00"),
    found: ["feed-dates"],
    says: /is published on 2026-11-01T00:00:00-06:00, and its graph says 2026-11-02/,
  },
  {
    fault: "an llms.txt that leads nowhere",
    edit: inFile("/llms.txt", "https://www.example.com/x.md", "https://www.example.com/y.md"),
    found: ["llms-txt"],
    says: /'A title' leads to \/y.md, which does not exist/,
  },
  {
    fault: "an llms.txt without a title",
    edit: inFile("/llms.txt", "# Fixture\n", "Fixture\n"),
    found: ["llms-txt"],
    says: /does not begin with a title/,
  },
  {
    fault: "a Markdown alternate that does not exist",
    edit: article('href="/x.md"', 'href="/y.md"'),
    found: ["markdown-alternate"],
    says: /its Markdown alternate \/y.md does not exist/,
  },
  {
    fault: "a Markdown alternate that leaves a sentence out",
    edit: inFile("/x.md", "What option one is.", ""),
    found: ["markdown-alternate"],
    says: /its Markdown alternate does not say 'Take one. What option one is/,
  },
  {
    fault: "a page's headline nobody sees",
    edit: ({ pages }) => {
      pages["/"] = (pages["/"] ?? "").replace("<h1>Home of the fixture", "<h1>Home");
    },
    found: ["visible"],
    says: /'Home of the fixture' is not to be seen/,
  },
];

async function findings(edit?: Edit, campaignPhones: readonly string[] = []) {
  const parts = soundParts();
  edit?.(parts);
  followPages(parts);
  const content = {
    origin: undefined,
    campaignPhones,
    facts: parts.facts,
    redirects: [],
    find: () => undefined,
  };
  return (await auditSite(siteOf(parts), content, parts.now)).findings;
}

describe("the audit", () => {
  it.each([
    ["es-US", "De lunes a viernes, de 7:30 a.m. a 5:30 p.m.", "Ruta de navegación"],
    ["es-CO", "De lunes a viernes, de 7:30 a. m. a 5:30 p. m.", "Ruta de navegación"],
    ["de-DE", "Montag bis Freitag, 07:30–17:30 Uhr", "Pfad"],
  ])(
    "finds what a site in %s says of its hours and its place in its own words",
    async (language, hours, path) => {
      const all = await findings((parts) => {
        for (const texts of [parts.pages, parts.files])
          for (const [name, text] of Object.entries(texts))
            texts[name] = text
              .replaceAll("en-US", language)
              .replaceAll("Monday to Friday, 07:30–17:30", hours)
              .replaceAll('<nav aria-label="Breadcrumb">', `<nav aria-label="${path}">`);
      });
      expect(all.map(({ rule, where, message }) => [rule, where.address, message])).toEqual([]);
    },
  );

  it("finds nothing on a sound site", async () => {
    expect((await findings()).map(({ rule, where, message }) => [rule, where.address, message])).toEqual([]);
  });

  it("finds nothing on a sound site with a page in two languages", async () => {
    const all = await findings(translateHome);
    expect(all.map(({ rule, where, message }) => [rule, where.address, message])).toEqual([]);
  });

  it("takes no word of another language for a placeholder", async () => {
    const all = await findings((parts) => {
      translateHome(parts);
      for (const [path, text] of Object.entries(parts.pages))
        parts.pages[path] = text.replaceAll("La primera página", "Todo en la primera página");
    });
    expect(all.map(({ rule, message }) => [rule, message])).toEqual([]);
    const left = await findings(inSpanish("</title>", " TODO</title>"));
    expect(left.map(({ rule }) => rule)).toContain("no-placeholder");
  });

  it("finds nothing on a sound site over HTTP", async () => {
    expect((await findings(overHttp({}))).map(({ rule, message }) => [rule, message])).toEqual([]);
  });

  it.each(seeded)("finds $fault, and nothing else", async ({ edit, found, says }) => {
    const all = await findings(edit);
    expect([...new Set(all.map(({ rule }) => rule))]).toEqual(found);
    expect(all[0]?.message).toMatch(says);
  });

  it("lets a campaign's number be on pages out of search engines, and nowhere else", async () => {
    const number = '<p><a href="tel:+12175550199">+1 217-555-0199</a></p>';
    const shown =
      (path: string): Edit =>
      ({ pages }) => {
        pages[path] = (pages[path] ?? "").replace("</main>", `${number}</main>`);
      };
    const hidden: Edit = (parts) => {
      parts.pages["/x/"] = (parts.pages["/x/"] ?? "").replace(
        "<head>",
        '<head><meta name="robots" content="noindex">',
      );
      shown("/x/")(parts);
    };
    const said = async (edit: Edit, phones: readonly string[]) =>
      (await findings(edit, phones))
        .filter(({ rule }) => rule === "known-phones")
        .map(({ where, message }) => [where.address, message]);
    const campaign = ["+1 (217) 555-0199"];
    expect(await said(hidden, campaign)).toEqual([]);
    expect(await said(shown("/x/"), [])).toEqual([]);
    expect(await said(shown("/x/"), campaign)).toEqual([
      ["/x/", "+1 217-555-0199 is a campaign's number, and search engines show this page"],
    ]);
    const inHead: Edit = (parts) => both("<footer>", `<footer>${number}`)(parts);
    expect((await said(inHead, campaign)).map(([path]) => path)).toEqual(["/", "/x/"]);
    expect(await said(() => undefined, ["+1 217-555-0142"])).toEqual(
      expect.arrayContaining([["/", "+1 217-555-0142 is a campaign's number, and the graph states it"]]),
    );
  });

  it("has a seeded fault for every rule but those of types this site does not have yet", () => {
    const shown = new Set(seeded.flatMap(({ found }) => found));
    const unseen = allRules.map(({ id }) => id).filter((id) => !shown.has(id));
    expect(unseen).toEqual([]);
  });

  it("gives each rule one id, a specification and a remedy", () => {
    expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length);
    for (const { title, remedy, specification } of allRules) {
      expect([title, remedy, specification.name].every((text) => text.length > 5)).toBe(true);
    }
  });
});
