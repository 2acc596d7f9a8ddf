/** The content that the setup starts from: its documents, what they need of each other, and what there is to choose from. */
import { inspectContent } from "../../content/check/check.ts";
import type { CheckedDocument } from "../../content/check/document.ts";
import { siteFigures } from "../../content/check/figures.ts";
import { valueIn } from "../../content/check/value-path.ts";
import { readFields } from "../../content/fields-of.ts";
import { type CompanyData, companySchema } from "../../content/schema/company.ts";
import { inOrder } from "../../page/in-order.ts";
import type { Choices } from "./answers.ts";
import { type ContentFiles, contentFiles } from "./content-files.ts";
import { type Uses, usesIn } from "./plan.ts";
import { SetupError } from "./setup-error.ts";

/** The content as it is before the setup. */
export interface Before {
  root: string;
  files: ContentFiles;
  /** Those of the site's first language. */
  documents: readonly CheckedDocument[];
  translations: readonly CheckedDocument[];
  uses: Uses;
  company: CompanyData;
  /** The names of the places it works in, in the order in which the site names them. */
  places: readonly string[];
  choices: Choices;
}

/**
 * @throws SetupError where the content has errors of its own, which would be taken for the setup's, or leads out of its folder by a link
 */
export async function readContent(root: string): Promise<Before> {
  const files = contentFiles(root);
  const { problems, site } = await inspectContent({ root });
  const first = problems.find(({ severity }) => severity === "error");
  if (first)
    throw new SetupError(
      `The content has mistakes, the first in ${first.where.file}:${first.where.line}: ${first.message}\nFix them first: npm run check:content`,
    );
  const { documents, translations } = site;
  const company = documents.find(({ source }) => source.collection === "company");
  if (!company) throw new SetupError("There is no content/company.yaml here.");
  const of = (name: Exclude<keyof Choices, "languages">) =>
    documents
      .filter(({ source }) => source.collection === name)
      .map(({ source }) => source.id)
      .sort();
  const fields = companySchema.parse(readFields(company.source.text, "company"));
  const areas = documents
    .filter(({ source }) => source.collection === "areas")
    .map((area) => {
      const order = valueIn(area.data, ["order"]);
      return {
        id: area.source.id,
        place: area.text("place") ?? "",
        data: { order: typeof order === "number" ? order : undefined },
      };
    });
  return {
    root,
    files,
    documents,
    translations,
    uses: usesIn(documents, siteFigures(site)),
    company: fields,
    places: [...inOrder(areas).map(({ place }) => place), ...(fields.areaServed ?? [])],
    choices: {
      services: of("services"),
      articles: of("articles"),
      comparisons: of("comparisons"),
      prices: of("prices"),
      themes: of("themes"),
      languages: [...new Set(translations.flatMap(({ source }) => source.folder ?? []))],
    },
  };
}
