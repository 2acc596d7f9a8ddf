/** Sites that have little: what is not there has no page, and nothing leads to it. */
import { expect, test } from "vitest";
import { allPages, pageAt } from "#lib/kinds/all-pages.ts";
import { articlePage } from "#lib/kinds/article/page.ts";
import { menuLinks } from "#lib/kinds/menu.ts";
import { companyPath } from "#lib/kinds/plain/page.ts";
import { allFeeds } from "#lib/publish/feeds/feeds.ts";
import { errorsOf, errorsWith, smallSite } from "#tests/builders/small-site.ts";
import { type WrittenContent, writtenSiteContent } from "#tests/builders/written-site-content.ts";
import { contact } from "#tests/support/forms.ts";

const words = (title: string) => ({
  title,
  description: "A page of a site that has hardly anything, described at the length that is asked for.",
  updatedAt: "2026-01-01",
});

const article = {
  title: "One article",
  description: "The only article of a site that has hardly anything, described at some length.",
  publishedAt: "2026-01-05",
  category: "notes",
};

const least: WrittenContent = {
  company: {
    company: {
      name: "Prairie Network Care",
      url: "https://www.prairienetworkcare.net",
      language: "en-US",
      tagline: "IT support",
      description: "Prairie Network Care looks after computers for offices in central Illinois.",
      logo: { src: "logo.svg", alt: "Prairie Network Care" },
      telephone: "+1 217-440-0142",
      email: "hello@prairienetworkcare.net",
      timeZone: "America/Chicago",
    },
  },
  navigation: {
    navigation: {
      header: [{ href: "/blog/" }],
      action: { href: "/contact/" },
      footer: [{ title: "Company", links: [{ href: "/contact/" }] }],
    },
  },
  redirects: { redirects: { redirects: [] } },
  forms: { contact: contact.data },
  categories: {
    notes: { name: "Notes", description: "What we write down, for whoever wants to read it later on." },
  },
  articles: { one: article },
  pages: Object.fromEntries(
    ["home", "blog", "search", "contact", "thanks"].map((id) => [id, words(`The ${id} page`)]),
  ),
};

test("a site with one article and nothing else has no page of a list that would be empty", () => {
  const paths = [...allPages(writtenSiteContent(least))].map(({ path }) => path);
  expect(paths).toEqual([
    "/",
    "/blog/",
    "/blog/category/notes/",
    "/one/",
    "/contact/thanks/",
    "/contact/",
    "/search/",
  ]);
});

test("a site without articles has no blog, no section of it and no way to either", () => {
  const author = {
    name: "A Person",
    role: "Technician",
    bio: "Answers the phone, and writes down what helped for whoever calls next.",
  };
  const content = writtenSiteContent({ ...least, articles: {}, people: { person: author } });
  const pages = [...allPages(content)];
  expect(pages.map(({ path }) => path)).toEqual([
    "/",
    "/authors/person/",
    "/contact/thanks/",
    "/contact/",
    "/search/",
  ]);
  const paths = new Set(pages.map(({ path }) => path));
  expect(pages.flatMap(({ breadcrumbs }) => breadcrumbs).filter(({ path }) => !paths.has(path))).toEqual([]);
  expect(allFeeds(content).map(({ page }) => page)).toEqual(["/"]);
});

test("a list has no page while everything in it is a draft, whether its words are written or not", () => {
  const content = writtenSiteContent({
    ...least,
    pages: { ...least.pages, glossary: words("The glossary"), compare: words("The comparisons") },
    glossary: {
      draft: {
        term: "draft",
        definition: "A term that nobody can read yet, in a sentence.",
        updatedAt: "2026-01-01",
        draft: true,
      },
    },
  });
  expect(pageAt(content, "/glossary/")).toBeUndefined();
  expect(pageAt(content, "/compare/")).toBeUndefined();
});

test("an article alone has nothing to read next, and its author is described on the home page", () => {
  const content = writtenSiteContent(least);
  const [one] = content.articles;
  expect(one && articlePage(content, one).related).toEqual([]);
  expect(companyPath(content)).toBe("/");
});

const menu = (href: string) =>
  `header: [{ label: There, href: ${href} }]\naction: { href: /contact/ }\nfooter: [{ title: Site, links: [{ href: /contact/ }] }]\n`;

test("a menu names a list before it has anything in it, and shows it with its first document", async () => {
  const links = [
    { href: "/contact/" },
    { href: "/glossary/" },
    { href: "/case-studies/", label: "Our work" },
  ];
  const pages = { ...least.pages, glossary: words("The glossary") };
  expect(menuLinks(writtenSiteContent({ ...least, pages }), links).map(({ href }) => href)).toEqual([
    "/contact/",
  ]);
  const glossary = {
    switch: {
      term: "switch",
      definition: "A box that connects what is on a network, in a sentence.",
      updatedAt: "2026-01-01",
    },
  };
  expect(menuLinks(writtenSiteContent({ ...least, pages, glossary }), links).map(({ href }) => href)).toEqual(
    ["/contact/", "/glossary/"],
  );
  const tagged = [{ href: "/glossary/?utm_source=menu" }, { href: "/team/?utm_source=menu" }];
  expect(menuLinks(writtenSiteContent({ ...least, pages, glossary }), tagged)).toEqual([
    { href: "/glossary/?utm_source=menu", label: "The glossary" },
  ]);
  for (const href of ["/services/", "/glossary/", "/case-studies/", "/team/"])
    expect(await errorsWith({ "content/navigation.yaml": menu(href) })).toEqual([]);
});

test("the button at the top and a text may not lead to a list of nothing, nor a menu to a section of one", async () => {
  const button = menu("/services/").replace("action: { href: /contact/ }", "action: { href: /services/ }");
  expect(await errorsWith({ "content/navigation.yaml": button })).toEqual([
    "content/navigation.yaml link-internal: There is no page at /services/ until a service is published. → Publish a service, or take the link out.",
  ]);
  using site = smallSite();
  const about = "content/pages/about.mdx";
  site.write(about, `${site.read(about)}\nRead [what we do](/services/).\n`);
  expect(await errorsOf(site.root)).toEqual([
    `${about} link-internal: There is no page at /services/ until a service is published. → Publish a service, or take the link out.`,
  ]);
  const section = { "content/navigation.yaml": menu("/blog/category/managed-it/") };
  expect(await errorsWith(section, ["content/articles"])).toContainEqual(
    expect.stringContaining("There is no page at /blog/category/managed-it/ until an article is published."),
  );
});

test("the calculator can be given up, and a menu entry for it is refused then", async () => {
  const gone = ["content/pages/cost-calculator.mdx"];
  expect(await errorsWith({}, gone)).toEqual([]);
  expect(await errorsWith({ "content/navigation.yaml": menu("/tools/cost-calculator/") }, gone)).toEqual([
    expect.stringMatching(/navigation\.yaml link-internal: There is no page at \/tools\/cost-calculator\//),
  ]);
});

test("a list that has something to list needs its words, and they may be no draft", async () => {
  expect(await errorsWith({}, ["content/pages/compare.mdx"])).toEqual([
    expect.stringMatching(
      /compare\.mdx file-missing: .* words of the list of comparisons, which content\/articles\/good-article\.mdx is shown in/,
    ),
  ]);
});
