/** The blocks of a landing page: a React component for each name of lib/mdx/blocks. */
import { NoteLink } from "#components/comparison/note-link.tsx";
import { WholeForm } from "#components/lead/whole-form.tsx";
import { ContentError } from "#lib/content/documents.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { Page } from "#lib/kinds/pages.ts";
import type { blocks } from "#lib/mdx/blocks.ts";
import type { PropsOf } from "#lib/mdx/registry.ts";
import { ownFile } from "#lib/page/own-file.ts";
import { resolvedPrice } from "#lib/page/resolved.ts";
import { priceRange } from "#lib/page/words.ts";
import type { Author } from "./author-component.ts";
import { PlaceMapView } from "./place-map-view.tsx";
import { Video } from "./video.tsx";

interface BlockContext {
  page: Page;
  siteContent: SiteContent;
}

export function blockComponents({ page, siteContent }: BlockContext, author: Author) {
  return {
    Hero: author("Hero", (_props, children) => <div className="hero">{children}</div>),
    Cards: author("Cards", (_props, children) => <ul className="cards">{children}</ul>),
    Card: author("Card", ({ title, to }, children) => (
      <li>
        <p className="leaf-title">{to ? <a href={to}>{title}</a> : title}</p>
        {children}
      </li>
    )),
    Figures: author("Figures", (_props, children) => <dl className="figures">{children}</dl>),
    Figure: author("Figure", (props) => {
      const { label, figure, unit, source } = figureOf(page, siteContent, props);
      return (
        <div>
          <dt>{label}</dt>
          <dd>
            <span className="figure">{figure}</span> {unit}
            {source && <NoteLink {...{ page, siteContent, source }} />}
          </dd>
        </div>
      );
    }),
    Button: author("Button", ({ to, label }) => (
      <p className="go">
        <a className="button" href={to}>
          {label}
        </a>
      </p>
    )),
    Ask: author("Ask", ({ form, title }) => (
      <WholeForm
        siteContent={siteContent}
        form={siteContent.get("forms", form)}
        source={page.path}
        {...(title && { title })}
      />
    )),
    Map: author("Map", () => <PlaceMapView siteContent={siteContent} />),
    Download: author("Download", ({ file, title }) => {
      const { type, bytes } = ownFile(file);
      return (
        <p>
          <a href={file}>{siteContent.labels.blocks.file(title, type, bytes)}</a>
        </p>
      );
    }),
    Video: author("Video", (props) => <Video {...props} siteContent={siteContent} />),
    Gallery: author("Gallery", (_props, children) => <div className="gallery">{children}</div>),
  } satisfies Record<keyof typeof blocks, unknown>;
}

/** The number and the words of a figure, from the document that it names. */
function figureOf(page: Page, siteContent: SiteContent, { fact, price, label }: PropsOf<"Figure">) {
  if (fact) {
    const { data } = siteContent.get("facts", fact);
    return { label: label ?? data.statement, figure: data.display, source: data.source };
  }
  if (!price)
    throw new ContentError(
      `${page.path}: <Figure> names neither a fact nor a price. Run: npm run check:content`,
    );
  const { data, fact: rests } = resolvedPrice(siteContent, price);
  return {
    label: label ?? data.name,
    figure: priceRange(data, siteContent.company.language),
    unit: data.unit,
    source: rests?.data.source,
  };
}
