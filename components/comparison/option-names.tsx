import { Unbroken } from "#components/ui/unbroken.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import { namesInTitle } from "#lib/page/names-in-title.ts";
import type { ResolvedComparison } from "#lib/page/resolved.ts";
import { listParts } from "#lib/site/formats.ts";

interface OptionNamesProps {
  siteContent: SiteContent;
  comparison: ResolvedComparison;
}

/** `Managed IT or break/fix`, each name in its option's color. */
export function OptionNames({ siteContent, comparison }: OptionNamesProps) {
  const options = comparison.options.map(({ data }) => data);
  const names = namesInTitle(
    options.map(({ name }) => name),
    comparison.data.title,
  );
  return listParts(names, siteContent.company.language, "disjunction").map((part) =>
    "between" in part ? (
      <span key={`after ${part.after}`} className="versus">
        {part.between}
      </span>
    ) : (
      <span key={names[part.index]} className={`opt-ink opt-${options[part.index]?.color}`}>
        <Unbroken>{names[part.index] ?? ""}</Unbroken>
      </span>
    ),
  );
}
