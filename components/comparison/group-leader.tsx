import type { ReactNode } from "react";
import { Sentence } from "#components/ui/sentence.tsx";
import type { Standing } from "#lib/comparison/verdict.ts";
import type { Document } from "#lib/content/documents.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import { groupLeader } from "#lib/page/words.ts";
import { listParts } from "#lib/site/formats.ts";

interface GroupLeaderProps {
  siteContent: SiteContent;
  standing: Standing;
  options: Document<"options">[];
  /** With how far it is ahead. */
  withWords?: boolean;
}

/** Who is ahead in a group of rows, in the option's color. */
export function GroupLeader({
  siteContent: { company, labels },
  standing,
  options,
  withWords = false,
}: GroupLeaderProps) {
  const { ahead, isClose } = groupLeader(standing, options);
  if (ahead.length === 0) return labels.comparison.even;
  const names = ahead.map(({ data }) => data.name);
  const leaders = listParts(names, company.language).map(
    (part): ReactNode =>
      "between" in part ? (
        part.between
      ) : (
        <b key={part.index} className={`opt-${ahead[part.index]?.data.color}`}>
          {names[part.index]}
        </b>
      ),
  );
  return <Sentence parts={withWords ? labels.comparison.ahead(leaders, ahead.length, isClose) : leaders} />;
}
