/** What JSON-LD means for its page: placeholders, entities, questions in all their forms, and what has no place. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { articleSchema } from "#lib/content/schema/article.ts";
import type { Json } from "#lib/tools/import/json-ld/json.ts";
import { isPlaceholder } from "#lib/tools/import/json-ld/placeholder.ts";
import type { Finding } from "#lib/tools/import/report/finding.ts";
import { fixtures, scratchSite, wxr, wxrItem } from "./scratch-site.ts";

const caseFile = (name: string) => join(fixtures, "cases", name);

async function imported(source: string | { graph: Json; body?: string }) {
  const site = scratchSite();
  const report = await site.import([
    typeof source === "string"
      ? caseFile(source)
      : site.source(
          "export.xml",
          wxr(
            wxrItem(
              1,
              "page",
              `<p>${source.body ?? "A few words that are visible."}</p><script type="application/ld+json">${JSON.stringify(source.graph).replaceAll("<", "\\u003c")}</script>`,
            ),
          ),
        ),
  ]);
  const [article] = report.articles;
  const file = site.read(article?.file ?? "");
  const fields = articleSchema.parse(parse(/^---\n([\s\S]*?)\n---/.exec(file)?.[1] ?? ""));
  return { file, fields, findings: article?.findings ?? [], faq: fields.faq ?? [] };
}

const question = (name: string, answer: Json): Json => ({
  "@type": "Question",
  name,
  acceptedAnswer: typeof answer === "string" ? { "@type": "Answer", text: answer } : answer,
});
const faqPage = (...questions: Json[]): Json => ({
  "@context": "https://schema.org",
  "@type": "FAQPage",
  mainEntity: questions,
});
const article = (members: { [key: string]: Json }): Json => ({
  "@context": "https://schema.org",
  "@type": "Article",
  headline: "page",
  ...members,
});
const reported = (findings: readonly Finding[], value: string) =>
  findings.some(
    ({ rule, message, before = "" }) =>
      !/^(?:read-markup|repaired-address)$/.test(rule) && `${message}\n${before}`.includes(value),
  );

describe("a placeholder", () => {
  it.each([
    "https://example.com/your-logo-url-here.png",
    "https://www.example.com/your-logo.png",
    "your-logo.png",
    "/images/your-company-logo.svg",
    "https://www.yourdomain.com/",
    "https://www.your-website.com/x",
    "https://yourcompany.com/logo.png",
    "you@yourcompany.com",
    "https://twitter.com/yourhandle",
    "https://example.com/images/placeholder-800x600.jpg",
    "TODO",
    "TBD.",
    "XXX",
    "Lorem ipsum dolor sit amet, consectetur.",
    "Your Company Name",
    "your name here",
    "YOUR LOGO",
    "[your phone]",
    "[Company Name]",
    "<your name>",
    "{{ title }}",
    "%%sitename%%",
    "Enter your email",
    "Insert description here",
    "(insert phone number here)",
    "Replace this",
  ])("is a value that is one as a whole, or in an address: %s", (value) => {
    expect(isPlaceholder(value)).toBe(true);
  });

  it.each([
    "Two of us, and your company pays nothing extra.",
    "We look after your business, your website and your email address.",
    "Your business deserves better",
    "Your Business Continuity Plan",
    "Your website?",
    "Your email address will be in Microsoft 365.",
    "Write a TODO list",
    "[your name] goes at the end of the letter",
    "Placeholder text in Word: how to get rid of it",
    "Example text message",
    "https://acme.example/protect-your-business/",
    "https://acme.example/your-business/",
    "https://acme.example/what-your-logo-says/",
    "https://acme.example/todo-lists/",
    "info@acme.example",
    "Name",
    "Yes.",
  ])("is no value that only has such words: %s", (value) => {
    expect(isPlaceholder(value)).toBe(false);
  });

  it("is named in the report, and nothing of it reaches the page", async () => {
    const { file, findings } = await imported({
      graph: article({
        author: { "@type": "Person", name: "Your name here" },
        keywords: ["TODO", "backups"],
        publisher: { "@type": "Organization", name: "Your Company Name", telephone: "[your phone]" },
      }),
    });
    expect(file).not.toMatch(/your name|todo|company name|your phone/i);
    for (const value of ["Your name here", "TODO", "Your Company Name", "[your phone]"])
      expect(findings).toContainEqual(expect.objectContaining({ rule: "placeholder", before: value }));
  });
});

describe("questions", () => {
  it("stay although their answers speak of your business, your company, your phone", async () => {
    const { faq } = await imported("faq-your-business.xml");
    expect(faq.map(({ question: text }) => text)).toEqual([
      "How soon can you look after the network of your business customers?",
      "Who answers the phone at night?",
      "Is there a contract?",
    ]);
  });

  it("have their entities decoded, and line ends of a plain answer are paragraphs", async () => {
    const { faq } = await imported("faq-entities.xml");
    expect(faq).toEqual([
      { question: "What’s in & what isn’t?", answer: `It’s phones & mail. We don't do "print". Ever.` },
      { question: "And after a year?", answer: "The price stays.\n\nThe people stay, too." },
    ]);
  });

  it("are decoded however often they were encoded, and tags are read as HTML", async () => {
    const { faq } = await imported({
      graph: faqPage(
        question(
          "What&amp;#8217;s <em>new</em> &amp;amp; good?",
          "&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;It&amp;#8217;s two.&lt;/p&gt;",
        ),
        question("Is it **bold**?", "<ul><li>Fast</li><li>R&amp;D &#8211; yes</li></ul>"),
        question("And lines?", "First <b>part</b>.&#xA;&#xA;Second part."),
        question("Who is <your name>?", "Write 5 < 6, {braces} and * stars *."),
      ),
    });
    expect(faq).toEqual([
      { question: "What’s new & good?", answer: "One.\n\nIt’s two." },
      { question: "Is it bold?", answer: "- Fast\n- R\\&D – yes" },
      { question: "And lines?", answer: "First **part**.\n\nSecond part." },
      { question: "Who is <your name>?", answer: expect.stringContaining("Write 5 \\< 6, \\{braces}") },
    ]);
  });

  it("are found behind CDATA, in a QAPage, by reference, in lists and in answers inside answers", async () => {
    expect((await imported("json-ld-in-cdata.xml")).faq).toHaveLength(1);
    const { faq } = await imported({
      graph: {
        "@context": "https://schema.org",
        "@graph": [
          { "@type": "QAPage", mainEntity: question("One?", [{ "@type": "Answer", text: "First." }]) },
          { "@type": "Question", name: "Two?", acceptedAnswer: { "@id": "#answer-2" } },
          { "@type": "Answer", "@id": "#answer-2", text: "Second." },
          question("Three?", { "@type": "Answer", acceptedAnswer: { "@type": "Answer", text: "Third." } }),
          {
            "@type": ["Question", "Thing"],
            name: { "@value": "Four?" },
            suggestedAnswer: [{ text: ["Fourth.", "Part two."] }],
          },
        ],
      },
    });
    expect(faq).toEqual([
      { question: "One?", answer: "First." },
      { question: "Two?", answer: "Second." },
      { question: "Three?", answer: "Third." },
      { question: "Four?", answer: "Fourth.\n\nPart two." },
    ]);
  });

  it("are forty where forty are there, in any script", async () => {
    const many = Array.from({ length: 40 }, (_, index) => question(`Вопрос ${index}?`, `Ответ ${index}.`));
    expect((await imported({ graph: faqPage(...many) })).faq).toHaveLength(40);
    const { faq } = await imported({ graph: faqPage(question("什么？", "一。"), question("谁？", "二。")) });
    expect(faq).toHaveLength(2);
  });

  it("appear once; a second, different answer and a question without one are in the report", async () => {
    const { faq, findings } = await imported({
      graph: faqPage(
        question("Twice?", "Yes."),
        question("Twice?", "Yes."),
        question("Twice?", "No, <b>never</b>."),
        { "@type": "Question", name: "Left open?" },
        question("Never filled in?", "your answer here"),
      ),
    });
    expect(faq).toEqual([{ question: "Twice?", answer: "Yes." }]);
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: "two-answers", before: "No, **never**." }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: "unanswered-question",
        before: "name: Left open?",
        message: expect.stringContaining("no answer"),
      }),
    );
    expect(reported(findings, "your answer here")).toBe(true);
  });
});

describe("the page's own facts", () => {
  it("come from a WebPage and from nodes named by @id, too", async () => {
    const { fields } = await imported("saved-page-yoast-webpage-date.html");
    expect(fields).toMatchObject({
      publishedAt: "2023-11-02T07:30:00+00:00",
      updatedAt: "2024-01-15T09:00:00+00:00",
    });
  });

  it("take articleSection for the category where the source has none", async () => {
    expect((await imported("saved-page-article-section.html")).fields.category).toBe("security");
  });

  it("read keywords as a string or a list, and about as words, nodes or references", async () => {
    const { fields } = await imported({
      graph: {
        "@context": "https://schema.org",
        "@graph": [
          article({
            keywords: ["backups; restore tests", { "@type": "DefinedTerm", name: "R&amp;D" }],
            about: ["Backups", { "@id": "#cloud" }, { "@type": "Thing", name: "Tapes" }],
          }),
          { "@type": "Thing", "@id": "#cloud", name: "Cloud storage" },
        ],
      },
    });
    expect(fields.keywords).toEqual(["backups", "restore tests", "R&D"]);
    expect(fields.about).toEqual(["Backups", "Cloud storage", "Tapes"]);
  });

  it("are the page's, not those of other articles that its markup mentions", async () => {
    const { fields, findings } = await imported({
      graph: [
        article({
          headline: "Another story",
          keywords: "elsewhere",
          url: "https://www.example.com/another/",
        }),
        article({ headline: "This one", keywords: "here", url: "https://www.example.com/page/" }),
      ],
    });
    expect(fields.keywords).toEqual(["here"]);
    for (const value of ["Another story", "elsewhere"]) expect(reported(findings, value)).toBe(true);
  });

  it("that no field holds are in the report by name, and so is each difference between title and headline", async () => {
    const { findings } = await imported({
      graph: article({
        headline: "Another headline",
        alternativeHeadline: "A second headline",
        author: [
          { "@type": "Person", name: "First Author", sameAs: "https://social.example/first" },
          { "@type": "Person", name: "Second Author" },
        ],
        video: { "@type": "VideoObject", name: "How it works", embedUrl: "https://video.example/1" },
        publisher: { "@type": "Organization", name: "Ledger & Lane IT", slogan: "We answer the phone" },
        isPartOf: { "@type": "WebSite", name: "A website's name" },
      }),
    });
    for (const value of [
      "Another headline",
      "A second headline",
      "https://social.example/first",
      "Second Author",
      "How it works",
      "https://video.example/1",
      "We answer the phone",
      "A website's name",
    ])
      expect(reported(findings, value), value).toBe(true);
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: "two-answers-in-source", before: "Another headline", after: "page" }),
    );
    expect(
      findings.find(({ rule, before }) => rule !== "read-markup" && before?.includes("slogan"))?.remedy,
    ).toContain("content/company.yaml");
  });
});
