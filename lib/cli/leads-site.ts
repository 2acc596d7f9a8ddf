/** What mails say about the company, read from content/ itself: who only delivers mails need not have built the site. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { readFields } from "#lib/content/fields-of.ts";
import type { SiteFacts } from "#lib/leads/site-facts.ts";
import { programElsewhere } from "#lib/site/env.ts";

const companyFile = z.object({
  name: z.string(),
  language: z.string(),
  telephone: z.string(),
  url: z.url(),
});
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
  return {
    companyName: company.name,
    language: company.language,
    ownLabels: await ownLabelsIn(new URL("labels.yaml", content)),
    telephone: company.telephone,
    origin,
    ...programElsewhere(env, origin),
  };
}

async function ownLabelsIn(file: URL): Promise<SiteFacts["ownLabels"]> {
  if (!existsSync(file)) return {};
  return labelsFile.parse(readFields(await readFile(file, "utf8"), "labels")).labels;
}
