import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { authorComponents } from "#components/mdx/components.tsx";
import type { ComponentName } from "#lib/mdx/registry.ts";
import { plainPageOf, siteContentOf } from "#tests/builders/site-content.ts";

const source = (page: string) => ({
  title: `The page of ${page}`,
  publisher: "A publisher",
  url: `https://www.example.org/${page}`,
  accessed: "2026-01-01",
});
const fact = (display: string, page: string) => ({
  statement: `A statement of ${display}.`,
  value: display,
  unit: "users",
  display,
  source: source(page),
  reviewBy: "2027-01-01",
});
const option = (name: string, color: "blue" | "ochre") => ({
  name,
  color,
  summary: `What ${name} is.`,
  bestFor: [`Those whom ${name} suits.`],
  notFor: [`Those whom ${name} does not suit.`],
});
const row = (id: string, group: string, left: number, right: number) => ({
  id,
  group,
  name: `The row ${id}`,
  question: `What does ${id} ask?`,
  weight: 3,
  values: {
    one: { score: left, text: `One on ${id}.` },
    two: { score: right, text: `Two on ${id}.`, ...(id === "fee" && { fact: "limit" }) },
  },
});

const siteContent = siteContentOf({
  facts: {
    limit: fact("300 users", "limits"),
    "same-page": fact("14 days", "limits"),
    price: fact("$22", "prices"),
  },
  options: { one: option("Option one", "blue"), two: option("Option two", "ochre") },
  comparisons: {
    ours: {
      title: "One versus two",
      question: "One or two?",
      decision: "who",
      options: ["one", "two"],
      criteria: [
        row("fee", "Money", 5, 1),
        row("start", "Money", 3, 3),
        row("end", "Risk", 2, 3),
        row("stay", "Effort", 4, 4),
      ],
      verdict: {
        summary: "It depends.",
        chooseWhen: { one: ["You are many."], two: ["You are few.", "You are alone."] },
      },
      methodology: "By judgment.",
      checkedAt: "2026-01-31",
    },
  },
  responsibilities: {
    ways: {
      title: "Who does what",
      columns: [
        { id: "alone", name: "You alone" },
        { id: "together", name: "Co-managed" },
      ],
      groups: [
        {
          name: "Every day",
          tasks: [
            { task: "Answers calls", note: "By telephone.", who: { alone: "you", together: "shared" } },
          ],
        },
      ],
    },
  },
  "service-levels": {
    standard: {
      name: "Response times",
      hours: "Monday to Friday",
      levels: [
        {
          severity: "1",
          meaning: "Nobody can work",
          response: "30 minutes",
          updates: "Hourly",
          hours: "Always",
        },
      ],
      note: "A response is promised, a resolution is not.",
    },
  },
  prices: {
    seat: {
      name: "A seat",
      model: "per-user",
      currency: "USD",
      from: 120,
      to: 160,
      unit: "a user a month",
      basis: "sample",
      note: "Depends.",
    },
    license: {
      name: "A license",
      model: "per-user",
      currency: "USD",
      from: 21.5,
      unit: "a user a month",
      basis: "fact",
      fact: "price",
    },
  },
});

/** What a component prints on a page with that body. */
function html(name: ComponentName, props: Record<string, string>, body = ""): string {
  const Component = authorComponents({ siteContent, ...plainPageOf(siteContent, body) })[name];
  return renderToStaticMarkup(<Component {...props} />);
}

