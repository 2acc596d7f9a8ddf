/** What the site keeps about whoever sends a form, reads a page or writes one, as its forms and settings have it: the privacy page prints this and nothing typed. */
import { askedQuestions } from "../comparison/fit-questions.ts";
import type { Document } from "../content/documents.ts";
import type { SiteContent } from "../content/site-content.ts";
import { consentWords } from "../forms/consent.ts";
import { usualLinkDays } from "../forms/downloads.ts";
import { contactForm } from "../forms/fields.ts";
import { unconfirmedDays } from "../forms/newsletter.ts";
import type { Labels } from "../site/labels.ts";
import { profileName } from "./company-facts.ts";
import { comparisonEntries } from "./comparison-entries.ts";
import { formPath } from "./form-pages.ts";
import { variedTitles } from "./variants.ts";

/** One form: a term and a sentence for each thing that can be said of it. */
export interface StoredForm {
  readonly title: string;
  /** The path of its page. */
  readonly path: string;
  readonly lines: readonly { readonly term: string; readonly words: string }[];
}

export interface StoredData {
  readonly forms: readonly StoredForm[];
  /** What is stored with an answer although nobody typed it. */
  readonly added: readonly string[];
  /** How long what was deleted stays in backups. */
  readonly backups: readonly string[];
  /** Who gets an answer apart from its reader. */
  readonly passedOn: readonly string[];
  /** What is recorded of whoever reads a page; empty where nothing is. */
  readonly reading: readonly string[];
  /** What is kept of whoever writes the site in a studio for a team; empty where there is none. */
  readonly studio: readonly string[];
}

/** The contact form comes first, then the others by title. */
export function storedData(siteContent: SiteContent): StoredData {
  const { labels, company } = siteContent;
  const forms = siteContent.all("forms").toSorted(inOrder(company.language));
  const comparisons = comparisonEntries(siteContent);
  const words = labels.privacy;
  return {
    forms: forms.map((form) => storedForm(siteContent, form)),
    added: [
      words.added.time,
      words.added.page,
      ...(comparisons.length > 0 ? [words.added.comparison] : []),
      ...(siteContent.find("pages", "cost-calculator") ? [words.added.scenario] : []),
      ...(comparisons.some(({ comparison }) => askedQuestions(comparison.data).length > 0)
        ? [words.added.fit]
        : []),
      words.added.campaign,
      ...(forms.some(({ data }) => data.newsletter !== undefined) ? [words.added.subscription] : []),
      words.added.notes,
    ],
    backups: company.backupDays === undefined ? [] : [words.backups.days(company.backupDays)],
    passedOn: [
      words.passedOn.mail,
      ...(forms.some(({ data }) => data.fields.some(({ kind }) => kind === "email"))
        ? [words.passedOn.confirmation]
        : []),
      ...(forms.some(({ data }) => data.newsletter !== undefined) ? [words.passedOn.subscription] : []),
      ...campaignProviders(siteContent).map(words.passedOn.campaignPhone),
      ...(company.recipients ?? []).map(words.passedOn.recipient),
      ...(company.links?.booking === undefined
        ? []
        : [words.passedOn.booking(profileName(company.links.booking))]),
      ...(company.recipients === undefined ? [words.passedOn.nobodyElse] : []),
    ],
    reading:
      company.countReaders === undefined
        ? []
        : readingLines(words.reading, company.countReaders, variedTitles(siteContent)),
    studio: company.teamStudio === undefined ? [] : studioLines(words.studio, company.teamStudio),
  };
}

/** What lib/reading/entry.ts keeps of a request, and, while pages are shown in several versions, how one is chosen (lib/reading/choice.ts). */
function readingLines(
  words: Labels["privacy"]["reading"],
  { keepDays }: { keepDays: number },
  varied: readonly string[],
): string[] {
  return [
    words.page,
    words.from,
    words.visit,
    words.notFollowed,
    words.form,
    ...(varied.length > 0 ? [words.experiment(varied, keepDays)] : []),
    words.kept(keepDays),
  ];
}

/** What lib/tools/studio/team/database/tables.ts has of a person, and what a publication says of one. */
function studioLines(words: Labels["privacy"]["studio"], { keepDays }: { keepDays: number }): string[] {
  return [words.account, words.trail(keepDays), words.published, words.notes];
}

function inOrder(language: string) {
  return (a: Document<"forms">, b: Document<"forms">): number =>
    Number(b.id === contactForm) - Number(a.id === contactForm) ||
    a.data.title.localeCompare(b.data.title, language);
}

/** Who forwards the calls of the numbers that pages of the site show. */
function campaignProviders({ all, company }: SiteContent): string[] {
  const shown = all("pages").map(({ data }) => data.campaignPhone);
  const phones = (company.campaignPhones ?? []).filter(({ name }) => shown.includes(name));
  return [...new Set(phones.map(({ provider }) => provider))];
}

function storedForm(siteContent: SiteContent, { data }: Document<"forms">): StoredForm {
  const { terms, lines } = siteContent.labels.privacy;
  const asked = (required: boolean) =>
    data.fields
      .filter((field) => (field.required ?? false) === required)
      .map(({ label, called = label }) => called);
  const optional = asked(false);
  const fileInWords = ({ title, byMail, linkDays = usualLinkDays }: NonNullable<typeof data.download>) =>
    byMail ? lines.fileMailed(title, linkDays) : lines.fileOpen(title);
  return {
    title: data.title,
    path: formPath(siteContent, data),
    lines: [
      { term: terms.required, words: lines.fields(asked(true)) },
      ...(optional.length > 0 ? [{ term: terms.optional, words: lines.fields(optional) }] : []),
      { term: terms.purpose, words: lines.purpose(data.purpose) },
      { term: terms.readBy, words: lines.readBy(data.readBy) },
      {
        term: terms.kept,
        words:
          data.newsletter === undefined
            ? lines.kept(data.keepDays)
            : lines.keptSubscribed(data.keepDays, unconfirmedDays),
      },
      ...(data.download ? [{ term: terms.file, words: fileInWords(data.download) }] : []),
      { term: terms.consent, words: lines.consent(consentWords(data.consent.text)) },
    ],
  };
}
