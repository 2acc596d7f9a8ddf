/** What mails say about the company, read from content/ itself: who only delivers mails need not have built the site. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { z } from "zod";
import { readFields } from "#lib/content/fields-of.ts";
import { languageOf } from "#lib/content/languages.ts";
import type { SiteFacts } from "#lib/leads/site-facts.ts";
import { programElsewhere } from "#lib/site/env.ts";
import type { Wording } from "#lib/site/labels.ts";

const companyFile = z.object({
  name: z.string(),
  language: z.string(),
  telephone: z.string(),
  url: z.url(),
});
const translatedCompany = z.object({ language: z.string().optional() });
const labelsFile = z.object({ labels: z.record(z.string(), z.string()) });

/**
 * @param content the folder, with a slash at its end
 * @param env the variables of docs/operations.md
 * @throws Error where company.yaml is missing, or a file does not say what it has to
 */
export async function siteFactsIn(
  content: URL,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<SiteFacts> {
  const company = companyFile.parse(
    readFields(await readFile(new URL("company.yaml", content), "utf8"), "company"),
  );
  const { origin } = new URL(company.url);
  const translations = await translationsIn(content);
  return {
    companyName: company.name,
    language: company.language,
    ownLabels: await ownLabelsIn(new URL("labels.yaml", content)),
    ...(translations.size > 0 && { translations }),
    telephone: company.telephone,
    origin,
    ...programElsewhere(env, origin),
  };
}

/** The other languages of content/, each with the words that the company has for it. */
async function translationsIn(content: URL): Promise<Map<string, Wording>> {
  const translations = new Map<string, Wording>();
  for (const folder of await readdir(content)) {
    const language = languageOf(folder);
    const own = new URL(`${folder}/`, content);
    if (language === undefined || !existsSync(new URL("company.yaml", own))) continue;
    const fields = readFields(await readFile(new URL("company.yaml", own), "utf8"), "company");
    const { language: written = language } = translatedCompany.parse(fields ?? {});
    translations.set(folder, {
      language: written,
      ownLabels: await ownLabelsIn(new URL("labels.yaml", own)),
    });
  }
  return translations;
}

async function ownLabelsIn(file: URL): Promise<SiteFacts["ownLabels"]> {
  if (!existsSync(file)) return {};
  return labelsFile.parse(readFields(await readFile(file, "utf8"), "labels")).labels;
}
