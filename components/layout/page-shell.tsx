import type { ReactNode } from "react";
import { LastUpdated } from "#components/sections/time.tsx";
import { Unbroken } from "#components/ui/unbroken.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import { searchLabel } from "#lib/kinds/kinds.ts";
import type { Page } from "#lib/kinds/pages.ts";
import { Breadcrumbs } from "./breadcrumbs.tsx";
import { JsonLd } from "./json-ld.tsx";
import { WaitingNotice } from "./waiting-notice.tsx";

interface PageShellProps {
  page: Page;
  siteContent: SiteContent;
  /** Set above the headline: a section's name, a question. */
  kicker?: ReactNode;
  /** Set between the headline and the content, in place of the page's standfirst. */
  lead?: ReactNode;
  /** Who says it, and when it was checked: the day of its last change where left out, nothing where null. */
  byline?: ReactNode;
  /** What the page asks for first, below its standfirst. */
  actions?: ReactNode;
  /** Set beside the headline on a wide screen, below it on a narrow one. */
  drawing?: ReactNode;
  /** A page of running text, beside a margin column. */
  width?: "text";
  children: ReactNode;
}

/** The one place that prints a page's breadcrumbs, headline and graph. */
export function PageShell({
  page,
  siteContent,
  kicker,
  lead,
  byline = <LastUpdated siteContent={siteContent} page={page} />,
  actions,
  drawing,
  width,
  children,
}: PageShellProps) {
  const { labels } = siteContent;
  const found = searchLabel(page, labels);
  return (
    <main
      id="main"
      className={width ? `shell shell-${width}` : "shell"}
      {...(found && { "data-pagefind-body": "", "data-pagefind-filter": `kind:${found}` })}
    >
      {page.waiting && <WaitingNotice siteContent={siteContent} waiting={page.waiting} />}
      {page.breadcrumbs.length > 0 && <Breadcrumbs siteContent={siteContent} steps={page.breadcrumbs} />}
      <header className="page-head">
        {kicker && <p className="kicker">{kicker}</p>}
        <h1>
          <Title>{page.title}</Title>
        </h1>
        {lead ?? <p className="standfirst">{page.standfirst ?? page.description}</p>}
        {byline}
        {actions}
        {drawing}
      </header>
      {children}
      <JsonLd page={page} siteContent={siteContent} />
    </main>
  );
}

/** What follows a headline's colon says the rest in smaller letters, on lines of its own. */
function Title({ children: title }: { children: string }) {
  const [, thing, rest] = /^(\S+ .*?: )(.+)$/.exec(title) ?? [];
  if (!thing) return <Unbroken>{title}</Unbroken>;
  return (
    <>
      <Unbroken>{thing}</Unbroken>
      <span>
        <Unbroken>{rest ?? ""}</Unbroken>
      </span>
    </>
  );
}
