/** The folder of one host: the files of `out/` that its visitors get, and what the host itself reads. */
import { copyFileSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { isForServers } from "../hosting.ts";
import { type Host, HostError, type HostedSite } from "./host.ts";

/**
 * Writes the folder anew; the one before stays where the host refuses the site. A file is a link to that in `out/` where the disk has links, so it takes
 * no room, and a later build, which writes files anew, leaves it as it is.
 *
 * @param out the built site
 * @returns what the host does differently, in sentences
 * @throws HostError
 */
export function writeUpload(
  host: Host,
  { out, folder }: { out: string; folder: string },
  site: Omit<HostedSite, "files">,
): readonly string[] {
  const all = filesBelow(out);
  const files = all.filter((file) => !isForServers(file));
  const own = host.filesFor({ ...site, files });
  const sent = host.sendsCopies ? copiesOf(files, all) : [];
  const made = `${folder}.new`;
  rmSync(made, { recursive: true, force: true });
  for (const file of [...files, ...sent]) link(join(out, file), placeIn(made, file));
  for (const [file, text] of own.files) write(placeIn(made, file), text);
  rmSync(folder, { recursive: true, force: true });
  renameSync(made, folder);
  return own.differences;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join("/"))
    .sort();
}

/** The compressed copies among all files. */
function copiesOf(files: readonly string[], all: readonly string[]): string[] {
  const originals = new Set(files);
  return all.filter((file) => /\.(?:br|gz)$/.test(file) && originals.has(file.slice(0, -3)));
}

/** @throws HostError where an old address, decoded, would be a file elsewhere */
function placeIn(folder: string, file: string): string {
  const place = join(folder, file);
  if (!resolve(place).startsWith(resolve(folder) + sep) || /[\0\\]/.test(file))
    throw new HostError(`The old address ${file} cannot be a file. Take it out of content/redirects.yaml.`);
  return place;
}

function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
