/** The bar at the top of every page of the studio, the same wherever somebody is. */
import { allows, type Person, type Role } from "./roles.ts";

export interface MenuEntry {
  /** From the server's root; what is after `#` is a screen of the editor. */
  address: string;
  label: string;
}

interface Entry extends MenuEntry {
  least: Role;
  /** Also for whoever may see what clients have sent. */
  orSeesLeads?: true;
  /** Where only a team has it, or only whoever is alone; both where left out. */
  only?: "team" | "alone";
}

const entries: readonly Entry[] = [
  { address: "/studio/#/", label: "All documents", least: "writer" },
  { address: "/studio/#/pictures", label: "Pictures", least: "writer" },
  { address: "/studio/review", label: "Review", least: "writer", only: "team" },
  { address: "/studio/inbox", label: "Inbox", least: "owner", orSeesLeads: true, only: "team" },
  { address: "/studio/readers", label: "Readers", least: "writer", only: "team" },
  { address: "/studio/#/readers", label: "Readers", least: "writer", only: "alone" },
  { address: "/studio/#/publish", label: "Publish", least: "writer", only: "alone" },
  { address: "/studio/site", label: "Site", least: "writer", only: "team" },
  { address: "/studio/people", label: "People", least: "owner", only: "team" },
  { address: "/studio/trail", label: "Who did what", least: "editor", only: "team" },
  { address: "/studio/account", label: "You", least: "writer", only: "team" },
];

/** What somebody finds in the bar. Whoever is alone on a machine has not signed in and has no address. */
export function menuFor({ email, role, seesLeads }: Person): readonly MenuEntry[] {
  const here = email === "" ? "alone" : "team";
  return entries.filter(
    ({ least, orSeesLeads, only = here }) =>
      only === here && (allows(role, least) || (orSeesLeads === true && seesLeads === true)),
  );
}
