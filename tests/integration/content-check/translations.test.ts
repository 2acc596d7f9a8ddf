import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { translatedFrom } from "#lib/content/translated-from.ts";
import { checkSmallSite, now } from "#tests/builders/small-site.ts";
import { english, spanish, twoLanguageFolder } from "#tests/builders/two-languages.ts";
import type { WrittenContent } from "#tests/builders/written-site-content.ts";

/** What the check says, warnings included: file and line, rule, message and remedy. */
async function saidOf(translation: WrittenContent, original: WrittenContent = english, folder = "es") {
  return await saidIn(twoLanguageFolder(translation, original, folder));
}

async function saidIn(root: string) {
  const problems = await checkSmallSite({ root, now });
  return problems.map(
    ({ where, rule, message, remedy }) => `${where.file}:${where.line} ${rule}: ${message} → ${remedy}`,
  );
}

const article = spanish.articles["cuota-o-horas"];
const comparison = spanish.comparisons["fee-or-hours"];
const withArticle = (fields: Record<string, unknown>): WrittenContent => ({
  ...spanish,
  articles: { "cuota-o-horas": { ...article, ...fields } },
});
const withCompany = (fields: Record<string, unknown>): WrittenContent => ({
  ...spanish,
  company: { company: { ...spanish.company.company, ...fields } },
});
const withComparison = (fields: Record<string, unknown>): WrittenContent => ({
  ...spanish,
  comparisons: { "fee-or-hours": { ...comparison, ...fields } },
});

it("says nothing of a translation that is whole", async () => {
  expect(await saidOf(spanish)).toEqual([]);
});

const wrong: Record<
  string,
  { made: WrittenContent; original?: WrittenContent; folder?: string; says: RegExp }
