/** What editors, systems and sync programs leave behind in a folder: no document, no picture, and no mistake either. */

const names = new Set([
  "Thumbs.db",
  "ehthumbs.db",
  "desktop.ini",
  "Icon\r",
  "4913",
  "__MACOSX",
  "@eaDir",
  "#recycle",
  "$RECYCLE.BIN",
]);

/** Locks, swap files and backups. */
const patterns = /^(?:.*~|#.*#|~\$.*|.*\.tmp\.\d+.*|.*\.(?:bak|backup|orig|rej|old|tmp))$/i;

/**
 * Whether a file or folder is a program's leftover and not content. A hidden text (`.notes.mdx`) is not: its author may believe that it is
 * published. `._team.jpg` and `._team.mdx` are what macOS adds for a file on USB sticks, network shares and in ZIP files.
 *
 * @param name the last part of its path
 */
export function isLeftover(name: string): boolean {
  if (name.startsWith("._") || names.has(name)) return true;
  if (/\.mdx?$/i.test(name)) return false;
  return name.startsWith(".") || (patterns.test(name) && !/\.(?:ya?ml|json)$/i.test(name));
}
