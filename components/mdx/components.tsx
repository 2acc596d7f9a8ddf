/** A React component for each name of lib/mdx/registry, bound to the page it is printed on. */
import type { ComponentProps, ComponentType, ReactNode } from "react";
import { Children, isValidElement } from "react";
import { ComparisonTable } from "#components/comparison/comparison-table.tsx";
import { NoteLink } from "#components/comparison/note-link.tsx";
import { PriceTable, ResponsibilityMatrix, ServiceLevelTable } from "#components/comparison/tables.tsx";
import { ChooseWhen, ProsCons, Verdict } from "#components/comparison/verdict.tsx";
import { Scroller } from "#components/ui/scroller.tsx";
import { ContentError, type Document } from "#lib/content/documents.ts";
import type { Library } from "#lib/content/library.ts";
import { paragraphNumber } from "#lib/mdx/marks.ts";
import type { ComponentName, PropsOf } from "#lib/mdx/registry.ts";
import { illustrationMarkup } from "#lib/page/illustration.ts";
import type { Page, PageBody } from "#lib/page/page.ts";
import { chosenPrices } from "#lib/page/prices.ts";
import { noteNumber } from "#lib/page/sources.ts";
import { termPattern } from "#lib/page/terms.ts";
import { calloutWords } from "#lib/page/words.ts";
import { routes } from "#lib/site/routes.ts";

/** What an author's tag receives: the registry's props as written, and what stands between the tags. */
type Written<Name extends ComponentName> = Partial<PropsOf<Name>> & { children?: ReactNode };
type AuthorComponents = { [Name in ComponentName]: ComponentType<Written<Name>> };

export interface BodyContext {
  page: Page;
  body: PageBody;
  library: Library;
}

export function authorComponents({ page, library }: BodyContext): AuthorComponents {
  const comparisonOf = (of: string | undefined): Document<"comparisons"> => {
    const id = of ?? (page.kind === "article" ? page.article.data.comparison : undefined);
    if (id) return library.get("comparisons", id);
    throw new ContentError(
      `${page.path}: a comparison component names none. Give the article 'comparison: …' in its frontmatter, or write of="…".`,
    );
  };
  return {
    Callout: ({ kind = "note", title, children }) => (
      <aside className={`callout callout-${kind}`} aria-label={title ?? calloutWords[kind]}>
        <p className="callout-title">{title ?? calloutWords[kind]}</p>
        {children}
      </aside>
    ),
    Illustration: ({ src, alt, caption }) => (
      <figure className="illustration">
        <div
          role="img"
          aria-label={alt}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the site's own SVG, scripts removed by illustrationMarkup().
          dangerouslySetInnerHTML={{ __html: src ? illustrationMarkup(src) : "" }}
        />
        {caption && <figcaption>{caption}</figcaption>}
      </figure>
    ),
    Photo: ({ src, alt, caption, credit }) => (
      <figure>
        {/* biome-ignore lint/performance/noImgElement: next/image ships script; pictures are sized at build. */}
        <img src={routes.image(src ?? "")} alt={alt ?? ""} loading="lazy" decoding="async" />
        {(caption || credit) && (
          <figcaption>
            {caption} {credit && <small>{credit}</small>}
          </figcaption>
        )}
      </figure>
    ),
    SideBySide: ({ children }) => <div className="ledger">{children}</div>,
    Side: ({ option, title, children }) => {
      const data = option ? library.get("options", option).data : undefined;
      const heading = title ?? data?.name;
      return (
        <section
          className={`leaf ${data ? `opt-${data.colour}` : ""}`}
          {...(heading && { "aria-label": heading })}
        >
          {heading && <p className="leaf-title">{heading}</p>}
          {children}
        </section>
      );
    },
    Steps: ({ children }) => <div className="steps">{children}</div>,
    Verdict: ({ of }) => <Verdict comparison={comparisonOf(of)} />,
    Comparison: ({ of }) => <ComparisonTable page={page} library={library} comparison={comparisonOf(of)} />,
    ChooseWhen: ({ of }) => <ChooseWhen library={library} comparison={comparisonOf(of)} />,
    ProsCons: ({ of }) => <ProsCons library={library} comparison={comparisonOf(of)} />,
    Raci: ({ of = "" }) => <ResponsibilityMatrix {...library.get("responsibilities", of)} />,
    ServiceLevels: ({ of = "" }) => <ServiceLevelTable {...library.get("service-levels", of)} />,
    Prices: ({ of }) => <PriceTable page={page} library={library} prices={chosenPrices(library, of)} />,
    Fact: ({ id = "" }) => {
      const fact = library.get("facts", id).data;
      return (
        <span className="fact">
          {fact.display}
          <NoteLink number={noteNumber(page, fact.source)} />
        </span>
      );
    },
  };
}

/** The elements of Markdown that are not printed as they are. */
export function markdownElements({ body }: BodyContext) {
  return {
    p: ({ children, ...rest }: ComponentProps<"p"> & { [paragraphNumber]?: string }) => {
      const number = rest[paragraphNumber];
      const terms = number === undefined ? [] : (body.terms.get(Number(number)) ?? []);
      return <p>{linkTerms(children, terms)}</p>;
    },
    table: ({ children }: ComponentProps<"table">) => (
      <Scroller label={`Table of ${headingsOf(children)}, scrolls sideways`}>
        <table className="plain-table">{children}</table>
      </Scroller>
    ),
    a: ({ href, children }: ComponentProps<"a">) => <a href={href}>{children}</a>,
  };
}

/** The words of a table's first row: what tells it from the page's other tables. */
function headingsOf(children: ReactNode): string {
  const [head] = Children.toArray(children);
  return wordsIn(head)
    .filter((word) => word.trim() !== "")
    .join(", ");
}

function wordsIn(node: ReactNode): string[] {
  if (typeof node === "string" || typeof node === "number") return [String(node)];
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  return isValidElement<{ children?: ReactNode }>(node) ? wordsIn(node.props.children) : [];
}

/** Each term's first occurrence in the paragraph's own text becomes a link to the glossary. */
function linkTerms(children: ReactNode, terms: Document<"glossary">[]): ReactNode {
  if (terms.length === 0) return children;
  let parts: ReactNode[] = Children.toArray(children);
  for (const term of terms) {
    const pattern = termPattern(term);
    const index = parts.findIndex((part) => typeof part === "string" && pattern.test(part));
    const text = parts[index];
    const match = typeof text === "string" ? pattern.exec(text) : null;
    if (typeof text !== "string" || !match) continue;
    const link = (
      <a key={term.id} className="term" href={routes.term(term.id)}>
        {match[0]}
      </a>
    );
    parts = [
      ...parts.slice(0, index),
      text.slice(0, match.index),
      link,
      text.slice(match.index + match[0].length),
      ...parts.slice(index + 1),
    ];
  }
  return parts;
}
