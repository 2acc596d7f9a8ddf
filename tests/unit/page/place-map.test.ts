import { expect, test } from "vitest";
import { placeMap } from "#lib/page/place-map.ts";
import { siteContentOf } from "#tests/builders/site-content.ts";

const area = (place: string, geo?: { latitude: number; longitude: number }) => ({
  title: place,
  description: `What is different in ${place}, in a sentence that is long enough.`,
  place,
  kind: "city" as const,
  identifier: "https://en.wikipedia.org/wiki/Springfield",
  ...(geo && { geo }),
  differs: ["A sentence."],
  updatedAt: "2026-01-01",
});
const mapOf = (areas: Record<string, ReturnType<typeof area>>) => placeMap(siteContentOf({ areas }));

test("puts north above south and west to the left of east, and leaves out what has no degrees", () => {
  const { places } = mapOf({
    south: area("South", { latitude: 39, longitude: -90 }),
    north: area("North", { latitude: 40, longitude: -91 }),
    nowhere: area("Nowhere"),
  });
  expect(places.map(({ name }) => name)).toEqual(["North", "South"]);
  expect(places[0]?.x).toBeLessThan(places[1]?.x ?? 0);
});

test("says how wide it is in miles: a degree of latitude is 69 of them", () => {
  const { miles, width, places } = mapOf({
    south: area("South", { latitude: 39, longitude: -90 }),
    north: area("North", { latitude: 40, longitude: -90 }),
  });
  const [north, south] = places;
  expect((((south?.y ?? 0) - (north?.y ?? 0)) / width) * miles).toBeCloseTo(69, 0);
});

test("sets marks of the same place apart, in a drawing that holds both", () => {
  const same = { latitude: 39.8, longitude: -89.6 };
  const { places, height, width } = mapOf({ one: area("One", same), two: area("Two", same) });
  expect(Math.abs((places[0]?.y ?? 0) - (places[1]?.y ?? 0))).toBeGreaterThanOrEqual(44);
  for (const { x, y } of places) {
    expect(x).toBeGreaterThan(20);
    expect(x).toBeLessThan(width - 20);
    expect(y).toBeLessThan(height - 20);
  }
});

test("keeps every mark inside where places are far apart from north to south", () => {
  const { places, width, height } = mapOf({
    a: area("A", { latitude: 30, longitude: -90 }),
    b: area("B", { latitude: 45, longitude: -89.9 }),
    c: area("C", { latitude: 37, longitude: -120 }),
  });
  for (const { x, y } of places) {
    expect(x).toBeGreaterThan(20);
    expect(x).toBeLessThan(width - 20);
    expect(y).toBeGreaterThan(20);
    expect(y).toBeLessThan(height - 20);
  }
});
