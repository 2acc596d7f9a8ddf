/** A drawn map of the offices and the places served: only where they are to each other, from their own degrees. */
import type { SiteContent } from "../content/site-content.ts";

export interface MappedPlace {
  name: string;
  path: string;
  office: boolean;
  /** In the map's own units, from the upper left. */
  x: number;
  y: number;
}

export interface PlaceMap {
  /** North to south on the page, west to east within a row. */
  places: MappedPlace[];
  width: number;
  height: number;
  /** From edge to edge. */
  miles: number;
}

const width = 600;
const margin = 60;
/** A mark's width: two never cover each other. */
const mark = 44;
const milesOfDegree = 69.05;

/** Equirectangular, with the scale of the places' middle: at the size of a county no other projection differs. */
export function placeMap(siteContent: SiteContent): PlaceMap {
  const found = [
    ...siteContent.all("locations").map(({ id, data }) => ({
      name: data.name,
      path: siteContent.routes.location(id),
      office: true,
      geo: data.geo,
    })),
    ...siteContent.all("areas").map(({ id, data }) => ({
      name: data.place,
      path: siteContent.routes.area(id),
      office: false,
      geo: data.geo,
    })),
  ].flatMap(({ geo, ...place }) => (geo ? [{ ...place, geo }] : []));
  const [north, south] = rangeOf(found.map(({ geo }) => geo.latitude));
  const shrink = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const [east, west] = rangeOf(found.map(({ geo }) => geo.longitude));
  // One mile at least, so that two places next to each other do not fill a map of nothing.
  const wide = Math.max((east - west) * shrink, north - south, 1 / milesOfDegree);
  const scale = (width - 2 * margin) / wide;
  const places = found
    .map(({ geo, ...place }) => ({
      ...place,
      x: width / 2 + (geo.longitude - (east + west) / 2) * shrink * scale,
      y: margin + (north - geo.latitude) * scale,
    }))
    .sort((a, b) => a.y - b.y || a.x - b.x);
  setApart(places);
  return {
    places: places.map((place) => ({ ...place, x: Math.round(place.x), y: Math.round(place.y) })),
    width,
    height: Math.round(Math.max(...places.map(({ y }) => y), 0) + margin),
    miles: Math.round((width / scale) * milesOfDegree),
  };
}

function rangeOf(values: readonly number[]): [highest: number, lowest: number] {
  return [Math.max(...values), Math.min(...values)];
}

/** Moves a mark down until it covers none before it. */
function setApart(places: { x: number; y: number }[]): void {
  for (const [index, place] of places.entries()) {
    const before = places.slice(0, index);
    while (before.some(({ x, y }) => Math.abs(x - place.x) < mark && Math.abs(y - place.y) < mark))
      place.y += mark / 2;
  }
}
