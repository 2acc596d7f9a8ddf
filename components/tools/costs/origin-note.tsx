import type { ReactNode } from "react";
import { InLanguage } from "#components/ui/in-language.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import type { Origin } from "#lib/page/own-figures.ts";
import type { Labels } from "#lib/site/labels.ts";

/** Where the usual value of an input comes from, with a link where there is something to read. */
export function OriginNote({ origin, labels }: { origin: Origin; labels: Labels["costPage"] }) {
  if (origin.kind === "assumption") return labels.origin.assumption;
  const parts =
    origin.kind === "fact"
      ? labels.origin.fact<ReactNode>(
          <a href={origin.url} lang={origin.language}>
            {origin.title}
          </a>,
          <InLanguage lang={origin.language}>{origin.publisher}</InLanguage>,
          origin.reportedBy,
        )
      : labels.origin.price<ReactNode>(
          (words) => (origin.url ? <a href={origin.url}>{words}</a> : words),
          origin.name,
        );
  return <Sentence parts={parts} />;
}
