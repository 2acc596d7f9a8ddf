/** What others vouch for: a React component for each name of lib/mdx/proof-blocks. */
import { QuoteView } from "#components/sections/quotes.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import { caseStudiesInOrder, caseStudyLink } from "#lib/kinds/case-study/links.ts";
import type { proofBlocks } from "#lib/mdx/proof-blocks.ts";
import { quoteOf } from "#lib/page/quotes.ts";
import { idsIn } from "#lib/shared/id-list.ts";
import type { Author } from "./author-component.ts";
import { Picture } from "./picture.tsx";

export function proofComponents(siteContent: SiteContent, author: Author) {
  return {
    Quote: author("Quote", ({ of }) => {
      const quote = quoteOf(siteContent, of);
      return quote && <QuoteView siteContent={siteContent} quote={quote} />;
    }),
    CaseStudies: author("CaseStudies", ({ of }) => (
      <ul className="cards">
        {chosen(caseStudiesInOrder(siteContent), of).map((study) => {
          const { path, title, description } = caseStudyLink(siteContent, study);
          return (
            <li key={path}>
              <p className="leaf-title">
                <a href={path}>{title}</a>
              </p>
              <p>{description}</p>
            </li>
          );
        })}
      </ul>
    )),
    People: author("People", ({ of }) => (
      <ul className="people">
        {chosen(siteContent.all("people"), of).map(({ id, data }) => (
          <li key={id}>
            {data.image && <Picture src={data.image.src} alt={data.image.alt} sizes="9rem" />}
            <a href={siteContent.routes.author(id)}>{data.name}</a>, {data.role}
          </li>
        ))}
      </ul>
    )),
    Logos: author("Logos", () => (
      <ul className="logos">
        {caseStudiesInOrder(siteContent).map(
          ({ id, data: { client } }) =>
            client.logo && (
              <li key={id}>
                <a href={siteContent.routes.caseStudy(id)}>
                  <Picture src={client.logo.src} alt={client.logo.alt} />
                </a>
              </li>
            ),
        )}
      </ul>
    )),
  } satisfies Record<keyof typeof proofBlocks, unknown>;
}

/** The documents that an attribute names, in its order; all where it is left out. */
function chosen<Part extends { id: string }>(documents: readonly Part[], of: string | undefined): Part[] {
  if (of === undefined) return [...documents];
  return idsIn(of).flatMap((id) => documents.find((document) => document.id === id) ?? []);
}
