import type { SiteContent } from "#lib/content/site-content.ts";
import { placeMap } from "#lib/page/place-map.ts";

/** Numbers in the drawing, names in the list below it, which phones, search and programs can read. */
export function PlaceMapView({ siteContent }: { siteContent: SiteContent }) {
  const { places, width, height, miles } = placeMap(siteContent);
  const labels = siteContent.labels.blocks;
  return (
    <figure className="place-map">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={labels.map(places.map(({ name }) => name))}
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
      >
        {places.map(({ path, office, x, y }, index) => (
          <g key={path} transform={`translate(${x} ${y})`}>
            {office ? <path d="M-20-20h40v40h-40z" /> : <circle r="20" />}
            <text textAnchor="middle" y="8" fill="currentColor" stroke="none">
              {index + 1}
            </text>
          </g>
        ))}
      </svg>
      <ol>
        {places.map(({ name, path }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ol>
      <figcaption>{labels.mapSpan(miles)}</figcaption>
    </figure>
  );
}
