import { Sentence } from "#components/ui/sentence.tsx";
import type { Document } from "#lib/content/documents.ts";
import { siteContent } from "#lib/content/site-content.ts";
import { profileName } from "#lib/page/company-facts.ts";
import { Day } from "./time.tsx";

/** What somebody said, with who it was, when, and where the same words can be opened. No stars: a company does not rate itself. */
export function QuoteView({ quote }: { quote: Document<"quotes"> }) {
  const { words, person, role, firm, said, source } = quote.data;
  const { proof } = siteContent().labels;
  return (
    <figure className="quote">
      <blockquote cite={source}>
        <p>{words}</p>
      </blockquote>
      <figcaption>
        <Sentence
          parts={proof.said(
            [person, ...(role ? [role] : []), firm].join(", "),
            <Day of={said} />,
            <a href={source}>{profileName(source)}</a>,
          )}
        />
      </figcaption>
    </figure>
  );
}

export function Quotes({ quotes }: { quotes: Document<"quotes">[] }) {
  return quotes.map((quote) => <QuoteView key={quote.id} quote={quote} />);
}
