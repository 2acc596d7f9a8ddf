import { Sentence } from "#components/ui/sentence.tsx";
import type { Document } from "#lib/content/documents.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import { profileName } from "#lib/page/company-facts.ts";
import { Day } from "./time.tsx";

interface QuoteProps {
  siteContent: SiteContent;
  quote: Document<"quotes">;
}

/** What somebody said, with who it was, when, and where the same words can be opened. No stars: a company does not rate itself. */
export function QuoteView({ siteContent, quote }: QuoteProps) {
  const { words, person, role, firm, said, source } = quote.data;
  const { proof } = siteContent.labels;
  return (
    <figure className="quote">
      <blockquote cite={source}>
        <p>{words}</p>
      </blockquote>
      <figcaption>
        <Sentence
          parts={proof.said(
            [person, ...(role ? [role] : []), firm].join(", "),
            <Day siteContent={siteContent} of={said} />,
            <a href={source}>{profileName(source)}</a>,
          )}
        />
      </figcaption>
    </figure>
  );
}

interface QuotesProps {
  siteContent: SiteContent;
  quotes: Document<"quotes">[];
}

export function Quotes({ siteContent, quotes }: QuotesProps) {
  return quotes.map((quote) => <QuoteView key={quote.id} siteContent={siteContent} quote={quote} />);
}