> = {
  "a language that the program does not speak": {
    made: spanish,
    folder: "fr",
    says: /^content\/fr:1 translation-language: The program has no words in French.* → .*en, es, de/,
  },
  "a folder named like a language that is not one": {
    made: spanish,
    folder: "qx",
    says: /translation-language: 'content\/qx' is named like a language, and 'qx' is not one/,
  },
  "a company's file in another language": {
    made: withCompany({ language: "de-DE" }),
    says: /^content\/es\/company\.yaml:3 translation-language: 'language' is 'de-DE', and the texts of content\/es are in Spanish\. → Write es, or es-US /,
  },
  "a company's file in the site's own language": {
    made: withCompany({ language: "en-US" }),
    says: /company\.yaml:3 translation-language: 'language' is 'en-US', and the texts of content\/es are in Spanish/,
  },
  "a company's file in a language that there is not": {
    made: withCompany({ language: "fr-FR" }),
    says: /company\.yaml:3 translation-language: 'language' is 'fr-FR', and the texts of content\/es are in Spanish/,
  },
  "a company's file whose language is none": {
    made: withCompany({ language: 5 }),
    says: /company\.yaml:3 translation-language: 'language' is 5, and the texts of content\/es are in Spanish/,
  },
  "a language's folder in capital letters": {
    made: spanish,
    folder: "ES_mx",
    says: /^content\/ES_mx:1 translation-language: 'content\/ES_mx' is not read.* → Rename it to 'es-mx'/,
  },
  "the site's own language": {
    made: spanish,
    folder: "en",
    says: /translation-language: The documents of content\/ are in English already/,
  },
  "an original that there is not": {
    made: withArticle({ translates: "articles/fee-or-hour" }),
    says: /cuota-o-horas\.mdx:2 translation-original: 'translates' names 'articles\/fee-or-hour'.*Did you mean 'articles\/fee-or-hours'\?/,
  },
  "an original of another kind": {
    made: withArticle({ translates: "comparisons/fee-or-hours" }),
    says: /translation-original: 'translates' is 'comparisons\/fee-or-hours', and what is in a folder 'articles' translates a file of content\/articles/,
  },
  "no original named": {
    made: withArticle({ translates: undefined }),
    says: /translation-original: This file does not say what it translates\. → .*translates: articles\//,
  },
  "an original without its folder": {
    made: withArticle({ translates: "fee-or-hours" }),
    says: /cuota-o-horas\.mdx:2 translation-original: 'translates' is 'fee-or-hours', and has to name the folder.* → Write: {2}translates: articles\/fee-or-hours/,
  },
  "an original by its whole path": {
    made: withArticle({ translates: "/content/articles/fee-or-hours.mdx" }),
    says: /cuota-o-horas\.mdx:2 translation-original: 'translates' is '\/content.*', which is not how an original is named/,
  },
  "an original that is no text": {
    made: withArticle({ translates: { articles: "fee-or-hours" } }),
    says: /cuota-o-horas\.mdx:3 translation-original: 'translates' is a group of fields, and has to name/,
  },
  "a translation among the originals": {
    made: spanish,
    original: {
      ...english,
      articles: { ...english.articles, "cuota-o-horas": article },
    },
    says: /^content\/articles\/cuota-o-horas\.mdx:2 translation-original: 'translates' is for a translation.* → If this is a translation, move .*: content\/es\/articles\/cuota-o-horas\.mdx\. If it is an original, delete/,
  },
  "an original that says what it translates": {
    made: spanish,
    original: {
      ...english,
      articles: {
        ...english.articles,
        "fee-or-hours": { ...english.articles["fee-or-hours"], translates: "articles/fee-or-hours" },
      },
    },
    says: /^content\/articles\/fee-or-hours\.mdx:13 translation-original: 'translates' is for a translation/,
  },
  "two translations of one text": {
    made: { ...spanish, articles: { "cuota-o-horas": article, "horas-o-cuota": article } },
    says: /horas-o-cuota\.mdx:\d+ translation-twice: content\/es\/articles\/cuota-o-horas\.mdx translates content\/articles\/fee-or-hours\.mdx into Spanish as well/,
  },
  "a published translation of a draft": {
    made: withArticle({ draft: false }),
    original: {
      ...english,
      articles: {
        ...english.articles,
        "fee-or-hours": { ...english.articles["fee-or-hours"], draft: true },
        "only-in-english": { ...english.articles["only-in-english"], body: "A text." },
      },
    },
    says: /cuota-o-horas\.mdx:\d+ translation-draft: content\/articles\/fee-or-hours\.mdx is a draft/,
  },
  "words that are missing": {
    made: withArticle({ faq: [{ question: "¿Cuál cuesta menos?" }] }),
    says: /cuota-o-horas\.mdx:7 translation-words: The words of 'faq, entry 1: answer' are missing; in content\/articles\/fee-or-hours\.mdx they are 'It depends\.'/,
  },
  "a row whose words are missing": {
    made: withComparison({ criteria: comparison.criteria.slice(1) }),
    says: /fee-or-hours\.yaml:\d+ translation-words: The words of 'criteria, entry 3: name' are missing/,
  },
  "a score": {
    made: withComparison({
      criteria: comparison.criteria.map((row) => ({ ...row, weight: 5 })),
    }),
    says: /fee-or-hours\.yaml:\d+ translation-once: 'criteria, entry 1: weight' is written once for all languages, in content\/comparisons\/fee-or-hours\.yaml.* → Delete it here/,
  },
  "a reference": {
    made: withArticle({ category: "notes" }),
    says: /translation-once: 'category' is written once/,
  },
  "a row that the original has not": {
    made: withComparison({
      criteria: [...comparison.criteria, { ...comparison.criteria[0], id: "price" }],
    }),
    says: /translation-entries: 'criteria, entry 4' belongs to nothing in content\/comparisons\/fee-or-hours\.yaml/,
  },
  "an option that the original has not": {
    made: withComparison({
      verdict: { ...comparison.verdict, chooseWhen: { ...comparison.verdict.chooseWhen, both: ["Nunca"] } },
    }),
    says: /translation-entries: 'verdict: chooseWhen: both' belongs to nothing/,
  },
  "more questions than the original has": {
    made: withArticle({ faq: [...article.faq, ...article.faq] }),
    says: /translation-entries: 'faq' has 2 entries, and in content\/articles\/fee-or-hours\.mdx it has 1/,
  },
  "a field that there is not": {
    made: withArticle({ titulo: "Cuota" }),
    says: /cuota-o-horas\.mdx:\d+ field-unknown: 'titulo' is not a field of an article/,
  },
  "words that are too long": {
    made: withArticle({ title: "¿Cuota u horas? ".repeat(20) }),
    says: /cuota-o-horas\.mdx:3 field-length/,
  },
  "a group with two names": {
    made: withComparison({
      criteria: comparison.criteria.map((row) => (row.id === "risk" ? { ...row, group: "Riesgo" } : row)),
    }),
    says: /translation-group: The group 'Money' is 'Dinero' in a row above and 'Riesgo' here/,
  },
  "what a page cannot do without": {
    made: { ...spanish, categories: {} },
    says: /cuota-o-horas\.mdx:\d+ translation-reference: 'category' names 'notes', and content\/categories\/notes\.yaml has no published translation into Spanish/,
  },
  "a list that has no page": {
    made: { ...spanish, pages: { ...spanish.pages, blog: { ...spanish.pages.blog, draft: true } } },
    says: /content\/es\/pages\/blog\.mdx:1 file-missing: The pages in Spanish need content\/pages\/blog\.mdx/,
  },
  "no words of the company": {
    made: { ...spanish, company: {} },
    says: /content\/es\/company\.yaml:1 file-missing: The pages in Spanish need content\/company\.yaml/,
  },
  "an address outside its language": {
    made: withArticle({ permalink: "/cuota/" }),
    says: /translation-address: 'permalink' is '\/cuota\/', and addresses in Spanish begin with \/es\/.* → Write \/es\/cuota\//,
  },
  "an address that another page of the language has": {
    made: withArticle({ permalink: "/es/blog/" }),
    says: /unique-address: The address \/es\/blog\/ is taken by content\/es\/pages\/blog\.mdx/,
  },
  "an original among the addresses of another language": {
    made: spanish,
    original: {
      ...english,
      articles: {
        ...english.articles,
        "only-in-english": { ...english.articles["only-in-english"], permalink: "/es/only/" },
        "fee-or-hours": { ...english.articles["fee-or-hours"], body: "A text." },
      },
    },
    says: /only-in-english\.mdx:\d+ translation-address: The address \/es\/only\/ is among those in Spanish/,
  },
  "an old address outside its language": {
    made: withArticle({ aliases: ["/old-fee/"] }),
    says: /cuota-o-horas\.mdx:\d+ translation-address: The old address \/old-fee\/ is not among those in Spanish.* → Move it to the 'aliases'.*content\/redirects\.yaml/,
  },
  "an old address that its original has": {
    made: withArticle({ aliases: ["/old-fee/"] }),
    original: {
      ...english,
      articles: {
        ...english.articles,
        "fee-or-hours": { ...english.articles["fee-or-hours"], aliases: ["/old-fee/"] },
      },
    },
    says: /cuota-o-horas\.mdx:\d+ redirect-target: The old address \/old-fee\/ is redirected twice.* → Delete it here/,
  },
  "an original's old address among those of another language": {
    made: spanish,
    original: {
      ...english,
      articles: {
        ...english.articles,
        "fee-or-hours": { ...english.articles["fee-or-hours"], aliases: ["/es/cuota/"] },
      },
    },
    says: /^content\/articles\/fee-or-hours\.mdx:\d+ translation-address: The old address \/es\/cuota\/ is not among those in the site's first language/,
  },
  "redirects of one language": {
    made: { ...spanish, redirects: { redirects: { redirects: [{ from: "/viejo/", to: "/es/blog/" }] } } },
    says: /^content\/es\/redirects\.yaml:1 translation-once: There is nothing to translate in this file.* → Move what is new here into content\/redirects\.yaml/,
  },
  "a link to an original that is translated": {
    made: withArticle({ body: "Un texto que lleva a [los artículos](/blog/)." }),
    says: /translation-link: \/blog\/ is the page in the site's first language, and there is one in Spanish\. → Write \/es\/blog\//,
  },
  "a consent to what is in another language": {
    made: {
      ...spanish,
      forms: {
        contact: {
          ...spanish.forms.contact,
          consent: { text: "Acepto lo que dice [la página de privacidad](/privacy/)." },
        },
      },
      pages: { ...spanish.pages, privacidad: { ...spanish.pages.privacidad, draft: true } },
    },
    says: /contact\.yaml:\d+ translation-reference: What a visitor agrees to links to \/privacy\/, which is not in Spanish.* → Translate content\/pages\/privacy\.mdx/,
  },
  "a link to nothing": {
    made: withArticle({ body: "Un texto que lleva a [los artículos](/es/blogs/)." }),
    says: /cuota-o-horas\.mdx:\d+ link-internal: There is no page at \/es\/blogs\//,
  },
  "an amount in the other language's form": {
    made: withArticle({ body: "Cuesta $1,344.50 al mes, el 99.9 % de las veces." }),
    says: /notation: '1,344\.50' is an amount as another language writes it; in Spanish it is 1\.344,50\. → Write 1\.344,50/,
  },
  "a day in the other language's form": {
    made: withArticle({ body: "Desde March 5, 2026 hay otra cosa." }),
    says: /notation: 'March 5, 2026' is a day as another language writes it.* → Write 5 de marzo de 2026/,
  },
};

