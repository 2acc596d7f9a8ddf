/** What somebody may do in the studio. Each role may do what those before it may. */

/** A writer changes documents, an editor also publishes, an owner also decides who is in the studio. */
export const roles = ["writer", "editor", "owner"] as const;

export type Role = (typeof roles)[number];

/** Somebody who uses the studio. Alone on a machine, that is its owner. */
export interface Person {
  /** As it is shown, and as git has it. */
  name: string;
  /** Empty where nobody had to sign in. */
  email: string;
  role: Role;
  /** May see what clients have sent: an owner may, and whoever an owner has let. */
  seesLeads?: true;
}

/** @example allows("editor", "writer") // true */
export function allows(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least);
}
