import { library } from "#lib/content/library.ts";

export function SiteFooter() {
  const { company, get } = library();
  const { footer } = get("navigation", "navigation").data;
  const { address, openingHours, links } = company;
  return (
    <footer className="site-foot">
      <div className="foot-grid">
        <section aria-label="Company">
          <p className="foot-name">{company.legalName ?? company.name}</p>
          {address && (
            <address>
              {address.street}
              <br />
              {address.locality}
              {address.region && `, ${address.region}`} {address.postalCode}
            </address>
          )}
          <p>
            <a href={`tel:${company.telephone.replace(/[^+\d]/g, "")}`}>{company.telephone}</a>
            <br />
            <a href={`mailto:${company.email}`}>{company.email}</a>
          </p>
          {openingHours?.map(({ days, opens, closes }) => (
            <p key={days.join()}>
              {days.length > 1 ? `${days[0]} to ${days.at(-1)}` : days[0]}, {opens}–{closes}
            </p>
          ))}
        </section>
        {footer.map(({ title, links: entries }) => (
          <nav key={title} aria-label={title}>
            <h2>{title}</h2>
            <ul>
              {entries.map(({ label, href }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
        {links && (
          <nav aria-label="Clients">
            <h2>Clients</h2>
            <ul>
              {links.clientPortal && (
                <li>
                  <a href={links.clientPortal}>Client portal</a>
                </li>
              )}
              {links.remoteSupport && (
                <li>
                  <a href={links.remoteSupport}>Remote support</a>
                </li>
              )}
              {links.status && (
                <li>
                  <a href={links.status}>Service status</a>
                </li>
              )}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  );
}
