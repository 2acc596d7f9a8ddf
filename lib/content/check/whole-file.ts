import { rules } from "./rules.ts";
import type { ContentDiagnostic } from "./source.ts";

/** A problem of a file as a whole. */
export function wholeFile(
  file: string,
  rule:
    | "file-missing"
    | "file-place"
    | "file-ending"
    | "file-name"
    | "file-encoding"
    | "file-readable"
    | "image-unreadable"
    | "image-unused"
    | "drawing-reduced"
    | "figure-typed"
    | "translation-language"
    | "translation-missing",
  message: string,
  remedy: string,
): ContentDiagnostic {
  return { where: { file, line: 1, column: 1 }, severity: rules[rule].severity, rule, message, remedy };
}
