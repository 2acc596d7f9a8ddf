/** The privacy page's list of what is kept: each fact has its line while it is so, and none once it is not. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { StoredDataView } from "#components/sections/stored-data.tsx";
import type { FormData } from "#lib/content/schema/form.ts";
import { formSchema } from "#lib/content/schema/form.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import { attributionNames } from "#lib/forms/fields.ts";
import { storedData } from "#lib/page/stored-data.ts";
import { siteContentOf } from "#tests/builders/site-content.ts";
import { sampleContent } from "#tests/builders/site-content-from.ts";
import { callBack, checklist, newsletter } from "#tests/support/forms.ts";

const sample = sampleContent();

const page = {
  title: "A page",
  description: "A page for tests, with words enough for a results page.",
  updatedAt: "2026-01-01",
};

/** A site with nothing but this form and its page. */
function siteWith(changes: Partial<FormData>, more: Parameters<typeof siteContentOf>[0] = {}): SiteContent {
  const form = formSchema.parse({ ...callBack.data, ...changes, page: "call-back" });
  return siteContentOf({ forms: { "call-back": form }, pages: { "call-back": page, ...more.pages } });
}

const textOf = (siteContent: SiteContent) =>
  renderToStaticMarkup(<StoredDataView siteContent={siteContent} />)
    .replace(/<[^>]+>/g, "\n")
    .replaceAll("&amp;", "&");

const email = { name: "email", label: "Email address", kind: "email", required: true } as const;
const note = { name: "note", label: "Anything else?", kind: "long-text" } as const;

test.each<[string, RegExp, SiteContent, SiteContent]>([
  ["a field that has to be filled in", /Email address/, siteWith({ fields: [email] }), siteWith({})],
  [
    "a field that can be left empty",
    /What you can leave empty\s+Anything else\?/,
    siteWith({ fields: [email, note] }),
    siteWith({ fields: [email] }),
  ],
  [
    "what errors call a field",
    /\bRemarks\b/,
    siteWith({ fields: [email, { ...note, called: "Remarks" }] }),
    siteWith({ fields: [email, note] }),
  ],
  [
    "the purpose",
    /We use it to write you a quote\./,
    siteWith({ purpose: "write you a quote" }),
    siteWith({}),
  ],
  [
    "the readers",
    /It is read by our two dispatchers\./,
    siteWith({ readBy: "our two dispatchers" }),
    siteWith({}),
  ],
  ["the days", /deleted after 31 days\./, siteWith({ keepDays: 31 }), siteWith({ keepDays: 30 })],
  [
    "days that are whole years, as years too",
    /deleted after 730 days \(2 years\)\./,
    siteWith({ keepDays: 730 }),
    siteWith({ keepDays: 731 }),
  ],
  [
    "the consent in the words that its reader sees",
    /“You may keep this, as our page describes\.”/,
    siteWith({ consent: { version: "1", text: "You may keep this, as [our page](/privacy/) describes." } }),
    siteWith({}),
  ],
  [
    "a confirmation, which only an email address brings",
    /you get a confirmation there/,
    siteWith({ fields: [email] }),
    siteWith({}),
  ],
  [
    "the cost calculator",
    /the numbers you had set in the cost calculator/,
    siteWith({}, { pages: { "cost-calculator": page } }),
    siteWith({}),
  ],
  ["comparisons", /the comparison you were reading/, sample, { ...sample, articles: [] }],
  ["the fit questions", /which option fits you/, sample, { ...sample, articles: [] }],
  [
    "who else gets it",
    /We also pass it to Example CRM, to keep track of whom we have answered\./,
    withRecipients(siteWith({})),
    siteWith({}),
  ],
  [
    "the calendar that the page after a form links to",
    /links to calendar\.example\.com.*Nothing that you entered here goes along\./,
    withBooking(siteWith({})),
    siteWith({}),
  ],
  [
    "a newsletter, which is kept as long as somebody subscribes",
    /keep it as long as you subscribe\. It is deleted 30 days after you unsubscribe, or after 10 days if you never confirm\./,
    siteWith({ ...newsletter.data }),
    siteWith({}),
  ],
  [
    "how a newsletter is confirmed and left",
    /a mail to confirm that the address is yours\. You can unsubscribe at any time/,
    siteWith({ ...newsletter.data }),
    siteWith({ ...newsletter.data, newsletter: undefined }),
  ],
  [
    "when a newsletter was confirmed and left",
    /when you confirmed your subscription, and when you ended it/,
    siteWith({ ...newsletter.data }),
    siteWith({}),
  ],
  [
    "a file that is only mailed",
    /We mail you a link to “Checklist for the first day”\. It works for 3 days, and we do not record when you open it\./,
    siteWith({ ...checklist.data }),
    siteWith({}),
  ],
  [
    "a file that everybody can open",
    /You can open “Checklist” without entering anything\./,
    siteWith({ download: { file: "first-day.pdf", title: "Checklist" } }),
    siteWith({ ...checklist.data }),
  ],
  [
    "the company that forwards the calls of a campaign, once a page shows its number",
    /show a phone number of Example Tracking\. If you call it, Example Tracking passes your call on to us/,
    withCampaignPhone(
      siteWith({}, { pages: { offer: { ...page, noindex: true, campaignPhone: "postcard" } } }),
    ),
    withCampaignPhone(siteWith({}, { pages: { offer: { ...page, noindex: true } } })),
  ],
  [
    "how long backups are kept",
    /What we delete stays in our backups for up to 14 days\./,
    withBackups(siteWith({})),
    siteWith({}),
  ],
  [
    "how readers are counted, once they are",
    /Your network address is not recorded\.\s+If your browser sends Global Privacy Control, no code is made\.[\s\S]*deleted after 92 days\./,
    withCountedReaders(siteWith({})),
    siteWith({}),
  ],
  [
    "that an article is shown in several versions",
    /We compare several wordings of “.+”\. Which one you see follows from your network[\s\S]*after 92 days at the latest/,
    withExperiment(withCountedReaders(sample)),
    withCountedReaders(sample),
  ],
  [
    "what is kept of whoever writes in a studio for a team",
    /If you write for this site\s+Your account has your email address[\s\S]*deleted after 365 days\. When you leave/,
    withTeamStudio(siteWith({})),
    siteWith({}),
  ],
  ["that nobody else does", /Nobody else gets it\./, siteWith({}), withRecipients(siteWith({}))],
])("%s has its line while it is so, and none once it is not", (_, line, on, off) => {
  expect(textOf(on)).toMatch(line);
  expect(textOf(off)).not.toMatch(line);
});

