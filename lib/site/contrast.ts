/** Contrast as WCAG 2.2 measures it, the nearest color that has enough of it, and colors that a reader takes for one another. */

/** WCAG 2.2, 1.4.6: text at level AAA. Rings of focus and borders of fields have colors of text, so they have it too. */
export const leastContrast = 7;

type Channels = [number, number, number];

/** The relative luminance of `#1f4e8c`, from 0 (black) to 1 (white). */
function luminance(color: string): number {
  const [red, green, blue] = linear(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colors, from 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [bright = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}

/**
 * The nearest color with enough contrast to all grounds: of the same hue, lighter or darker.
 *
 * @returns undefined where the grounds are too far apart for any color
 */
export function nearestReadable(
  color: string,
  grounds: readonly string[],
  least: number,
): string | undefined {
  const [light, a, b] = toOklab(linear(color));
  const readable = (candidate: string) => grounds.every((ground) => contrast(candidate, ground) >= least);
  const steps = 500;
  for (let step = 0; step <= steps; step += 1) {
    const far = step / steps;
    for (const lightness of [light - far, light + far]) {
      if (lightness < 0 || lightness > 1) continue;
      // What is nearly black or white has little room for a hue.
      const share = Math.min(
        1,
        lightness / Math.max(light, 0.001),
        (1 - lightness) / Math.max(1 - light, 0.001),
      );
      const candidate = written(fromOklab([lightness, a * share, b * share]));
      if (readable(candidate)) return candidate;
    }
  }
  return ["#000000", "#ffffff"].find(readable);
}

/** The distance of two colors of text in OKLab below which a reader takes them for the same. */
const leastDistance = 0.06;

/** @example looksAlike("#1f5c34", "#1b5e20") // true: two dark greens */
export function looksAlike(one: string, other: string): boolean {
  const [a, b] = [toOklab(linear(one)), toOklab(linear(other))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) < leastDistance;
}

function linear(color: string): Channels {
  const channel = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function written(channels: Channels): string {
  const pair = (value: number) => {
    const bounded = Math.min(1, Math.max(0, value));
    const encoded = bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * bounded ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channels.map(pair).join("")}`;
}

/** @see https://bottosson.github.io/posts/oklab/ */
function toOklab([red, green, blue]: Channels): Channels {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([light, a, b]: Channels): Channels {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
