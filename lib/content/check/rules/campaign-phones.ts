/** Numbers that count the calls of a campaign: each page that shows one is out of search engines, and none is a number of the company's own. */
import { isPlainPage } from "../../../kinds/plain/names.ts";
import type { CheckedDocument } from "../document.ts";
import { documentOf, type Placed, type Site } from "../site.ts";
import type { Finding } from "../source.ts";
import { closest, didYouMean, some } from "../suggest.ts";
import { listAt, valueIn } from "../value-path.ts";

interface Phone {
  readonly name: string | undefined;
  readonly telephone: string | undefined;
}

export function campaignPhoneFindings(site: Site): Placed[] {
  const company = documentOf(site, "company", "company");
  const phones = listAt(company?.data, ["campaignPhones"]).map((_, index): Phone => {
    const text = (field: string) => company?.text("campaignPhones", index, field);
    return { name: text("name"), telephone: text("telephone") };
  });
  const names = phones.flatMap(({ name }) => name ?? []);
  return [
    ...(company
      ? phones
          .flatMap((_, index) => listFindings(company, index, phones, site))
          .map((finding) => ({ document: company, finding }))
      : []),
    ...site.documents
      .filter(({ source }) => source.collection === "pages")
      .flatMap((document) => pageFindings(document, names).map((finding) => ({ document, finding }))),
  ];
}

const finding = (range: Finding["range"], message: string, remedy: string): Finding => ({
  rule: "campaign-phone",
  range,
  message,
  remedy,
});

function listFindings(
  company: CheckedDocument,
  index: number,
  phones: readonly Phone[],
  site: Site,
): Finding[] {
  const { name, telephone } = phones[index] ?? {};
  const at = (field: string) => company.at("campaignPhones", index, field);
  const owner = [company, ...site.documents.filter(({ source }) => source.collection === "locations")].find(
    (document) =>
      telephone !== undefined && digitsOf(document.text("telephone") ?? "") === digitsOf(telephone),
  );
  return [
    ...(name !== undefined && phones.findIndex((other) => other.name === name) < index
      ? [
          finding(
            at("name"),
            `Two campaign phones are called '${name}': nobody could tell which of them a page shows.`,
            "Give one of them another name.",
          ),
        ]
      : []),
    ...(owner
      ? [
          finding(
            at("telephone"),
            `${telephone} is the number in ${owner.source.file}, which search engines are told: it cannot count the calls of one campaign.`,
            "Write the number that the call-tracking company gave you for this campaign.",
          ),
        ]
      : []),
  ];
}

function pageFindings(document: CheckedDocument, names: readonly string[]): Finding[] {
  const phone = document.text("campaignPhone");
  if (phone === undefined) return [];
  const range = document.at("campaignPhone");
  return [
    ...(names.includes(phone)
      ? []
      : [
          finding(
            range,
            `company.yaml has no campaign phone called '${phone}'.${didYouMean(closest(phone, names))}`,
            names.length > 0
              ? `Add it to 'campaignPhones' there, or name one that it has: ${some(names)}.`
              : "Add it to 'campaignPhones' there, with its 'telephone' and its 'provider'.",
          ),
        ]),
    ...(isLandingPage(document.source.id)
      ? []
      : [
          finding(
            range,
            "This page has a layout of its own, and shows your own number in it.",
            "Write a page for the campaign (npm run new -- page), and name the phone there.",
          ),
        ]),
    ...(valueIn(document.data, ["noindex"]) === true
      ? []
      : [
          finding(
            range,
            "A page that search engines show has to give your own number: they compare it with the number they know you by.",
            "Write 'noindex: true' where this is a landing page that only the campaign leads to, or delete 'campaignPhone'.",
          ),
        ]),
  ];
}

const isLandingPage = (id: string): boolean =>
  isPlainPage(id) && !["about", "contact", "emergency"].includes(id);

const digitsOf = (telephone: string): string => telephone.replace(/\D/g, "");
