/** npm run check:imports: which part may import which. Fails when fewer modules were read than there are files. */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { command } from "./command.ts";
import { cruiseOptions, importRules } from "./import-rules.ts";
import { sourceFigures } from "./source-figures.ts";

const folders = ["lib", "components", "app"];
const remedies = new Map(importRules.map(({ name, comment }) => [name, comment]));

const help = `Checks which part of the program imports which, by the rules of lib/cli/import-rules.ts, and prints how large the program is:
lines, the median file, files over 200 lines, the longest chain of imports.

  npm run check:imports

Ends with 0 where no import breaks a rule, 1 where one does.`;

await command({ script: "check:imports", help }, async () => {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
      .map((name) => join(folder, name)),
  );
  const { output } = await cruise(files, {
    ...cruiseOptions,
    ruleSet: { forbidden: importRules },
    validate: true,
  });
  if (typeof output === "string") throw new Error(output);
  report(output, files.length);
});

function report({ modules, summary }: ICruiseResult, files: number): void {
  const isOwn = (file: string) => folders.some((folder) => file.startsWith(`${folder}/`));
  const own = modules.filter(({ source }) => isOwn(source));
  if (own.length < files)
    throw new Error(`Only ${own.length} of ${files} files were read, so the import rules prove nothing.`);
  const faults = summary.violations.filter(({ rule }) => rule.severity === "error");
  for (const { rule, from, to } of faults)
    console.error(`${from} imports ${to}: ${rule.name}. ${remedies.get(rule.name) ?? ""}`);
  if (faults.length > 0)
    throw new Error(`${faults.length} imports break the rules of lib/cli/import-rules.ts.`);
  const importing = own.map(({ source, dependencies }) => ({
    source,
    imports: dependencies.map(({ resolved }) => resolved).filter(isOwn),
  }));
  console.log([`${own.length} modules keep the import rules.`, ...sourceFigures(importing)].join("\n"));
}
