/** The times of a WordPress export, which gives each twice: by the site's clock and in universal time. */

const pattern = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/;

/**
 * `2024-03-05 09:00:00` by the site's clock and `2024-03-05 15:00:00` in universal time give `2024-03-05T09:00:00-06:00`.
 * Where universal time is missing (drafts have `0000-00-00`), the zone of the company decides; nothing for no date.
 */
export function siteTime(local: string, universal: string, timeZone: string): string | undefined {
  const localTime = instant(local);
  if (localTime === undefined) return undefined;
  const universalTime = instant(universal);
  const minutes =
    universalTime === undefined
      ? zoneOffset(localTime, timeZone)
      : Math.round((localTime - universalTime) / 60_000);
  return `${local.replace(" ", "T")}${offset(Math.abs(minutes) > 14 * 60 ? 0 : minutes)}`;
}

/** The moment of an ISO date or date-time, in milliseconds; a day alone is its first moment in universal time. */
export function moment(iso: string): number {
  return Date.parse(iso);
}

function instant(text: string): number | undefined {
  const parts = pattern.exec(text);
  if (parts === null || text.startsWith("0000")) return undefined;
  const time = Date.parse(`${text.replace(" ", "T")}Z`);
  return Number.isNaN(time) ? undefined : time;
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
