/** The times of a WordPress export, which gives each twice: by the site's clock and in universal time. */

const pattern = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/;
/** WordPress writes the year 0 or -1, and some programs 1970, for a date that was never set. */
const firstYear = 1971;

interface Reading {
  /** As if the clock's time were universal, in milliseconds. */
  time: number;
  /** `2024-03-05T09:00:00`. */
  text: string;
  /** `Z` or `+01:00`, where it is written out. */
  zone?: string;
}

/**
 * `2024-03-05 09:00:00` by the site's clock and `2024-03-05 15:00:00` in universal time give `2024-03-05T09:00:00-06:00`.
 * Where universal time is missing (drafts have `0000-00-00`), the zone of the company decides; nothing for no date.
 */
export function siteTime(local: string, universal: string, timeZone: string): string | undefined {
  const site = read(local);
  const world = read(universal);
  if (site === undefined) return world === undefined ? undefined : `${world.text}${world.zone ?? "+00:00"}`;
  if (site.zone !== undefined) return `${site.text}${site.zone}`;
  const minutes =
    world === undefined ? zoneOffset(site.time, timeZone) : Math.round((site.time - world.time) / 60_000);
  return `${site.text}${offset(Math.abs(minutes) > 14 * 60 ? 0 : minutes)}`;
}

/** The date of RSS, `Tue, 05 Mar 2024 09:00:00 +0100`, in universal time; nothing where it is none. */
export function feedTime(text: string): string | undefined {
  if (!/^(?:\w{3},\s*)?\d{1,2}\s+\w{3}\s+\d{4}\s/.test(text)) return undefined;
  const time = new Date(text);
  if (Number.isNaN(time.getTime()) || time.getUTCFullYear() < firstYear) return undefined;
  return time.toISOString().replace(/\.\d+Z$/, "+00:00");
}

/** The moment of an ISO date or date-time, in milliseconds; a day alone is its first moment in universal time. */
export function moment(iso: string): number {
  return Date.parse(iso);
}

function read(written: string): Reading | undefined {
  const parts = pattern.exec(written.trim());
  if (parts === null) return undefined;
  const [, day = "", minutes = "", seconds = ":00", zone] = parts;
  const text = `${day}T${minutes}${seconds}`;
  const time = Date.parse(`${text}Z`);
  // A day the month does not have moves to the next month when it is read.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(day)) return undefined;
  if (Number(day.slice(0, 4)) < firstYear) return undefined;
  return { time, text, ...(zone === undefined ? {} : { zone: zone.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2") }) };
}

/** How many minutes the zone is ahead of universal time at that local time. */
function zoneOffset(localTime: number, timeZone: string): number {
  const name = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" })
    .formatToParts(localTime)
    .find((part) => part.type === "timeZoneName")?.value;
  const parts = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? "");
  if (parts === null) return 0;
  return (parts[1] === "-" ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3]));
}

function offset(minutes: number): string {
  if (minutes === 0) return "+00:00";
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
