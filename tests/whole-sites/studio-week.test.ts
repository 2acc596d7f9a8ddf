/**
 * What a marketer does in a week, each with the mouse and with the keyboard alone, in a real browser: every one is published, and its
 * commit has what was changed and nothing else.
 */
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gitEnvironment } from "#tests/support/git-environment.ts";
import {
  committed,
  type Hands,
  keyboardOf,
  mouseOf,
  openStudio,
  type StudioPage,
} from "#tests/support/studio-page.ts";

const ways = ["mouse", "keyboard"] as const;
type Way = (typeof ways)[number];

const article = (name: string) => `content/articles/${name}.mdx`;
const price = (by: Way) => `content/prices/with-the-${by}.yaml`;
const text = (name: string) => `---
title: The article called ${name}
description: An article that has nothing wrong with it, for the tests of the studio in a browser.
publishedAt: "2026-01-05"
category: managed-it
faq:
  - question: Who reads it?
    answer: Those who test the studio, and nobody else.
---

The first paragraph has **bold** words, and
goes on in the next line.

## A heading

The last paragraph says no more.
`;
const last = "The last paragraph says no more.";
const things = ["word", "question", "link", "moved", "scheduled", "figure", "earlier"];

let its: StudioPage;
const before = new Map(Object.entries(process.env));

beforeAll(async () => {
  Object.assign(process.env, gitEnvironment);
  const before = await photograph(900);
  its = await openStudio({
    ...Object.fromEntries(ways.flatMap((by) => [...filesFor(by), [`content/images/desk-${by}.jpg`, before]])),
    "content/sums/office.yaml": "title: An office of ten\namounts:\n  all-year: 10 * managed-per-user * 12\n",
    "content/glossary/patch-window.mdx":
      '---\nterm: patch window\ndefinition: The hours in which computers are updated, agreed on beforehand.\nupdatedAt: "2026-01-05"\n---\n\nIt is at night.\n',
  });
});

