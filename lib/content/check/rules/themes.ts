import {
  type ColorName,
  colorNames,
  isOptionColor,
  optionColorNames,
  type Scheme,
  standardColors,
} from "../../../site/colors.ts";
import { contrast, leastContrast, looksAlike, nearestReadable } from "../../../site/contrast.ts";
import { FaceError, type FaceUse, faceFile, faceWeights } from "../../../site/font-files.ts";
import type { Finding, Source } from "../source.ts";
import { valueIn } from "../value-path.ts";
import type { Fields } from "../yaml-document.ts";

const grounds = ["paper", "raised"] as const;
const read = colorNames.filter((name) => !["paper", "raised", "line"].includes(name));

/** A theme can be read by everybody, in faces that are there. */
export function themeFindings({ collection }: Pick<Source, "collection">, fields: Fields): Finding[] {
  if (collection !== "themes") return [];
  return [
    ...(["light", "dark"] as const).flatMap((scheme) => [
      ...read.flatMap((name) => faint(fields, scheme, name)),
      ...alike(fields, scheme),
    ]),
    ...(["display", "text"] as const).flatMap((use) => missingFace(fields, use)),
  ];
}

function faint(fields: Fields, scheme: Scheme, name: ColorName): Finding[] {
  const own = colorAt(fields, scheme, name);
  const color = own ?? (isOptionColor(name) ? standardColors[scheme][name] : undefined);
  const behind = grounds.flatMap((ground) => {
    const value = colorAt(fields, scheme, ground);
    return value === undefined ? [] : [{ ground, value }];
  });
  if (color === undefined || behind.length < grounds.length) return [];
  const [worst] = behind
    .map((each) => ({ ...each, ratio: contrast(color, each.value) }))
    .toSorted((a, b) => a.ratio - b.ratio);
  if (!worst || worst.ratio >= leastContrast) return [];
  const range = fields.valueAt([scheme, name]);
  const better = nearestReadable(
    color,
    behind.map(({ value }) => value),
    leastContrast,
  );
  return [
    {
      rule: "theme-contrast",
      range,
      message: `'${scheme}.${name}' (${color}${own ? "" : ", as the file has none"}) on '${worst.ground}' (${worst.value}) has a contrast of ${rounded(worst.ratio)}:1. Text needs ${leastContrast}:1, as /accessibility/ promises.`,
      remedy: better
        ? `Write ${own ? "" : `${name}: `}"${better}", the nearest color that can be read.`
        : `No color can be read on both '${grounds.join("' and '")}'. Make those two more alike.`,
      ...(own &&
        better && {
          fix: { title: `Write "${better}"`, edits: [{ ...range, text: `"${better}"` }] },
        }),
    },
  ];
}

/** Options that readers take for one another, each with the first one that it looks like. */
function alike(fields: Fields, scheme: Scheme): Finding[] {
  const colors = optionColorNames.map((name) => ({
    name,
    own: colorAt(fields, scheme, name),
    color: colorAt(fields, scheme, name) ?? standardColors[scheme][name],
  }));
  return colors.flatMap(({ name, own, color }, index) => {
    const like = colors.slice(0, index).find((other) => looksAlike(other.color, color));
    if (!like) return [];
    return [
      {
        rule: "theme-options-alike",
        range: fields.valueAt([scheme, own ? name : like.name]),
        message: `'${scheme}.${like.name}' (${like.color}) and '${scheme}.${name}' (${color}${own ? "" : ", as the file has none"}) look the same, so nobody can tell which option of a comparison is which.`,
        remedy: `Give one of them another hue. Of the standard theme, '${scheme}' has ${optionColorNames.map((each) => `${each} "${standardColors[scheme][each]}"`).join(", ")}.`,
      },
    ];
  });
}

/** Never rounded up to what would be enough. */
function rounded(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

function colorAt(fields: Fields, scheme: string, name: string): string | undefined {
  const value = valueIn(fields.data, [scheme, name]);
  return typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;
}

/** The build needs the face in every weight of its use. */
function missingFace(fields: Fields, use: FaceUse): Finding[] {
  const face = valueIn(fields.data, ["faces", use]);
  if (typeof face !== "string" || !/^[a-z0-9-]+$/.test(face)) return [];
  try {
    for (const weight of Object.values(faceWeights[use])) faceFile(face, weight);
    return [];
  } catch (error) {
    if (!(error instanceof FaceError)) throw error;
    const { problem, remedy } = error;
    return [{ rule: "theme-face", range: fields.valueAt(["faces", use]), message: problem, remedy }];
  }
}
