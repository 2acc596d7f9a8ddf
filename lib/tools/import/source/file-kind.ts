/** What kind of file a source is, by its first bytes; names lie (`export.xml.txt`). */
import { closeSync, openSync, readSync } from "node:fs";

export type FileKind = "export" | "page" | "text" | "zip" | "gzip" | keyof typeof refusals;

/** What is no source, and what to give instead. */
export const refusals = {
  mhtml:
    "this is a web archive (MHTML), which keeps a page in a form of the browser's own. Open it in the browser and save the page again as 'Webpage, complete' or 'HTML only'.",
  webarchive:
    "this is Safari's web archive. Open it in Safari and save the page again with the format 'Page Source'.",
  pdf: "this is a PDF. Save the page itself from the browser, 'HTML only', or copy its text into a .txt file.",
  document:
    "this is a document of a word processor. Save it as a web page (.html), or copy its text into a .txt file.",
  archive:
    "this is an archive the import cannot open (it opens .zip and .gz). Unpack it and give the folder: npm run import -- folder",
} as const;

const headBytes = 4096;
const archives = ["BZh", "7z\xbc\xaf", "Rar!", "\xfd7zXZ"];
const plainText = /\.(?:txt|md|markdown)$/i;
const exportName = /\.(?:xml|wxr|rss)$/i;
const webPage = /\.(?:[xs]?html?|php|aspx?)$/i;

/** Tells a source's kind; a file of no known kind is read as an export, whose reader says what is wrong. */
export function sniff(path: string): FileKind {
  const bytes = headOf(path);
  const head = bytes.toString("latin1");
  if (head.startsWith("PK\x03\x04") && (head.includes("word/") || /\.(?:docx|odt)$/i.test(path)))
    return "document";
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return "zip";
  if (head.startsWith("\x1f\x8b")) return "gzip";
  if (archives.some((start) => head.startsWith(start)) || head.slice(257, 262) === "ustar") return "archive";
  if (head.startsWith("%PDF")) return "pdf";
  if (head.startsWith("bplist")) return "webarchive";
  if (head.startsWith("{\\rtf") || head.startsWith("\xd0\xcf\x11\xe0")) return "document";
  // UTF-16 has a zero beside each letter.
  const text = head
    .replaceAll("\0", "")
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .trimStart();
  if (/^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?content-type:\s*multipart\/related/i.test(text)) return "mhtml";
  if (text.startsWith("<")) {
    // A server that wants a login answers with a page instead of the export: its reader says so.
    if (/<rss[\s>]/i.test(text) || exportName.test(path)) return "export";
    if (/<!doctype\s+html|<(?:html|head|body|article|main|div|p|h1)[\s>]/i.test(text)) return "page";
    return plainText.test(path) ? "text" : webPage.test(path) ? "page" : "export";
  }
  if (webPage.test(path)) return "page";
  return plainText.test(path) ? "text" : "export";
}

function headOf(path: string): Buffer {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(headBytes);
    return buffer.subarray(0, readSync(file, buffer, 0, headBytes, 0));
  } finally {
    closeSync(file);
  }
}
