/** Documents as the studio's page gets them: the list, one of them, what can be named, what is wrong, a new one, one removed. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type {
  AdviceAnswer,
  Breakage,
  DocumentView,
  PictureRow,
  ProblemView,
  Reference,
  SiteView,
  UseView,
  Version,
} from "#lib/tools/studio/contract.ts";
import { likelyFirstPage } from "#lib/tools/studio/server/first-page.ts";
import { studioSite } from "./studio-server.ts";

let studio: Awaited<ReturnType<typeof studioSite>>;
beforeAll(async () => {
  studio = await studioSite({
    "content/articles/draft.mdx": draft("See [this](/nowhere/)."),
    "content/articles/broken.mdx": "---\ntitle: [\n---\n\nText.\n",
    "content/articles/notes.txt": "What I wanted to say",
  });
});
afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
});

const article = "content/articles/good-article.mdx";
const draft = (text: string) =>
  `---\ntitle: A draft\ncatgory: managed-it\ndescription: An article that is not finished and has a mistake for the tests of the studio.\npublishedAt: "2026-01-05"\ncategory: managed-it\ndraft: true\n---\n\nThe first.\n\n<Callout kind="tip">\n\n${text}\n\n</Callout>\n`;

it("the list names every document by its title, with its state and what is wrong", async () => {
  const { value } = await studio.get<SiteView>("site");
  expect(value.name).toBe("Sample IT");
  const row = (file: string) => value.documents.find((document) => document.file === file);
  expect(row(article)).toMatchObject({
    collection: "articles",
    id: "good-article",
    title: "When an hourly technician is enough",
    state: "published",
    errors: 0,
    unpublished: false,
  });
  expect(row("content/articles/draft.mdx")).toMatchObject({ title: "A draft", state: "draft", errors: 2 });
  expect(row("content/company.yaml")?.title).toBe("Company");
  expect(value.kinds.find(({ name }) => name === "article")?.questions.map(({ name }) => name)).toContain(
    "category",
  );
  expect(value.components.find(({ name }) => name === "Callout")?.children).toBe("blocks");
});

it("a document has fields and blocks, and each problem the place where it can be solved", async () => {
  const file = "content/articles/draft.mdx";
  const { value } = await studio.get<DocumentView>(`document?file=${file}`);
  expect(value.fields).toMatchObject({ title: "A draft", draft: true });
  expect(value.blocks?.map(({ kind }) => kind)).toEqual(["paragraph", "component"]);
  expect(value.address).toBe("/draft/");
  const places = value.problems.map(({ rule, field, block }) => ({ rule, field, block }));
  expect(places).toContainEqual({ rule: "link-internal", field: undefined, block: [1, 0] });
  expect(places.find(({ field }) => field?.[0] === "catgory")?.rule).toBe("field-unknown");
});

it("a file broken by hand opens as source, with what is wrong", async () => {
  const { status, value } = await studio.get<DocumentView>("document?file=content/articles/broken.mdx");
  expect(status).toBe(200);
  expect(value.text).toContain("title: [");
  expect(value.fieldsBroken).toBeTruthy();
  expect(value.problems).toContainEqual(expect.objectContaining({ rule: "yaml-syntax", line: 3 }));
});

it("problems of files that are not documents are among those of the site", async () => {
  const { value } = await studio.get<{ problems: ProblemView[] }>("problems");
  expect(value.problems.map(({ file }) => file)).toContain("content/articles/notes.txt");
});

it("amounts as they are printed, and terms with the address of what they mean, can be chosen by name", async () => {
  studio.write(
    "content/sums/office.yaml",
    "title: An office of ten\namounts:\n  all-year: 10 * managed-per-user * 12\n  unknown: 3 * nobody\n",
  );
  studio.write(
    "content/glossary/patch-window.mdx",
    '---\nterm: patch window\ndefinition: The hours in which computers are updated, agreed on beforehand.\nupdatedAt: "2026-01-05"\n---\n\nIt is at night.\n',
  );
  await studio.content.look();
  const { value } = await studio.get<{ references: Reference[] }>("references");
  expect(value.references.filter(({ kind }) => kind === "amount" || kind === "term")).toEqual([
    { kind: "term", value: "/glossary/patch-window/", title: "patch window" },
    {
      kind: "amount",
      value: "office.all-year",
      title: "An office of ten: all year",
      shown: "$15,000",
    },
    { kind: "amount", value: "office.unknown", title: "An office of ten: unknown" },
  ]);
  const { value: advice } = await studio.get<AdviceAnswer>("advice?file=content/sums/office.yaml");
  expect(advice.problems.map(({ rule, severity }) => [rule, severity])).toEqual([["sum-unused", "advice"]]);
  studio.remove("content/sums");
  studio.remove("content/glossary");
  await studio.content.look();
});

it("pages with their anchors, facts and prices as they are printed, and pictures can be chosen by name", async () => {
  const { value } = await studio.get<{ references: Reference[] }>("references");
  const { references } = value;
  expect(references).toContainEqual({
    kind: "page",
    value: "/good-article/#who-it-suits",
    title: "When an hourly technician is enough: Who it suits",
  });
  expect(references).toContainEqual({
    kind: "fact",
    value: "user-limit",
    title: "A plan allows 300 users.",
    shown: "300 users",
  });
  expect(references).toContainEqual({
    kind: "price",
    value: "managed-per-user",
    title: "Managed IT",
    shown: "$100–$150",
  });
  const { value: library } = await studio.get<{ pictures: PictureRow[] }>("pictures");
  expect(library.pictures).toEqual([
    {
      name: "logo.svg",
      width: 10,
      height: 10,
      bytes: 97,
      changedAt: expect.any(String),
      unpublished: false,
      uses: [{ file: "content/company.yaml", alt: "Sample IT" }],
    },
  ]);
});

it.each([
  [
    "content/pages/about.mdx",
    [
      ["content/articles/good-article.mdx", ["a link, “about us”"]],
      ["content/navigation.yaml", ["a link"]],
    ],
  ],
  ["content/facts/user-limit.yaml", [["content/articles/good-article.mdx", ["shows it (fact)"]]]],
  [
    "content/comparisons/managed-vs-break-fix.yaml",
    [["content/articles/good-article.mdx", ["names it in its comparison"]]],
  ],
  ["content/redirects.yaml", []],
])("what links to %s is said, and how", async (file, expected) => {
  const { value } = await studio.get<{ uses: UseView[] }>(`uses?file=${file}`);
  expect(value.uses.map((use) => [use.file, use.ways])).toEqual(expected);
});

it("a new document is a draft made of the same answers as npm run new, and writes over nothing", async () => {
  const answers = {
    term: "Endpoint detection",
    definition: "Software that watches a computer for signs of an attack.",
  };
  const { value } = await studio.post<{ file: string }>("new", { kind: "term", answers });
  expect(value.file).toBe("content/glossary/endpoint-detection.mdx");
  const { value: view } = await studio.get<DocumentView>(`document?file=${value.file}`);
  expect(view).toMatchObject({ state: "draft", title: "Endpoint detection", errors: 0 });
  const again = await studio.post<{ message: string }>("new", { kind: "term", answers });
  expect(again.status).toBe(409);
  expect(again.value.message).toContain("nothing is overwritten");
  const missing = await studio.post<{ message: string }>("new", { kind: "term", answers: {} });
  expect(missing.status).toBe(422);
  expect(missing.value.message).not.toContain("--");
});

it("a new redirect is an entry of its file, and the other lines stay", async () => {
  const redirects =
    "# Where old addresses lead.\nredirects:\n  - from: /old/   # printed on cards\n    to: /about/\n";
  studio.write("content/redirects.yaml", redirects);
  const { value } = await studio.post<{ file: string }>("new", {
    kind: "redirect",
    answers: { from: "/older/", to: "/contact/" },
  });
  expect(value.file).toBe("content/redirects.yaml");
  const after = studio.read("content/redirects.yaml");
  expect(after.startsWith(redirects)).toBe(true);
  expect(after).toContain("/older/");
});

it("removing a document says first what would be wrong without it, and can be taken back", async () => {
  const about = "content/facts/user-limit.yaml";
  const { digest } = (await studio.get<DocumentView>(`document?file=${about}`)).value;
  const asked = await studio.post<{ state: string; breaks: Breakage[] }>("remove", {
    file: about,
    read: digest,
  });
  expect(asked.value.state).toBe("asked");
  expect(asked.value.breaks.map(({ file: broken }) => broken)).toContain("content/articles/good-article.mdx");
  expect(existsSync(join(studio.root, about))).toBe(true);
  expect((await studio.post("remove", { file: about, read: "0".repeat(64), confirmed: true })).status).toBe(
    409,
  );
  const removed = await studio.post<{ state: string }>("remove", {
    file: about,
    read: digest,
    confirmed: true,
  });
  expect(removed.value.state).toBe("removed");
  expect(existsSync(join(studio.root, about))).toBe(false);
  const history = await studio.get<{ versions: Version[] }>(`history?file=${about}`);
  await studio.post("restore", { file: about, id: history.value.versions[0]?.id });
  expect(existsSync(join(studio.root, about))).toBe(true);
  expect((await studio.post("remove", { file: "content/company.yaml", read: "x" })).status).toBe(422);
});

it("the page that is prepared while the studio opens is that of the text that changed last", async () => {
  studio.write("content/pages/about.mdx", `${studio.read("content/pages/about.mdx")}\nAnd more.\n`);
  const { site } = await studio.content.look();
  expect(likelyFirstPage(site)).toBe("/about/");
});