describe("says where, what, why and what to do of", () => {
  it.each(Object.entries(wrong))("%s", async (_name, { made, original, folder, says }) => {
    expect((await saidOf(made, original, folder)).join("\n")).toMatch(new RegExp(says, "m"));
  });
});

/** What is wrong with names and places below `content/`, and the one thing that is said of it. */
const misplaced: Record<string, { change: (content: string) => void; says: RegExp }> = {
  "a folder of a language that is empty": {
    change: (content) => {
      rmSync(join(content, "es"), { recursive: true });
      mkdirSync(join(content, "es/articles"), { recursive: true });
    },
    says: /^content\/es:1 translation-language: There is no document in this folder, so the site is not in Spanish\. → Begin/,
  },
  ...Object.fromEntries(
    ["spanish", "Español", "espanol", "Spanisch", "es-419", "spa"].map((name) => [
      `a language's folder called ${name}`,
      {
        change: (content: string) => renameSync(join(content, "es"), join(content, name)),
        says: new RegExp(`^content/${name}:1 translation-language: .* is not read.* → Rename it to 'es'\\.$`),
      },
    ]),
  ),
  "a folder of a language under two names": {
    change: (content) => cpSync(join(content, "es"), join(content, "spanish"), { recursive: true }),
    says: /^content\/spanish:1 translation-language: .* → Move what is in it into 'content\/es'\.$/,
  },
  "a language that the program does not speak, by its name": {
    change: (content) => cpSync(join(content, "es"), join(content, "french"), { recursive: true }),
    says: /^content\/french:1 translation-language: The program has no words in French/,
  },
  "the site's own language, by its name": {
    change: (content) => cpSync(join(content, "es"), join(content, "english"), { recursive: true }),
    says: /^content\/english:1 translation-language: The documents of content\/ are in English already/,
  },
  "two folders of one language": {
    change: (content) => {
      cpSync(join(content, "es"), join(content, "es-mx"), { recursive: true });
      write(
        content,
        "es-mx/forms/contact.yaml",
        readFileSync(join(content, "es/forms/contact.yaml"), "utf8").replace("/es/", "/es-mx/"),
      );
      write(
        content,
        "es/company.yaml",
        `language: es-MX\n${readFileSync(join(content, "es/company.yaml"), "utf8")}`,
      );
    },
    says: /^content\/es\/company\.yaml:1 translation-language: 'language' is 'es-MX', and so is what content\/es-mx holds/,
  },
  "a folder of documents in the singular": {
    change: (content) => {
      write(content, "es/article/uno.mdx", "Uno");
      write(content, "es/article/dos.mdx", "Dos");
    },
    says: /^content\/es\/article:1 file-place: .* the 2 texts in it would not be published\. Did you mean 'articles'\? → Move what is in it into 'articles'/,
  },
  "a language in a file's name": {
    change: (content) => write(content, "articles/fee.es.mdx", "Texto"),
    says: /^content\/articles\/fee\.es\.mdx:1 file-name: .* has a language in its name.* → Move it to 'content\/es\/articles\/fee\.mdx', and write into its fields: {2}translates: articles\/fee$/,
  },
  "the site's own language in a file's name": {
    change: (content) => write(content, "articles/only-in-english.en.mdx", "Text"),
    says: /^content\/articles\/only-in-english\.en\.mdx:1 file-name: .* → There is a 'only-in-english\.mdx' already/,
  },
  "a language in the name of a single file": {
    change: (content) => write(content, "navigation_es-MX.yaml", "header: []"),
    says: /^content\/navigation_es-MX\.yaml:1 file-name: .* → Move it to 'content\/es-mx\/navigation\.yaml'\.$/,
  },
  "a language's folder inside that of a kind": {
    change: (content) => {
      write(content, "articles/es/uno.mdx", "Uno");
      write(content, "articles/es/dos.mdx", "Dos");
    },
    says: /^content\/articles\/es:1 file-place: .* is not read.* → Move what is in it into 'content\/es\/articles'\.$/,
  },
  "a language's folder inside one for languages": {
    change: (content) => write(content, "i18n/es/articles/uno.mdx", "Uno"),
    says: /^content\/i18n\/es:1 file-place: .* → Move what is in it into 'content\/es'\.$/,
  },
};

