import { siteContent } from "#lib/content/site-content.ts";
import type { ArticlePage } from "#lib/kinds/article/page.ts";

interface ContentsProps {
  page: ArticlePage;
  /** Sections after the body. */
  extra: { id: string; text: string }[];
}

/** The article's sections. */
export function Contents({ page, extra }: ContentsProps) {
  const sections = [...page.body().outline.headings.filter(({ depth }) => depth === 2), ...extra];
  if (sections.length < 3) return null;
  const { contents } = siteContent().labels.article;
  return (
    <nav className="toc" aria-label={contents}>
      <p className="kicker">{contents}</p>
      <ol>
        {sections.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
