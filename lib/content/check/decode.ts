import type { ContentDiagnostic } from "./source.ts";
import { makeSource, problemIn, type Source } from "./source.ts";
import { wholeFile } from "./whole-file.ts";

/** Text is UTF-8; a byte order mark and any line ending are accepted, anything else is named with its line. */
export function decode(
  bytes: Uint8Array,
  parts: Omit<Source, "text" | "lineStarts">,
): { source: Source | undefined; problems: ContentDiagnostic[] } {
  if (
    bytes.length >= 2 &&
    ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
  ) {
    return {
      source: undefined,
      problems: [
        wholeFile(
          parts.file,
          "file-encoding",
          "The file is saved as UTF-16.",
          "Save it again as UTF-8 ('Save with encoding' in most editors).",
        ),
      ],
    };
  }
  try {
    const source = makeSource({ ...parts, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) });
    return { source, problems: [...controlCharacters(source), ...looseAccents(source)] };
  } catch {
    const loose = new TextDecoder("utf-8", { ignoreBOM: false }).decode(bytes);
    const source = makeSource({ ...parts, text: loose });
    const start = Math.max(0, loose.indexOf("\uFFFD"));
    const problem = problemIn(source, {
      rule: "file-encoding",
      range: { start, end: start + 1 },
      message: "This letter is not UTF-8: the file was saved in an older encoding (perhaps Windows-1252).",
      remedy: "Save it again as UTF-8, then look at this letter and type it again.",
    });
    return { source: undefined, problems: [problem] };
  }
}

/** macOS and some PDF readers give an accented letter as two: it looks right, and searches, links and names do not match. */
function looseAccents(source: Source): ContentDiagnostic[] {
  const letters = /\p{M}/u.test(source.text) ? source.text.matchAll(/\p{L}\p{M}+/gu) : [];
  const edits = [...letters].flatMap(({ 0: written, index }) => {
    const text = written.normalize("NFC");
    return text === written ? [] : [{ start: index, end: index + written.length, text }];
  });
  const [first] = edits;
  if (!first) return [];
  return [
    problemIn(source, {
      rule: "file-encoding",
      severity: "warning",
      range: first,
      message: `The letter '${first.text}' is saved as a plain letter and a separate accent, so searches and links do not find words that have it.${edits.length > 1 ? ` There ${edits.length === 2 ? "is one more" : `are ${edits.length - 1} more`}.` : ""}`,
      remedy: "Type it again, or run --fix.",
      fix: { title: "Write accented letters as one letter", edits },
    }),
  ];
}

const windows = new TextDecoder("windows-1252");

/** Characters that nobody sees and that a text cannot need; U+202D and U+202E turn what follows around. */
export const unwantedCharacters = /[[\p{Cc}\u2028\u2029\u202D\u202E\uFFFE\uFFFF]--[\t\n\r]]/gv;

/** The quotes and dashes of Windows-1252 become control characters when a program takes them for Latin-1. */
export function meantBy(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code === 0x2028 || code === 0x2029) return " ";
  const text = code >= 0x80 && code <= 0x9f ? windows.decode(Uint8Array.of(code)) : "";
  return /\p{Cc}/u.test(text) ? "" : text;
}

function controlCharacters(source: Source): ContentDiagnostic[] {
  const [match, ...more] = source.text.matchAll(unwantedCharacters);
  if (match) {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    const meant = meantBy(match[0]);
    const others =
      more.length > 0 ? ` There ${more.length === 1 ? "is one more" : `are ${more.length} more`}.` : "";
    return [
      problemIn(source, {
        rule: "file-encoding",
        range: { start: match.index, end: match.index + 1 },
        message: `There is an invisible control character here (U+${code}).${others}`,
        remedy:
          meant.trim() === ""
            ? "Delete it."
            : `Write ${meant} in its place: it was lost when the file was converted.`,
        fix: {
          title:
            meant.trim() === "" ? "Delete the control characters" : "Write the characters that were meant",
          edits: [match, ...more].map(({ 0: sign, index }) => ({
            start: index,
            end: index + 1,
            text: meantBy(sign),
          })),
        },
      }),
    ];
  }
  const lone = /\r(?!\n)/.exec(source.text);
  if (!lone) return [];
  const edits = [...source.text.matchAll(/\r(?!\n)/g)].map(({ index }) => ({
    start: index,
    end: index + 1,
    text: "\n",
  }));
  return [
    problemIn(source, {
      rule: "file-encoding",
      range: { start: lone.index, end: lone.index + 1 },
      message:
        "This line ends as lines did on a Macintosh before 2001 (CR alone), which today's programs read as no end at all.",
      remedy: "Save the file with LF or CRLF line endings.",
      fix: { title: "End lines with LF", edits },
    }),
  ];
}
