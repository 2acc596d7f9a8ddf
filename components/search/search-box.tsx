import { PageScript } from "#components/layout/page-script.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";

/**
 * The search of /search/. Without script it does not show (app/styles/search.css) and the alphabetical index below it
 * serves alone; search.client.ts fills the results and the filters.
 */
export function SearchBox({ siteContent }: { siteContent: SiteContent }) {
  const labels = siteContent.labels.search;
  return (
    <search className="search" id="site-search">
      <form action={siteContent.routes.search()}>
        <label htmlFor="q">{labels.question}</label>
        <div className="search-line">
          <input
            id="q"
            name="q"
            type="search"
            maxLength={200}
            autoComplete="off"
            autoCapitalize="none"
            enterKeyHint="search"
          />
          <button type="submit" className="button">
            {labels.submit}
          </button>
        </div>
        <fieldset className="search-kinds" hidden>
          <legend>{labels.show}</legend>
        </fieldset>
        <p className="search-section" hidden>
          <label htmlFor="section">{labels.articlesOf}</label>
          <select id="section" name="section" />
        </p>
      </form>
      <p role="status" className="search-status" />
      <ol className="results" />
      <button type="button" className="more" hidden>
        {labels.more}
      </button>
      <PageScript name="search" siteContent={siteContent} />
    </search>
  );
}
