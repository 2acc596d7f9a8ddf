/** What the import has to say: the shared form of a diagnostic, its texts before and after, and the document it is about. */
import type { Diagnostic } from "../../../shared/diagnostic.ts";

/** What a message is made from; programs read it in the JSON report. */
export type Facts = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** The text of the source, and what stands for it now. */
export interface Values {
  before?: string;
  after?: string;
}

/** One finding; where it is, the document around it says. */
export interface Finding extends Omit<Diagnostic, "where">, Values {
  data: Facts;
}

/** How one source document ended. */
export type Outcome = "new" | "updated" | "unchanged" | "conflict" | "held" | "skipped";

export interface ArticleReport {
  title: string;
  /** The published address, or the source file. */
  from: string;
  /** The file in the content folder, where there is one. */
  file?: string;
  outcome: Outcome;
  findings: Finding[];
}

export interface ImportReport {
  articles: ArticleReport[];
  /** What concerns a whole source file or the whole import. */
  general: Finding[];
}

/** A finding with its place: the new file, else the old address. */
export interface ImportDiagnostic extends Diagnostic, Values {
  data: Facts;
}

/** All findings of an import as diagnostics, those of the whole import first. */
export function diagnosticsOf({ general, articles }: ImportReport): ImportDiagnostic[] {
  return [
    ...general.map((finding) => ({ where: {}, ...finding })),
    ...articles.flatMap(({ file, from, findings }) => {
      const where = file === undefined ? { address: from } : { file: `content/${file}` };
      return findings.map((finding) => ({ where, ...finding }));
    }),
  ];
}