describe("<Comparison/>", () => {
  const table = () => html("Comparison", { of: "ours" }, '<Comparison of="ours" />');

  it("is a table with a caption that names its region, and a scope on every header", () => {
    expect(table()).toContain('<section class="scroller" aria-labelledby="table-ours" tabindex="0">');
    expect(table()).toContain('<b id="table-ours">One versus two</b>');
    expect(table().match(/scope="col"/g)).toHaveLength(3);
    expect(table().match(/scope="rowgroup"/g)).toHaveLength(3);
    expect(table().match(/scope="row"/g)).toHaveLength(4);
  });

  it("says each score in a word", () => {
    expect(
      [...table().matchAll(/class="rating r(\d)">(\w+)/g)].map(([, score, word]) => `${score} ${word}`),
    ).toEqual(["5 Excellent", "1 Poor", "3 Fair", "3 Fair", "2 Weak", "3 Fair", "4 Good", "4 Good"]);
  });

  it("says which option is ahead in a group, or that none is", () => {
    expect(table()).toContain('<b class="opt-blue">Option one</b> ahead');
    expect(table()).toContain(">About even<");
  });

  it("offers a box for each group and one for the differences, with the even rows counted", () => {
    expect(table().match(/class="pick p\d"/g)).toEqual([
      'class="pick p1"',
      'class="pick p2"',
      'class="pick p3"',
    ]);
    expect(table()).toContain("(2 of 4 rows are even)");
    expect(table().match(/<tr role="row" class="comparison-same">/g)).toHaveLength(2);
  });

  it("leads from a value to the source of its fact", () => {
    expect(table()).toContain(
      'Two on fee.<sup class="note"><a href="#source-1" aria-label="Source 1">1</a></sup>',
    );
  });

  it("repeats no id of the page's own and carries no style attribute", () => {
    expect(table().match(/ id="/g)).toHaveLength(1);
    expect(table()).not.toContain("style=");
  });
});

describe("<Verdict/>, <ChooseWhen/> and <ProsCons/>", () => {
  it("give the answer first, under its question", () => {
    expect(html("Verdict", { of: "ours" })).toMatch(/One or two\?.*It depends\./s);
  });

  it("say for every option when to choose it", () => {
    const lists = html("ChooseWhen", { of: "ours" });
    expect(lists).toContain('<div class="leaf opt-ochre"><p class="leaf-title">Choose Option two when</p>');
    expect(lists.match(/<li>/g)).toHaveLength(3);
  });

  it("say whom each option serves well and whom badly", () => {
    expect(html("ProsCons", { of: "ours" }).match(/(?:Good|Not a good) fit for/g)).toHaveLength(4);
  });
});

describe("<Raci/>", () => {
  it("says in words who does a task, for every way of working", () => {
    const matrix = html("Raci", { of: "ways" });
    expect(matrix).toContain("<caption>Who does what</caption>");
    expect([...matrix.matchAll(/<td[^>]*>([^<]*)/g)].map(([, words]) => words)).toEqual([
      "Your team",
      "Together",
    ]);
    expect(matrix).toContain("By telephone.");
  });
});

describe("<ServiceLevels/>", () => {
  it("promises a response and says that a resolution is not promised", () => {
    const table = html("ServiceLevels", { of: "standard" });
    expect(table).toContain('scope="col">We respond within</th>');
    expect(table).toContain('data-label="We respond within">30 minutes');
    expect(table).toContain("30 minutes");
    expect(table).toContain("a resolution is not");
  });
});

describe("<Prices/>", () => {
  it("prints ranges and single prices, cents only where there are any", () => {
    const table = html("Prices", {}, "<Prices />");
    expect(table).toContain("$120–$160");
    expect(table).toContain("$21.50");
  });

  it("prints the prices named, in the order named, each with the note that proves it", () => {
    const body = '<Fact id="limit" />\n\n<Prices of="license seat" />';
    const table = html("Prices", { of: "license seat" }, body);
    expect([...table.matchAll(/scope="row">([^<]*)/g)].map(([, name]) => name)).toEqual([
      "A license",
      "A seat",
    ]);
    expect(table).toContain('href="#source-2"');
  });
});

describe("<Fact/>", () => {
  it("prints the figure with its note; two facts of one page share a number", () => {
    const body = '<Fact id="limit" /> and <Fact id="price" /> and <Fact id="same-page" />';
    const notes = ["limit", "price", "same-page"].map((id) => html("Fact", { id }, body));
    expect(notes[0]).toContain('300 users<sup class="note"><a href="#source-1"');
    expect(notes[1]).toContain("#source-2");
    expect(notes[2]).toContain("#source-1");
  });

  it("is refused on a page that does not cite its source", () => {
    expect(() => html("Fact", { id: "limit" }, "")).toThrow(/\/a-page\/ prints a note for https:.*limits/);
  });
});

describe("<Figure/>", () => {
  const body = '<Figures>\n<Figure fact="limit" />\n<Figure price="license" />\n</Figures>';

  it("prints a fact under its sentence, with the note that proves it", () => {
    expect(html("Figure", { fact: "limit" }, body)).toMatch(
      /<dt>A statement of 300 users\.<\/dt><dd><span class="figure">300 users<\/span>.*href="#source-1"/,
    );
  });

  it("prints a price with what it is counted by, the author's words, and the fact it rests on", () => {
    const figure = html("Figure", { price: "license", label: "Every license" }, body);
    expect(figure).toContain('<dt>Every license</dt><dd><span class="figure">$21.50</span> a user a month');
    expect(figure).toContain('href="#source-2"');
  });

  it("follows the price where that changes", () => {
    expect(html("Figure", { price: "seat" }, body)).toContain("$120–$160");
  });
});

describe("<Button/> and <Card/>", () => {
  it("lead to a page", () => {
    expect(html("Button", { to: "/contact/", label: "Book a call" })).toBe(
      '<p class="go"><a class="button" href="/contact/">Book a call</a></p>',
    );
    expect(html("Card", { title: "About us", to: "/about/" })).toContain('<a href="/about/">About us</a>');
    expect(html("Card", { title: "About us" })).not.toContain("<a");
  });
});

describe("a component that cannot be shown", () => {
  it.each([
    ["Raci", { of: "nothing" }, /There is no 'nothing' in content\/responsibilities/],
    ["ServiceLevels", { of: "nothing" }, /There is no 'nothing' in content\/service-levels/],
    ["Prices", { of: "seat nothing" }, /There is no 'nothing' in content\/prices/],
    ["Fact", { id: "nothing" }, /There is no 'nothing' in content\/facts/],
    ["Comparison", { of: "nothing" }, /There is no 'nothing' in content\/comparisons/],
    ["Side", { option: "nothing" }, /There is no 'nothing' in content\/options/],
    ["Raci", {}, /\/a-page\/: <Raci> cannot be shown[\s\S]*of[\s\S]*For example: <Raci of=/],
    ["Fact", { id: "" }, /<Fact> cannot be shown[\s\S]*id/],
    ["Prices", { of: "" }, /<Prices> cannot be shown/],
    ["ServiceLevels", { of: "standard", for: "all" }, /<ServiceLevels> cannot be shown[\s\S]*"for"/],
    ["Callout", { kind: "shout" }, /<Callout> cannot be shown[\s\S]*kind/],
    ["Button", { to: "https://example.org/", label: "Out" }, /<Button> cannot be shown[\s\S]*to/],
    ["Figure", { fact: "nothing" }, /There is no 'nothing' in content\/facts/],
    ["Figure", {}, /<Figure> names neither a fact nor a price/],
    ["Comparison", {}, /Give the article 'comparison: …'/],
    ["Verdict", {}, /Give the article 'comparison: …'/],
  ] as const)("<%s> with %o ends the build in words", (name, props, words) => {
    expect(() => html(name, props)).toThrow(words);
  });
});
