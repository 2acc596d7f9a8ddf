/** npm run labels: the texts of the program, each under the path by which content/labels.yaml can reword it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { labelsOf } from "../site/labels.ts";
import { labelTexts } from "../site/reworded.ts";
import { command } from "./command.ts";

const help = `Lists the texts that no file of content/ holds, in the site's language and as lines for content/labels.yaml:

  npm run labels                 every text
  npm run labels -- "read next"  those with these words in the text or its path

To reword one, put its line below 'labels:' in content/labels.yaml and change the words. Texts that are put together from names and
numbers are not listed and stay as they are.`;

const companyFile = z.object({ language: z.string() });

/** Of content/company.yaml. */
function siteLanguage(): string {
  return companyFile.parse(parse(readFileSync(join("content", "company.yaml"), "utf8"))).language;
}

await command({ script: "labels", help, allowPositionals: true }, async ({ positionals }) => {
  const sought = positionals.join(" ").toLowerCase();
  const found = Object.entries(labelTexts(labelsOf(siteLanguage()))).filter(([path, text]) =>
    `${path}\n${text}`.toLowerCase().includes(sought),
  );
  if (found.length === 0) throw new Error(`No text has '${sought}' in it. Try fewer words.`);
  console.log(stringify({ labels: Object.fromEntries(found) }, { lineWidth: 0 }).trimEnd());
});
