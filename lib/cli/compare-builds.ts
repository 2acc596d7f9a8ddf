/** npm run compare-builds: what differs between two built sites; exit 1 where anything does. */
import { counted } from "../shared/counted.ts";
import { UsageError } from "../shared/usage-error.ts";
import { compareBuilds, type FoundDifference } from "../tools/compare-builds/compare-builds.ts";
import { command } from "./command.ts";

const help = `Compares two built sites, so that a change of the program can prove what it leaves as it was.

  npm run compare-builds -- BEFORE AFTER   two folders that npm run build wrote, such as a copy of out/ and out/

Pages are compared by their elements, attributes, text, head and graph (its nodes by @id), without classes, style and the
digests of scripts; Markdown by its words, links and headings; every other file by its digest. Each difference is printed
once, with the files that have it.

Ends with 0 where nothing differs, 1 where something does, 2 where the command itself is wrong.`;

/** How many files are named for one difference. */
const namedFiles = 3;

await command({ script: "compare-builds", help, allowPositionals: true }, async ({ positionals }) => {
  const [before, after, ...others] = positionals;
  if (before === undefined || after === undefined || others.length > 0)
    throw new UsageError("Name two folders: npm run compare-builds -- BEFORE AFTER");
  const differences = compareBuilds(before, after);
  console.log(differences.length === 0 ? "Nothing differs." : report(differences));
  return differences.length === 0 ? 0 : 1;
});

function report(differences: FoundDifference[]): string {
  const groups = [...Map.groupBy(differences, ({ group }) => group)].map(([group, members]) => {
    const entries = members.map(({ what, files }) => `${filesLine(files)}\n${what.replace(/^/gm, "  ")}`);
    return `${group} (${members.length})\n\n${entries.join("\n\n")}`;
  });
  const files = new Set(differences.flatMap((difference) => difference.files)).size;
  return `${groups.join("\n\n")}\n\n${counted(differences.length, "difference")} in ${counted(files, "file")}.`;
}

function filesLine(files: string[]): string {
  const more = files.length - namedFiles;
  return `${files.slice(0, namedFiles).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
