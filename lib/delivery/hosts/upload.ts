/** The folder of one host: the files of `out/` that its visitors get, and what the host itself reads. */
import { copyFileSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { isForServers, pagesVaried, type VariedPage } from "../hosting.ts";
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
  refuseVariants(host, pagesVaried(out) ?? []);
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

/** Which version a reader gets is chosen, and counted, by npm start: no folder of files can. */
function refuseVariants({ title }: Host, varied: readonly VariedPage[]): void {
  const [first] = varied;
  if (first === undefined) return;
  const pages = varied.length > 1 ? `${first.path} and ${varied.length - 1} more have` : `${first.path} has`;
  throw new HostError(
    `${pages} variants, and a folder for ${title} holds one version of a page, so nothing was written for it. Which version a reader gets is chosen and counted by npm start, alone or behind nginx with deploy/nginx.conf: serve out/ with them (docs/operations.md, "Experiments"), or take 'variants' out of the article and its comparison.`,
  );
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