function write(content: string, file: string, text: string) {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
}

describe("says once where what is in another language belongs", () => {
  it.each(Object.entries(misplaced))("%s", async (_name, { change, says }) => {
    const root = twoLanguageFolder();
    change(join(root, "content"));
    expect(await saidIn(root)).toEqual([expect.stringMatching(says)]);
  });
});

it("says of a translation among the originals nothing but that", async () => {
  const said = await saidOf(spanish, {
    ...english,
    articles: { ...english.articles, "cuota-o-horas": article },
  });
  expect(said).toHaveLength(1);
});

it("does not repeat in a translation what is wrong with its original", async () => {
  const said = await saidOf(spanish, {
    ...english,
    articles: {
      ...english.articles,
      "fee-or-hours": { ...english.articles["fee-or-hours"], translatedFrom: "00000000", titel: "A fee" },
    },
  });
  expect(said).toEqual([
    expect.stringMatching(/^content\/articles\/fee-or-hours\.mdx:\d+ field-unknown: 'titel'/),
  ]);
});

describe("says of a noted state that the program did not write", () => {
  it.each([
    ["a number", 12345678, "12345678"],
    ["a group", { at: "12345678" }, "a group of fields"],
    ["a word", "abc", "'abc'"],
    ["nothing", null, "empty"],
  ])("%s", async (_name, translatedFrom, shown) => {
    const said = await saidOf(withArticle({ translatedFrom }));
    expect(said).toEqual([
      expect.stringMatching(
        new RegExp(
          `cuota-o-horas\\.mdx:\\d+ translation-outdated: 'translatedFrom' is ${shown}, and the program writes it`,
        ),
      ),
    ]);
  });
});

