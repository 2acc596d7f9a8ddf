/** The blocks of a landing page: what an author is told when one would break the page. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { blocks } from "#lib/mdx/blocks.ts";
import { writeLandingPage } from "#tests/builders/landing-page.ts";
import { checkSmallSite, fixSmallSite, now, smallSite } from "#tests/builders/small-site.ts";

const page = (text: string) =>
  `---\ntitle: An offer\ndescription: A landing page for the tests of its blocks, described with words enough.\nupdatedAt: "2026-01-05"\n---\n\n${text}\n`;
const article = (text: string) =>
  `---\ntitle: A question\ndescription: An article for the tests of its blocks, which is described with words enough.\npublishedAt: "2026-01-05"\ncategory: managed-it\n---\n\n${text}\n`;

async function saidOf(file: string, content: string): Promise<string[]> {
  using site = smallSite();
  site.write(file, content);
  const found = await checkSmallSite({ root: site.root, now });
  return found
    .filter(({ where, rule }) => where.file === file && rule !== "search-orphan")
    .map(({ rule, message, remedy }) => `${rule}: ${message} → ${remedy}`);
}
const saidOfPage = (text: string) => saidOf("content/pages/offer.mdx", page(text));

const hero = (inside: string) => `<Hero>\n\n${inside}\n\n</Hero>`;
const card = (attributes: string) => `<Card ${attributes}>\n\nText.\n\n</Card>`;

describe("an example of the registry", () => {
  const readme = readFileSync("content/README.md", "utf8");
  const wholes = Object.entries(blocks).filter(([name]) => !["Card", "Figure"].includes(name));

  test.for(wholes)("of <%s> is in the authors' README as it is", ([, { example }]) => {
    expect(readme).toContain(`\`\`\`mdx\n${example}\n\`\`\``);
  });
});

test("a page of every example is accepted", async () => {
  using site = smallSite();
  writeLandingPage(site.root);
  const found = await checkSmallSite({ root: site.root, now });
  expect(found.filter(({ where }) => where.file === "content/pages/landing.mdx")).toEqual([]);
});

test.for([
  [
    "a sentence, a button and a picture in the opening",
    hero(
      'We answer.\n\n<Button to="/contact/" label="Book a call" />\n\n<Illustration src="logo.svg" alt="A ledger" />',
    ),
  ],
  [
    "cards with and without a link",
    `<Cards>\n${card('title="One" to="/about/"')}\n${card('title="Two"')}\n</Cards>`,
  ],
  [
    "a fact and a price",
    '<Figures>\n<Figure price="managed-per-user" />\n<Figure fact="user-limit" label="Users of one Microsoft 365 plan" />\n</Figures>',
  ],
  [
    "a price printed in a label",
    '<Figures>\n<Figure fact="user-limit" label="Users at <Price of=\'managed-per-user\' /> each" />\n</Figures>',
  ],
  [
    "a button to a heading of the page",
    '<Button to="#what-you-get" label="See what you get" />\n\n## What you get\n\nText.',
  ],
] as const)("%s", async ([, text]) => {
  expect(await saidOfPage(text)).toEqual([]);
});

test.for([
  ['<Button to="/contact/" />', "'Button' needs 'label', which is missing."],
  ['<Button label="Call us" />', "'Button' needs 'to', which is missing."],
  ['<Button to="/contact/" text="Call us" />', "'Button' has no 'text'."],
  ['<Button to="" label="Call us" />', "'to' of 'Button' is empty."],
  [
    '<Button to="https://example.org/" label="Call us" />',
    "'Button' leads to a page of this site, and 'https://example.org/' is a whole web address. → Write the page's path, such as /contact/.",
  ],
  ['<Button to="//example.org/" label="Call us" />', "is a whole web address."],
  ['<Button to="javascript:alert(1)" label="Call us" />', "which does not fit."],
  ['<Button to="/nowhere/" label="Call us" />', "There is no page at /nowhere/."],
  ['<Button to="/contact" label="Call us" />', "/contact has no slash at its end"],
  ['<Button to="contact/" label="Call us" />', "does not begin with a slash"],
  ['<Button to="#prices" label="See prices" />', "There is no heading 'prices' in this text."],
  ['<Button to="/contact/" label="Click here" />', "does not say where the link leads"],
  ['A sentence with <Button to="/contact/" label="Call us" /> in it.', "'Button' is inside a sentence"],
  [`<Cards>\n${card('title="One"')}\n</Cards>`, "'Cards' has 1 part; it needs two to six."],
  [
    `<Cards>\n\nText.\n\n${card('title="One"')}\n${card('title="Two"')}\n</Cards>`,
    "'Cards' contains something other than its 'Card' parts.",
  ],
  [card('title="One"'), "'Card' is outside of a 'Cards'."],
  [
    `<Cards>\n${card('title="One" to="/nowhere/"')}\n${card('title="Two"')}\n</Cards>`,
    "There is no page at /nowhere/.",
  ],
  [
    `<Cards>\n${card('to="/about/"')}\n${card('title="Two"')}\n</Cards>`,
    "'Card' needs 'title', which is missing.",
  ],
  ['<Figure price="managed-per-user" />', "'Figure' is outside of a 'Figures'."],
  ['<Figures>\n<Figure label="Users" />\n</Figures>', "'Figure' names neither a fact nor a price"],
  [
    '<Figures>\n<Figure fact="user-limit" price="managed-per-user" />\n</Figures>',
    "'Figure' names a fact and a price; it shows one number.",
  ],
  ['<Figures>\n<Figure value="42%" />\n</Figures>', "'Figure' has no 'value'."],
  [
    '<Figures>\n<Figure fact="user-limit" label="42% of all offices" />\n</Figures>',
    "has the number '42%' typed in it",
  ],
  [
    '<Figures>\n<Figure fact="user-limit" label="Over 300 of them" />\n</Figures>',
    "has the number '300' typed in it",
  ],
  [
    '<Figures>\n<Figure fact="user-limit" label="Saves $1,200 a year" />\n</Figures>',
    "has the number '$1,200' typed in it",
  ],
  [
    '<Figures>\n<Figure fact="nothing" />\n</Figures>',
    "'fact' of <Figure> names 'nothing', and there is no content/facts/nothing.yaml.",
  ],
  ['<Figures>\n<Figure price="nothing" />\n</Figures>', "there is no content/prices/nothing.yaml."],
  [hero('<Button to="/contact/" label="Book a call" />'), "'Hero' has no sentence."],
  [hero("## A heading\n\nText."), "here it also has a heading."],
  [hero("Text.\n\n- one\n- two"), "here it also has a list."],
  [hero("Text.\n\n<Prices />"), "here it also has <Prices>."],
  [hero(`Text.${'\n\n<Button to="/contact/" label="Call us" />'.repeat(3)}`), "'Hero' has 3 buttons"],
  [
    hero(`Text.${'\n\n<Illustration src="logo.svg" alt="A ledger" />'.repeat(2)}`),
    "'Hero' has more than one picture.",
  ],
  [hero('Text.\n\n<Illustration src="logo.svg" />'), "'Illustration' needs 'alt', which is missing."],
  [`${hero("Text.")}\n\n${hero("More.")}`, "There is a second 'Hero' on this page."],
  [`Text.\n\n${hero("More.")}`, "'Hero' opens the page, and here it follows other text."],
  ["<Ask />\n\n<Ask />", "There is a second 'Ask' on this page."],
  ["<Ask>\n\nText.\n\n</Ask>", "'Ask' has nothing between its tags."],
  ['<Button to="#lead-form" label="Write to us" />', "There is no heading 'lead-form' in this text."],
  ["<Map />", "'Map' shows the offices and areas that have 'geo', and none has."],
  ['<Download file="/downloads/checklist.pdf" />', "'Download' needs 'title', which is missing."],
  ['<Download file="checklist.pdf" title="A list" />', "A file in public/, by its address"],
  ['<Download file="/downloads/setup.exe" title="A program" />', "A file in public/, by its address"],
  ['<Download file="https://example.org/x.pdf" title="A list" />', "A file in public/, by its address"],
  ['<Download file="/downloads/../../x.pdf" title="A list" />', "A file in public/, by its address"],
  [
    '<Download file="/downloads/none.pdf" title="A list" />',
    "There is no file public/downloads/none.pdf. → Put it into public/downloads/",
  ],
  [
    "A [list](/downloads/none.pdf).",
    "'/downloads/none.pdf' is a file to download, and public/ has none at that address.",
  ],
  ['<Video title="A tour" />', "'Video' names neither a file nor an address."],
  ['<Video title="A tour" file="/videos/tour.mp4" />', "This video has no captions"],
  [
    '<Video title="A tour" file="/videos/tour.mp4" captions="/videos/tour.srt" />',
    "as a WebVTT file in public/",
  ],
  [
    '<Video file="/videos/tour.mp4" captions="/videos/tour.vtt" />',
    "'Video' needs 'title', which is missing.",
  ],
  [
    '<Video title="A tour" file="/videos/tour.mp4" captions="/videos/tour.vtt" href="https://vimeo.com/1" />',
    "it shows one of them.",
  ],
  ['<Video title="A tour" href="https://vimeo.com/1" />', "This link to a video has no picture."],
  [
    '<Video title="A tour" file="/videos/tour.mp4" captions="/videos/tour.vtt" uploaded="2026-03-01" />',
    "search engines, which show a video of ours only with its picture. → Save a picture",
  ],
  [
    '<Video title="A tour" href="https://vimeo.com/1" poster="x.jpg" uploaded="2026-03-01" />',
    "Delete 'uploaded': the other site tells them about its video.",
  ],
  [
    '<Video title="A tour" file="/videos/tour.mp4" captions="/videos/tour.vtt" poster="x.jpg" uploaded="March" />',
    "'uploaded' of 'Video' is 'March', which does not fit.",
  ],
  ['<Video title="A tour" href="http://vimeo.com/1" poster="x.jpg" />', "with https"],
  [
    '<Video title="A tour" href="https://vimeo.com/1" poster="none.jpg" />',
    "There is no 'none.jpg' in content/images.",
  ],
  [
    '<Gallery>\n<Photo src="x.jpg" alt="A desk" />\n</Gallery>',
    "'Gallery' has 1 part; it needs two to twelve.",
  ],
  ["<Gallery>\n\nText.\n\n</Gallery>", "'Gallery' contains something other than its 'Photo' parts."],
  ['<Hero title="One">\n\nText.\n\n</Hero>', "'Hero' has no 'title'."],
] as const)("%s", async ([text, says]) => {
  expect((await saidOfPage(text)).join("\n")).toContain(says);
});

test.for(["content/articles/one.mdx", "content/pages/contact.mdx", "content/pages/home.mdx"])(
  "an opening and a form in %s are refused, because that page has its own",
  async (file) => {
    const text = `${hero("Text.")}\n\n<Ask />`;
    const said = (await saidOf(file, file.includes("articles") ? article(text) : page(text))).join("\n");
    expect(said).toContain("'Hero' belongs on a page of content/pages");
    expect(said).toContain("'Ask' belongs on a page of content/pages");
  },
);

describe("a file of public/", () => {
  const pdf = "%PDF-1.7 and so on";
  const tour = '<Video title="A tour" file="/videos/tour.mp4" captions="/videos/tour.vtt" />';
  const list = '<Download file="/downloads/list.pdf" title="A list" />';
  const good = {
    "public/downloads/list.pdf": pdf,
    "public/videos/tour.mp4": "\0\0\0\x18ftypisom",
    "public/videos/tour.vtt": "WEBVTT\n",
  };
  const said = async (text: string, files: Record<string, string | Uint8Array>) => {
    using site = smallSite({ ...files, "content/pages/offer.mdx": page(text) });
    const found = await checkSmallSite({ root: site.root, now });
    return found
      .filter(({ rule }) => rule !== "search-orphan")
      .map(({ rule, message }) => `${rule}: ${message}`);
  };

  test("that fits is offered, linked to and played", async () => {
    expect(await said(`${list}\n\n${tour}\n\nThe [list](/downloads/list.pdf).`, good)).toEqual([]);
  });

  test.for([
    ["public/downloads/list.pdf", "", "public/downloads/list.pdf is empty."],
    ["public/downloads/list.pdf", "<!doctype html>", "does not match its ending '.pdf'."],
    ["public/downloads/list.pdf", new Uint8Array(20_500_000), "has 21 MB; more than 20 MB"],
    ["public/videos/tour.mp4", new Uint8Array(61_000_000), "has 61 MB; more than 60 MB"],
    ["public/videos/tour.mp4", "RIFF of another kind", "does not match its ending '.mp4'."],
    ["public/videos/tour.vtt", "1\n00:00:01,000 --> 00:00:02,000", "does not match its ending '.vtt'."],
  ] as const)("%s that does not is refused", async ([file, bytes, says]) => {
    expect((await said(`${list}\n\n${tour}`, { ...good, [file]: bytes })).join("\n")).toContain(says);
  });

  test("that is called a little otherwise is proposed", async () => {
    expect((await said('<Download file="/downloads/lists.pdf" title="A list" />', good)).join()).toContain(
      "There is no file public/downloads/lists.pdf. Did you mean '/downloads/list.pdf'?",
    );
  });
});

test("a button may lead to the form of its own page", async () => {
  const text = '<Button to="#lead-form" label="Write to us" />\n\n<Ask title="Ask for a call" />';
  expect(await saidOfPage(text)).toEqual([]);
});

test("--fix corrects a button's address and leaves the rest of it alone", async () => {
  using site = smallSite();
  site.write("content/pages/offer.mdx", page('<Button to="/contact" label="Call us" />'));
  await fixSmallSite({ root: site.root, now });
  expect(site.read("content/pages/offer.mdx")).toContain('<Button to="/contact/" label="Call us" />');
});
