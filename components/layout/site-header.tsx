import { library } from "#lib/content/library.ts";
import { withLabel } from "#lib/page/menu.ts";
import { routes } from "#lib/site/addresses.ts";
import { clientLinks, dial, LinkItems } from "./contact-links.tsx";
import { LogoMark } from "./logo-mark.tsx";

/**
 * The company's name, the menu and the ways to reach it. On narrow screens the menu folds into a native disclosure, which
 * also holds the way for clients; the telephone stays one tap away.
 */
export function SiteHeader() {
  const content = library();
  const { company } = content;
  const navigation = content.get("navigation", "navigation").data;
  const header = navigation.header.map((link) => withLabel(content, link));
  const action = withLabel(content, navigation.action);
  const clients = clientLinks();
  return (
    <>
      {company.sample && (
        <p className="sample-note">
          A sample site: this company does not exist. Edit content/company.yaml to make it yours.
        </p>
      )}
      <header className="site-head">
        <a className="brand" href={routes.home()}>
          <LogoMark />
          <span>{company.name}</span>
        </a>
        <nav className="menu-wide" aria-label="Main">
          <LinkItems links={header} />
        </nav>
        <div className="head-actions">
          {clients && (
            <details className="clients">
              <summary>Already a client?</summary>
              <LinkItems links={clients} />
            </details>
          )}
          <a className="tel" href={dial(company.telephone)}>
            Call <span className="number">{company.telephone}</span>
          </a>
          <a className="button" href={action.href}>
            {action.label}
          </a>
        </div>
        <details className="menu-narrow">
          <summary>Menu</summary>
          <nav aria-label="Menu">
            <LinkItems links={[...header, action]} />
            {clients && (
              <>
                <p>Already a client?</p>
                <LinkItems links={clients} />
              </>
            )}
          </nav>
        </details>
      </header>
    </>
  );
}
