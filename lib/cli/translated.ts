/** npm run translated: notes that a translation says everything that its original says now. */
import { join } from "node:path";
import { upToDateText } from "../content/new/up-to-date.ts";
import { UsageError } from "../shared/usage-error.ts";
import { writeFileAtomic } from "../shared/write-file-atomic.ts";
import { command } from "./command.ts";

const help = `Notes that translations say everything that their originals say now: the check lists each sentence that is new after that.

  npm run translated -- content/es/articles/soporte-gestionado.mdx     one file or more

  --root <folder>   the folder that holds content/ (this one where left out)`;

const options = { root: { type: "string", default: "." } } as const;

await command(
  { script: "translated", help, options, allowPositionals: true },
  async ({ values: { root }, positionals }) => {
    if (positionals.length === 0)
      throw new UsageError("Name a translation: npm run translated -- content/es/articles/….mdx");
    // All of them are read before the first is written.
    const noted = positionals.map((file) => ({ file, text: upToDateText(root, file) }));
    for (const { file, text } of noted) {
      writeFileAtomic(join(root, file), text);
      console.log(`Noted: ${file}`);
    }
  },
);
