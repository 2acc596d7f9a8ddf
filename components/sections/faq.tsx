import { Prose } from "#components/sections/prose.tsx";
import { Unbroken } from "#components/ui/unbroken.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { Faq as FaqEntry } from "#lib/kinds/page.ts";

interface FaqProps {
  siteContent: SiteContent;
  entries: FaqEntry[];
}

/** The questions of a page, from the value that its graph is made of. */
export function Faq({ siteContent, entries }: FaqProps) {
  if (entries.length === 0) return null;
  return (
    <section className="faq">
      <h2 id="questions">{siteContent.labels.article.questions}</h2>
      {entries.map(({ question, answer }, index) => (
        <details key={question} open={index === 0}>
          <summary>
            <h3>
              <Unbroken>{question}</Unbroken>
            </h3>
          </summary>
          <div className="answer">
            <Prose siteContent={siteContent} tree={answer.tree} />
          </div>
        </details>
      ))}
    </section>
  );
}
