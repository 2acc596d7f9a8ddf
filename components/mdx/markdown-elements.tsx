/** The elements of Markdown that are not printed as they are. */
import { Children, type ComponentProps, isValidElement, type ReactNode } from "react";
import { LinkBetween } from "#components/sections/link-between.tsx";
import { Scroller } from "#components/ui/scroller.tsx";
import { Unbroken } from "#components/ui/unbroken.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import { blockNumber } from "#lib/mdx/marks.ts";
import { termFinder } from "#lib/page/terms.ts";
import { siteFiles } from "#lib/site/addresses.ts";
import type { BodyContext } from "./components.tsx";
import { Picture } from "./picture.tsx";

/** What Markdown's element receives, with the number its block carries. */
type Numbered<Name extends "p" | "li"> = ComponentProps<Name> & { [blockNumber]?: string };

export function markdownElements({ body, siteContent }: BodyContext) {
  const linked = (children: ReactNode, number: string | undefined): ReactNode =>
    linkTerms(siteContent, children, number === undefined ? [] : (body.terms.get(Number(number)) ?? []));
  return {
    p: ({ children, [blockNumber]: number }: Numbered<"p">) => <p>{linked(children, number)}</p>,
    li: ({ children, className, id, [blockNumber]: number }: Numbered<"li">) => (
      <li className={className} id={id}>
        {linked(children, number)}
      </li>
    ),
    h2: ({ id, children }: ComponentProps<"h2">) => <h2 id={id}>{unbroken(children)}</h2>,
    h3: ({ id, children }: ComponentProps<"h3">) => <h3 id={id}>{unbroken(children)}</h3>,
    table: ({ children }: ComponentProps<"table">) => (
      <Scroller label={siteContent.labels.article.tableName(headingsOf(children))}>
        <table className="plain-table">{children}</table>
      </Scroller>
    ),
    // A footnote and the place it belongs to point at each other by id.
    a: ({ href = "", id, children, ...rest }: ComponentProps<"a">) => (
      <LinkBetween
        siteContent={siteContent}
        href={href}
        id={id}
        aria-label={rest["aria-label"]}
        aria-describedby={rest["aria-describedby"]}
      >
        {children}
      </LinkBetween>
    ),
    img: ({ src, alt }: ComponentProps<"img">) => (
      <Picture src={typeof src === "string" ? src.replace(siteFiles.image(""), "") : ""} alt={alt ?? ""} />
    ),
  };
}

function unbroken(children: ReactNode): ReactNode {
  return typeof children === "string" ? <Unbroken>{children}</Unbroken> : children;
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

/** The first occurrence of each wanted term in the block's own text becomes a link to the glossary. */
function linkTerms(siteContent: SiteContent, children: ReactNode, ids: string[]): ReactNode {
  if (ids.length === 0) return children;
  const find = termFinder(siteContent);
  const wanted = new Set(ids);
  return Children.toArray(children).flatMap((part): ReactNode[] => {
    if (typeof part !== "string") return [part];
    const parts: ReactNode[] = [];
    let end = 0;
    for (const { id, index, text } of find(part)) {
      if (!wanted.delete(id)) continue;
      parts.push(
        part.slice(end, index),
        <a key={id} className="term" href={siteContent.routes.term(id)}>
          {text}
        </a>,
      );
      end = index + text.length;
    }
    return [...parts, part.slice(end)];
  });
}
