/** What content/trust.yaml says: the safeguards, and the answers to what the articles tell buyers to ask. */
import { Prose } from "#components/sections/prose.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import { ContentError } from "#lib/content/documents.ts";
import type { TrustData } from "#lib/content/schema/trust.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import { renderMarkdown } from "#lib/mdx/markdown.ts";

interface TrustProps {
  siteContent: SiteContent;
  trust: TrustData;
}

export function Safeguards({ siteContent, trust: { safeguards } }: TrustProps) {
  return safeguards.map(({ title, have = [], missing = [] }) => (
    <section key={title}>
      <h3>{title}</h3>
      <Lines lines={have} />
      {missing.length > 0 && <p className="leaf-title">{siteContent.labels.blocks.missing}</p>}
      <Lines lines={missing} />
    </section>
  ));
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

export function ProviderAnswers({ siteContent, trust: { answers = [] } }: TrustProps) {
  return answers.map(({ article, questions }) => {
    const { path, data } = siteContent.articles.find(({ id }) => id === article) ?? unpublished(article);
    return (
      <section key={article}>
        <h3>
          <Sentence
            parts={siteContent.labels.blocks.askedIn(<a href={path}>{data.breadcrumb ?? data.title}</a>)}
          />
        </h3>
        <dl>
          {questions.map(({ question, answer }) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd>
                <Prose
                  siteContent={siteContent}
                  tree={renderMarkdown(answer, siteContent.company.language).tree}
                />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    );
  });
}

function unpublished(article: string): never {
  throw new ContentError(
    `content/trust.yaml answers '${article}', which is no published article. Run: npm run check:content`,
  );
}
