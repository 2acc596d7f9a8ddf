import type { team as English } from "../en/team.ts";

export const team: typeof English = (f) => ({
  certificates: "Certificaciones",
  certificate: ({ name, issuer, number, until }) => [
    name,
    ` (${issuer}${number === undefined ? "" : `, n.º ${number}`})`,
    ...(until === undefined ? [] : [", válida hasta el ", until]),
  ],
  line: ({ role, since, canMeet }) =>
    `${role}${since === undefined ? "" : `, con nosotros desde ${since}`}${canMeet ? ". Puede reunirse con usted." : ""}`,
  size: "Personas",
  people: (count) => f.number(count),
});
