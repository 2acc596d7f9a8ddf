import type { places as English } from "../en/places.ts";

export const places: typeof English = (f) => ({
  address: "Adresse",
  hours: "Bürozeiten",
  directions: "So finden Sie uns",
  people: "Wer hier arbeitet",
  areas: "Wo wir von hier aus arbeiten",
  services: "Was wir hier tun",
  served: "Einsatzgebiet",
  servedIn: (places) => ["Einsatzgebiet: ", places, "."],
  servedFrom: "Betreut von",
  travel: "Anfahrt",
  travelMinutes: (minutes) =>
    f.plural(minutes, { one: "etwa eine Minute", other: `etwa ${f.number(minutes)} Minuten` }),
  differs: "Was hier anders ist",
});
