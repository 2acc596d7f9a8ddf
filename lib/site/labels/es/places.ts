import type { places as English } from "../en/places.ts";

export const places: typeof English = (f) => ({
  address: "Dirección",
  hours: "Horario de oficina",
  directions: "Cómo llegar",
  people: "Quiénes trabajan aquí",
  areas: "Dónde trabajamos desde aquí",
  services: "Qué hacemos aquí",
  served: "Zona de servicio",
  servedIn: (places) => ["Zona de servicio: ", places, "."],
  servedFrom: "Atendemos desde",
  travel: "Tiempo de llegada",
  travelMinutes: (minutes) =>
    f.plural(minutes, { one: "alrededor de un minuto", other: `unos ${f.number(minutes)} minutos` }),
  differs: "Qué es distinto aquí",
});
