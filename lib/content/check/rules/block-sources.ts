/** What blocks show: files of public/, and the places of a map. */
import { statSync } from "node:fs";
import { extname, join } from "node:path";
import type { FilePlace } from "../body-parts.ts";
import { firstBytes } from "../first-bytes.ts";
import type { Placed, Site } from "../site.ts";
import type { Finding } from "../source.ts";
import { closest, didYouMean, some } from "../suggest.ts";
import { valueIn } from "../value-path.ts";

const megabyte = 1_000_000;
/** What a phone with a weak signal can load, and what a repository of texts can hold. */
const mostMegabytes = { Download: 20, Video: 60 } as const;

/** How a file of each type begins; the other types have no mark of their own. */
const beginnings: ReadonlyMap<string, RegExp> = new Map([
  [".pdf", /^%PDF/],
  [".mp4", /^....ftyp/s],
  [".webm", /^.E\xdf\xa3/s],
  [".vtt", /^(?:\xef\xbb\xbf)?WEBVTT/],
  ...[".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".zip"].map((ending) => [ending, /^PK/] as const),
]);

/** @param publicFiles the files of public/, as addresses */
export function blockSourceFindings(site: Site, publicFiles: readonly string[]): Placed[] {
  return site.documents.flatMap((document) =>
    [
      ...document.body.files.flatMap((file) => fileFinding(file, site.root, publicFiles) ?? []),
      ...mapFindings(document, site),
      ...trustBlockFindings(document, site),
    ].map((finding) => ({ document, finding })),
  );
}

function fileFinding(
  { address, by, range }: FilePlace,
  root: string,
  publicFiles: readonly string[],
): Finding | undefined {
  const finding = (message: string, remedy: string): Finding => ({
    rule: "block-source",
    range,
    message,
    remedy,
  });
  const size = publicFiles.includes(address) ? sizeOf(root, `public${address}`) : undefined;
  if (size === undefined) {
    const folder = address.slice(0, address.lastIndexOf("/") + 1);
    return finding(
      `There is no file public${address}.${didYouMean(closest(address, publicFiles))}`,
      publicFiles.length > 0
        ? `Put it into public${folder}, or name one that is there: ${some(publicFiles)}.`
        : `Put it into public${folder}; the folder public/ is next to content/.`,
    );
  }
  const trouble = fileTrouble(root, `public${address}`, by === "Video" ? "Video" : "Download");
  return trouble && finding(trouble.message, trouble.remedy);
}

/** Bytes of a file, by its path from the project's folder on; undefined where there is none. */
export function sizeOf(root: string, file: string): number | undefined {
  const info = statSync(join(root, file), { throwIfNoEntry: false });
  return info?.isFile() ? info.size : undefined;
}

/** Why a file that is there should not be offered; undefined where nothing is wrong with it. */
export function fileTrouble(
  root: string,
  file: string,
  kind: keyof typeof mostMegabytes,
): { message: string; remedy: string } | undefined {
  const size = sizeOf(root, file) ?? 0;
  if (size === 0) return { message: `${file} is empty.`, remedy: "Save it again." };
  const most = mostMegabytes[kind];
  if (size > most * megabyte)
    return {
      message: `${file} has ${Math.round(size / megabyte)} MB; more than ${most} MB is more than a phone should load.`,
      remedy:
        kind === "Video"
          ? "Export it at 720p, or shorten it; a long video belongs on a video site: <Video href=… poster=… />"
          : "Make it smaller: export a PDF for the screen, or split it.",
    };
  const ending = extname(file);
  const begins = beginnings.get(ending);
  if (!begins || begins.test(firstBytes(join(root, file), 12))) return undefined;
  return {
    message: `${file} does not match its ending '${ending}'.`,
    remedy:
      ending === ".vtt"
        ? "Captions are a WebVTT file, whose first line is WEBVTT. Export them as WebVTT (.vtt), not as SRT."
        : "Export it again in that format; another name does not change what a file is.",
  };
}

/** A single place is not a map. */
function mapFindings({ body }: Site["documents"][number], site: Site): Finding[] {
  const maps = body.blocks.filter(({ name }) => name === "Map");
  if (maps.length === 0) return [];
  const placed = site.documents.filter(
    ({ source: { collection, id }, data }) =>
      (collection === "locations" || collection === "areas") &&
      !site.waiting.has(`${collection}/${id}`) &&
      valueIn(data, ["geo"]) !== undefined,
  ).length;
  if (placed >= 2) return [];
  return maps.map(({ range }) => ({
    rule: "block-source",
    range,
    message: `'Map' shows the offices and areas that have 'geo', and ${placed === 0 ? "none has" : "only one has"}.`,
    remedy:
      "Add 'geo' with 'latitude' and 'longitude' to two files of content/locations and content/areas. A map that you have drawn yourself is an <Illustration>.",
  }));
}

/** Both show what content/trust.yaml says. */
function trustBlockFindings({ body }: Site["documents"][number], { documents }: Site): Finding[] {
  const shown = body.blocks.filter(({ name }) => name === "Safeguards" || name === "ProviderAnswers");
  if (shown.length === 0 || documents.some(({ source }) => source.collection === "trust")) return [];
  return shown.map(({ name, range }) => ({
    rule: "block-source",
    range,
    message: `'${name}' shows what content/trust.yaml says, and there is no such file.`,
    remedy: "Write that file (content/README.md says what is in it), or take the block out.",
  }));
}
