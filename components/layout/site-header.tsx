import { Fragment } from "react";
import { Telephone } from "#components/sections/telephone.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import { hasPage } from "#lib/kinds/all-pages.ts";
import type { LanguageLink } from "#lib/kinds/languages.ts";
import { menuLinks, withLabel } from "#lib/kinds/menu.ts";
import type { PageBase } from "#lib/kinds/page.ts";
import { telHref } from "#lib/site/tel-href.ts";
import { languageAttributes } from "#lib/site/text-direction.ts";
import { clientLinks, LinkItems } from "./contact-links.tsx";
import { LogoMark } from "./logo-mark.tsx";

interface SiteHeaderProps extends Pick<PageBase, "breadcrumbs" | "campaignPhone"> {
  siteContent: SiteContent;
  /** The page in other languages. */
  languages?: readonly LanguageLink[];
}

/**
 * The company's name, the menu and the ways to reach it. On narrow screens the menu folds into a native disclosure, which
 * also has the link for clients; the phone number stays one tap away.
 */
export function SiteHeader({ siteContent, breadcrumbs, campaignPhone, languages = [] }: SiteHeaderProps) {
  const { company } = siteContent;
  const telephone = campaignPhone ?? company.telephone;
  const labels = siteContent.labels.layout;
  const navigation = siteContent.get("navigation", "navigation").data;
  const header = menuLinks(siteContent, navigation.header);
  const action = withLabel(siteContent, navigation.action);
  const search = hasPage(siteContent, siteContent.routes.search())
    ? [withLabel(siteContent, { href: siteContent.routes.search() })]
    : [];
  const clients = clientLinks(siteContent);
  return (
    <>
      <a className="skip" href="#main">
        {labels.skip}
      </a>
      {company.sample && <p className="sample-note">{labels.sample}</p>}
      {languages.length > 0 && (
        <div className="languages">
          {languages.map(({ name, href, language }, index) => (
            <Fragment key={language}>
              {index > 0 && " / "}
              <a href={href} hrefLang={language} {...languageAttributes(language, company.language)}>
                {name}
              </a>
            </Fragment>
          ))}
        </div>
      )}
      <header className="site-head">
        <a className="brand" href={siteContent.routes.home()}>
          <LogoMark siteContent={siteContent} />
          <span>{company.name}</span>
        </a>
        <nav className="menu-wide" aria-label={labels.mainMenu}>
          <LinkItems links={header} breadcrumbs={breadcrumbs} />
        </nav>
        <div className="head-actions">
          {clients && (
            <details className="clients">
              <summary>{labels.clientQuestion}</summary>
              <LinkItems links={clients} />
            </details>
          )}
          <a className="tel" href={telHref(telephone)}>
            {labels.call}{" "}
            <span className="number">
              <Telephone siteContent={siteContent}>{telephone}</Telephone>
            </span>
          </a>
          <a className="button" href={action.href}>
            {action.label}
          </a>
        </div>
        <details className="menu-narrow">
          <summary>{labels.menu}</summary>
          <nav aria-label={labels.menu}>
            <LinkItems links={[...search, ...header, action]} breadcrumbs={breadcrumbs} />
            {clients && (
              <>
                <p>{labels.clientQuestion}</p>
                <LinkItems links={clients} />
              </>
            )}
          </nav>
        </details>
      </header>
    </>
  );
}
