import { library } from "#lib/content/library.ts";
import { routes } from "#lib/site/routes.ts";
import { LogoMark } from "./logo-mark.tsx";

/** The company's name, the menu and the ways to reach it. The menu folds into a native disclosure on narrow screens. */
export function SiteHeader() {
  const { company, get } = library();
  const { header, action } = get("navigation", "navigation").data;
  const portal = company.links?.clientPortal;
  const links = (
    <ul>
      {header.map(({ label, href }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {company.sample && (
        <p className="sample-note">
          This is a sample site for a company that does not exist. Edit content/company.yaml to make it yours.
        </p>
      )}
      <header className="site-head">
        <a className="brand" href={routes.home()}>
          <LogoMark />
          <span>{company.name}</span>
        </a>
        <nav className="menu-wide" aria-label="Main">
          {links}
        </nav>
        <div className="head-actions">
          {portal && (
            <a className="quiet" href={portal}>
              Client portal
            </a>
          )}
          <a className="tel" href={`tel:${company.telephone.replace(/[^+\d]/g, "")}`}>
            {company.telephone}
          </a>
          <a className="button" href={action.href}>
            {action.label}
          </a>
        </div>
        <details className="menu-narrow">
          <summary>Menu</summary>
          <nav aria-label="Main, folded">{links}</nav>
        </details>
      </header>
    </>
  );
}
