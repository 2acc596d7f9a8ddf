import type { team as English } from "../en/team.ts";

export const team: typeof English = (f) => ({
  certificates: "Zertifikate",
  certificate: ({ name, issuer, number, until }) => [
    name,
    ` (${issuer}${number === undefined ? "" : `, Nr. ${number}`})`,
    ...(until === undefined ? [] : [", gültig bis ", until]),
  ],
  line: ({ role, since, canMeet }) =>
    `${role}${since === undefined ? "" : `, bei uns seit ${since}`}${canMeet ? ". Ein Treffen ist möglich." : ""}`,
  size: "Mitarbeitende",
  people: (count) => f.number(count),
});
