/** How large the program is, and how deep: what tells whether it grows into something that nobody finds their way in. */
import { readFileSync } from "node:fs";

/** From this many lines on a file is worth dividing. */
const longFile = 200;

/** A file of the program and the files of the program that it imports, from the repository's root. */
export interface ImportingFile {
  source: string;
  imports: readonly string[];
}

/** One line a figure: lines, the median file, long files, the longest chain of imports. */
export function sourceFigures(files: readonly ImportingFile[]): string[] {
  const lines = files.map(({ source }) => readFileSync(source, "utf8").split("\n").length - 1);
  lines.sort((a, b) => a - b);
  const sum = lines.reduce((total, count) => total + count, 0);
  const long = lines.filter((count) => count > longFile).length;
  const chain = longestChain(files);
  return [
    `${sum} lines in ${files.length} files, the median file ${lines[lines.length >> 1]}, ${long} files over ${longFile}`,
    `longest chain of imports: ${chain.length} files, ${chain.join(" > ")}`,
  ];
}

/** @param files without circles, which the import rules refuse */
function longestChain(files: readonly ImportingFile[]): string[] {
  const importsOf = new Map(files.map(({ source, imports }) => [source, imports]));
  const chains = new Map<string, string[]>();
  const from = (source: string): string[] => {
    const known = chains.get(source);
    if (known) return known;
    const below = (importsOf.get(source) ?? []).map(from).reduce(longer, []);
    const chain = [source, ...below];
    chains.set(source, chain);
    return chain;
  };
  return files.map(({ source }) => from(source)).reduce(longer, []);
}

function longer(one: string[], other: string[]): string[] {
  return other.length > one.length ? other : one;
}