function withBackups(siteContent: SiteContent): SiteContent {
  return { ...siteContent, company: { ...siteContent.company, backupDays: 14 } };
}

function withBooking(siteContent: SiteContent): SiteContent {
  const links = { booking: "https://calendar.example.com/us" };
  return { ...siteContent, company: { ...siteContent.company, links } };
}

function withCampaignPhone(siteContent: SiteContent): SiteContent {
  const campaignPhones = [
    { name: "postcard", telephone: "+1 217-555-0199", provider: "Example Tracking" },
    { name: "unused", telephone: "+1 217-555-0198", provider: "Another Company" },
  ];
  return { ...siteContent, company: { ...siteContent.company, campaignPhones } };
}

function withCountedReaders(siteContent: SiteContent): SiteContent {
  return { ...siteContent, company: { ...siteContent.company, countReaders: { keepDays: 92 } } };
}

function withExperiment(siteContent: SiteContent): SiteContent {
  const [article, ...others] = siteContent.articles;
  if (!article) throw new Error("the sample has articles");
  const varied = { ...article, data: { ...article.data, variants: [{ title: "Another headline" }] } };
  const edition = { ...siteContent, articles: [varied, ...others] };
  return { ...edition, editions: [edition] };
}

function withTeamStudio(siteContent: SiteContent): SiteContent {
  return { ...siteContent, company: { ...siteContent.company, teamStudio: { keepDays: 365 } } };
}

function withRecipients(siteContent: SiteContent): SiteContent {
  const recipients = [{ name: "Example CRM", why: "keep track of whom we have answered" }];
  return { ...siteContent, company: { ...siteContent.company, recipients } };
}

test("every form of the site is there with its link, the contact form first", () => {
  expect(storedData(sample).forms.map(({ title, path }) => [title, path])).toEqual([
    ["Write to us", "/contact/"],
    ["Ask for a quote", "/quote/"],
  ]);
});

test("what is stored without being typed is there in full: the hidden fields, the time and the consent", () => {
  const told = {
    source: /page whose form you used/,
    comparison: /comparison you were reading/,
    scenario: /cost calculator/,
    fit: /which option fits you/,
    utm_source: /campaign words/,
    utm_medium: /campaign words/,
    utm_campaign: /campaign words/,
    utm_term: /campaign words/,
    utm_content: /campaign words/,
  } satisfies Record<(typeof attributionNames)[number], RegExp>;
  const { added } = storedData(sample);
  for (const name of attributionNames) expect(added.join("\n"), name).toMatch(told[name]);
  expect(added[0]).toBe("the day and time, and the words you agreed to");
});

test("a form's page is linked where it really is", () => {
  const moved = siteWith({}, { pages: { "call-back": { ...page, permalink: "/call/" } } });
  expect(storedData(moved).forms[0]?.path).toBe("/call/");
});
