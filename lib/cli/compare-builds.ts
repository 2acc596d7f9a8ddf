/** npm run compare-builds: what differs between two built sites; exit 1 where anything does. */
import { counted } from "../shared/counted.ts";
import { compareBuilds, type FoundDifference } from "../tools/compare-builds/compare-builds.ts";
import { readParameters } from "./parameters.ts";

const help = `Compares two built sites, so that a change of the program can prove what it leaves as it was.

  npm run compare-builds -- BEFORE AFTER   two folders that npm run build wrote, such as a copy of out/ and out/

Pages are compared by their elements, attributes, text, head and graph (its nodes by @id), without classes, style and the
digests of scripts; Markdown by its words, links and headings; every other file by its digest. Each difference is printed
once, with the files that have it.

Ends with 0 where nothing differs, 1 where something does, 2 where the command itself is wrong.`;

/** How many files are named for one difference. */
const namedFiles = 3;

process.exitCode = main();

function main(): number {
  try {
    const { values, positionals } = readParameters("compare-builds", {
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" } },
    });
    if (values.help) return print(help, 0);
    const [before, after, ...others] = positionals;
    if (before === undefined || after === undefined || others.length > 0)
      throw new Error("Name two folders: npm run compare-builds -- BEFORE AFTER");
    const differences = compareBuilds(before, after);
    if (differences.length === 0) return print("Nothing differs.", 0);
    return print(report(differences), 1);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\nRun: npm run compare-builds -- --help`);
    return 2;
  }
}

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

function print(text: string, code: number): number {
  console.log(text);
  return code;
}
