import { Thumbnail } from "#components/mdx/thumbnail.tsx";
import { Unbroken } from "#components/ui/unbroken.tsx";
import type { Article, SiteContent } from "#lib/content/site-content.ts";
import { articleDrawing } from "#lib/page/drawings.ts";
import { Time } from "./time.tsx";

interface ArticleListProps {
  siteContent: SiteContent;
  articles: Article[];
  level?: 2 | 3;
}

/** Articles as a list of headlines with their section, date and first words; nothing where there are none. */
export function ArticleList({ siteContent, articles, level = 2 }: ArticleListProps) {
  if (articles.length === 0) return null;
  const { labels } = siteContent;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <ul className="article-list">
      {articles.map(({ id, path, data, category, publishedAt, waiting }) => (
        <li key={id}>
          <article>
            <Thumbnail siteContent={siteContent} drawing={articleDrawing(siteContent, { data })} />
            <p className="kicker">
              {category.data.name} <span aria-hidden="true">·</span>{" "}
              <Time siteContent={siteContent} date={publishedAt} />
              {waiting && <strong> {labels.article.waiting[waiting.why]}</strong>}
            </p>
            <Heading>
              <a href={path}>
                <Unbroken>{data.title}</Unbroken>
              </a>
            </Heading>
            <p>{data.description}</p>
          </article>
        </li>
      ))}
    </ul>
  );
}