afterAll(async () => {
  for (const name of Object.keys(gitEnvironment)) {
    const value = before.get(name);
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  await its?.close();
});

/** Each way has files of its own. */
function filesFor(by: Way): [string, string][] {
  const photo = `<Photo src="desk-${by}.jpg" alt="A desk." />\n`;
  return [
    ...things.map((thing): [string, string] => [article(`${thing}-${by}`), text(`${thing}-${by}`)]),
    [article(`pictured-${by}`), `${text(`pictured-${by}`)}\n${photo}`],
    [
      price(by),
      `name: Price ${by}\nmodel: per-user\ncurrency: USD\nfrom: 100\nto: 150 # a year\nunit: a user\nbasis: sample\n`,
    ],
  ];
}

/** Publishes everything that has changed. @returns what the commit changed, by file */
async function publish({ press }: Hands): Promise<Record<string, string[]>> {
  const { page, studio } = its;
  const head = studio.git("rev-parse", "HEAD").trim();
  const link = page.getByRole("link", { name: "Publish…" });
  if (await link.isVisible()) {
    await its.saved();
    await press(link);
  }
  await press(page.getByRole("button", { name: /^Publish \d+ documents?$/ }));
  await page.getByRole("status").filter({ hasText: "Recorded on this computer" }).waitFor();
  await page.getByText("Everything is published.").waitFor();
  expect(studio.git("rev-list", "--count", `${head}..HEAD`).trim()).toBe("1");
  expect(studio.git("status", "--porcelain")).toBe("");
  return committed(studio);
}

describe.each(ways)("with the %s", (by) => {
  let hands: Hands;
  beforeAll(() => {
    hands = by === "mouse" ? mouseOf(its) : keyboardOf(its);
  });
  const dialog = () => its.page.getByRole("dialog");
  const button = (name: string) => its.page.getByRole("button", { name, exact: true });

  it("a word is corrected", async () => {
    const file = article(`word-${by}`);
    await its.open(file);
    await hands.selectWord(its.paragraph(last));
    await its.page.keyboard.type("This");
    expect(await publish(hands)).toEqual({
      [file]: [`-${last}`, "+This last paragraph says no more."],
    });
  });

  it("a price is corrected, and the comment behind it stays", async () => {
    await its.open(price(by));
    await hands.write(its.page.getByLabel("To", { exact: true }), "160");
    expect(await publish(hands)).toEqual({ [price(by)]: ["-to: 150 # a year", "+to: 160 # a year"] });
  });

  it("a question is added to the FAQ", async () => {
    const file = article(`question-${by}`);
    await its.open(file);
    await hands.press(button("Add a question"));
    await its.page.keyboard.type("What does it cost?");
    await hands.write(its.page.getByLabel("Answer").last(), "Nothing at all, since it is a test.");
    const { [file]: lines = [], ...others } = await publish(hands);
    // A save between two words may have needed quotation marks, which stay.
    expect(lines.map((line) => line.replaceAll('"', ""))).toEqual([
      "+  - question: What does it cost?",
      "+    answer: Nothing at all, since it is a test.",
    ]);
    expect(others).toEqual({});
  });

  it("words are linked to a page that is chosen by its title", async () => {
    const file = article(`link-${by}`);
    await its.open(file);
    await hands.selectWord(its.paragraph(last));
    if (by === "mouse") await hands.press(button("Link"));
    else await its.page.keyboard.press("Control+k");
    await hands.take("When an hourly technician is enough");
    expect(await publish(hands)).toEqual({
      [file]: [`-${last}`, "+[The](/good-article/) last paragraph says no more."],
    });
  });

  it("a paragraph is moved", async () => {
    const file = article(`moved-${by}`);
    await its.open(file);
    await hands.goToEnd(its.paragraph(last));
    if (by === "mouse") {
      await hands.press(button("This block"));
      await hands.press(its.page.getByRole("menuitem", { name: "Move up" }));
    } else await its.page.keyboard.press("Alt+ArrowUp");
    await expect.poll(() => its.studio.read(file)).toMatch(/no more\.\n\n## A heading\n$/);
    expect(await publish(hands)).toEqual({ [file]: ["-## A heading", "-", "+", "+## A heading"] });
  });

  it("an article is scheduled", async () => {
    const file = article(`scheduled-${by}`);
    await its.open(file);
    const day = its.page.getByLabel("Published at");
    if (by === "mouse") await day.fill("2031-05-06");
    else await hands.write(day, "05062031");
    await its.page.getByText("Appears May 6, 2031").waitFor();
    expect(await publish(hands)).toEqual({
      [file]: ['-publishedAt: "2026-01-05"', '+publishedAt: "2031-05-06"'],
    });
  });

  it("an amount and a term are put into a sentence, chosen by their names", async () => {
    const file = article(`figure-${by}`);
    await its.open(file);
    await hands.goToEnd(its.paragraph(last));
    await its.page.keyboard.type(" It costs ");
    await hands.press(button("Figure or term"));
    await hands.take("An office of ten: all year");
    await its.page.keyboard.type(" outside the ");
    await hands.press(button("Figure or term"));
    await hands.take("patch window");
    expect(await publish(hands)).toEqual({
      [file]: [
        `-${last}`,
        `+${last} It costs <Amount of="office.all-year" /> outside the [patch window](/glossary/patch-window/)`,
      ],
    });
  });

  it("a word of the menu is changed", async () => {
    await its.open("content/navigation.yaml");
    const label = its.page.getByLabel("Label", { exact: false }).first();
    if (!(await label.isVisible())) await hands.press(its.page.locator("summary").first());
    await hands.write(label, `About us, by ${by}`);
    const lines = await publish(hands);
    expect(Object.keys(lines)).toEqual(["content/navigation.yaml"]);
    expect(lines["content/navigation.yaml"]).toEqual([
      by === "mouse" ? "-  - label: About" : "-  - label: About us, by mouse",
      `+  - label: About us, by ${by}`,
    ]);
  });

  it("an earlier version is brought back", async () => {
    const file = article(`earlier-${by}`);
    const { studio } = its;
    studio.write(file, text(`earlier-${by}`).replace(last, "Somebody wrote something else."));
    studio.git("commit", "-qam", "Another ending");
    await its.open(file);
    await hands.press(button("More"));
    await hands.press(its.page.getByRole("menuitem", { name: "History…" }));
    await hands.press(
      dialog()
        .locator("li", { hasText: "The site as it was" })
        .getByRole("button", { name: "Bring it back" }),
    );
    await dialog().waitFor({ state: "detached" });
    await its.paragraph(last).waitFor();
    expect(await publish(hands)).toEqual({ [file]: ["-Somebody wrote something else.", `+${last}`] });
  });

  it("a photograph is replaced under its name, after its places were said", async () => {
    const { page, studio } = its;
    const bytes = await photograph(1000);
    await page.goto(`${studio.origin}/studio/#/pictures`);
    await hands.press(button(`Replace desk-${by}.jpg…`));
    await dialog().getByText("It is used in 1 place").waitFor();
    await dialog()
      .getByRole("link", { name: `The article called pictured-${by}` })
      .waitFor();
    const chooser = page.waitForEvent("filechooser");
    await hands.press(button("Choose the new picture…"));
    await (await chooser).setFiles({ name: "new.jpg", mimeType: "image/jpeg", buffer: bytes });
    await hands.press(button("Replace it"));
    await dialog().waitFor({ state: "detached" });
    await page.getByText("1000 × 563").first().waitFor();
    await hands.press(page.getByRole("navigation").getByRole("link", { name: /^Publish/ }));
    const file = `content/images/desk-${by}.jpg`;
    expect(Object.keys(await publish(hands))).toEqual([file]);
    expect(studio.git("cat-file", "-s", `HEAD:${file}`).trim()).toBe(String(bytes.length));
  });

  it("an article with a comparison and a photograph is written, and is on the site once it is published", async () => {
    const { page, studio } = its;
    const title = `Two ways to be looked after, by ${by}`;
    await page.goto(`${studio.origin}/studio/#/`);
    await hands.press(button("New…"));
    await hands.take("Article");
    await hands.write(dialog().getByLabel("The headline"), title);
    await hands.choose(dialog().getByLabel("The section"), "Managed IT");
    await hands.press(button("Create"));
    await page.getByRole("heading", { name: title, level: 1 }).waitFor();
    await hands.write(
      page.getByLabel("Description"),
      "What a small office gets for a monthly fee, and what it gets by the hour.",
    );
    await hands.press(button("Add a field").first());
    await hands.press(page.getByRole("menuitem", { name: /^Comparison/ }));
    await hands.choose(page.getByLabel("Comparison"), "Managed IT versus break/fix");
    await hands.goToEnd(its.prose().locator("p").last());
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Both ways are good for somebody.");
    await insert("Comparison");
    await insert("Picture: photo");
    await hands.press(button("Choose a picture"));
    const chooser = page.waitForEvent("filechooser");
    await hands.press(button("Add a picture…"));
    await (await chooser).setFiles({
      name: `Office ${by}.JPG`,
      mimeType: "image/jpeg",
      buffer: await photograph(),
    });
    await hands.write(page.getByLabel("Alt text"), "A desk with two screens.");
    await hands.press(page.getByLabel("Draft"));
    await page.getByText("On the site", { exact: true }).waitFor();
    const file = article(`two-ways-to-be-looked-after-by-${by}`);
    const lines = await publish(hands);
    expect(Object.keys(lines)).toEqual([file, `content/images/office-${by}.jpg`]);
    expect(studio.git("show", `HEAD:${file}`).split("---\n").at(-1)).toBe(`
Both ways are good for somebody.

<Comparison />

<Photo src="office-${by}.jpg" alt="A desk with two screens." />
`);
    expect(studio.git("log", "-1", "--format=%B")).toContain(`“${title}” is new`);
  });

  async function insert(name: string): Promise<void> {
    if (by === "mouse") await hands.press(button("Insert a block"));
    else await its.page.keyboard.press("Control+Enter");
    await hands.take(name);
  }
});

function photograph(width = 1600): Promise<Buffer> {
  return sharp({
    create: { width, height: Math.round((width * 9) / 16), channels: 3, background: "#336699" },
  })
    .jpeg()
    .toBuffer();
}