it("does not ask for words that a draft has not yet", async () => {
  const said = await saidOf({
    ...spanish,
    articles: { "cuota-o-horas": { translates: "articles/fee-or-hours", draft: true, body: "Texto." } },
  });
  expect(said).toEqual([]);
});

it("takes numbers as Americans write them where the company's file says so", async () => {
  const said = await saidOf({
    ...withArticle({ body: "Cuesta $1,344.50 al mes." }),
    company: { company: { ...spanish.company.company, language: "es-US" } },
  });
  expect(said).toEqual([]);
});

describe("what the original says by now", () => {
  const noted = (original: WrittenContent) => {
    const root = twoLanguageFolder(spanish, original);
    const source = readFileSync(join(root, "content/articles/fee-or-hours.mdx"), "utf8");
    return translatedFrom({ collection: "articles", source, language: "en-US" });
  };
  const withAnswer = (answer: string): WrittenContent => ({
    ...english,
    articles: {
      ...english.articles,
      "fee-or-hours": {
        ...english.articles["fee-or-hours"],
        faq: [{ question: "Which costs less?", answer }],
      },
    },
  });

  it("is listed sentence by sentence where the translation has noted what it was made from", async () => {
    const translation = withArticle({ translatedFrom: noted(english) });
    expect(await saidOf(translation, withAnswer("It depends."))).toEqual([]);
    expect(await saidOf(translation, withAnswer("It depends. Count first. Ask twice."))).toEqual([
      expect.stringMatching(/cuota-o-horas\.mdx:1 translation-outdated: .*“Count first\.” → Translate it/),
      expect.stringMatching(
        /“Ask twice\.” → .*npm run translated -- content\/es\/articles\/cuota-o-horas\.mdx/,
      ),
    ]);
  });

  it("is nothing where white space alone has changed", async () => {
    const translation = withArticle({ translatedFrom: noted(english) });
    expect(await saidOf(translation, withAnswer("It   depends."))).toEqual([]);
  });

  it("is advice while nothing is noted, as is what a language does not have", async () => {
    const root = twoLanguageFolder(spanish);
    const problems = await checkSmallSite({ root, now, advice: true });
    const said = problems.flatMap(({ rule, severity, where, message }) =>
      severity === "advice" ? [`${where.file} ${rule}: ${message}`] : [],
    );
    expect(said).toContainEqual(
      expect.stringMatching(
        /^content\/es translation-missing: Of content\/articles, 1 of 2 are not in Spanish: only-in-english$/,
      ),
    );
    expect(said).toContainEqual(
      expect.stringMatching(
        /^content\/es\/articles\/cuota-o-horas\.mdx translation-outdated: This does not say which version/,
      ),
    );
  });
});
