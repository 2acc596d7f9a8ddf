/** How a command says what it found: to a person, to a program, or beside the lines of a change on GitHub. */
import { UsageError } from "../shared/usage-error.ts";

const formats = ["text", "json", "github"] as const;
export type ReportFormat = (typeof formats)[number];

/** @throws UsageError naming the formats there are */
export function readFormat(given: string): ReportFormat {
  const format = formats.find((known) => known === given);
  if (!format) throw new UsageError(`There is no format '${given}'. Use one of: ${formats.join(", ")}.`);
  return format;
}
