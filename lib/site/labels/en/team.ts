/** What the pages of the team and of its people say. */
import type { Formats } from "../../formats.ts";
import type { Parts } from "../parts.ts";

interface Certificate<Part> {
  /** A link where the issuer has a page that confirms it. */
  name: Part;
  issuer: string;
  number: string | undefined;
  until: Part | undefined;
}

export const team = (f: Formats) => ({
  certificates: "Certifications",
  certificate: <Part>({ name, issuer, number, until }: Certificate<Part>): Parts<Part> => [
    name,
    ` (${issuer}${number === undefined ? "" : `, no. ${number}`})`,
    ...(until === undefined ? [] : [", valid until ", until]),
  ],
  /** Below a person's name. */
  line: ({ role, since, canMeet }: { role: string; since?: string | undefined; canMeet: boolean }) =>
    `${role}${since === undefined ? "" : `, with us since ${since}`}${canMeet ? ". You can meet them." : ""}`,
  size: "People",
  people: (count: number) => f.number(count),
});
