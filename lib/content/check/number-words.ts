/** Numbers that are written out: `four`, `twenty`, `ninety-nine`. */

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** The value of each from zero to ninety-nine, by its word in lowercase. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...tens.flatMap((word, index) =>
    small
      .slice(0, 10)
      .map((unit, ones) => [ones ? `${word}-${unit}` : word, (index + 2) * 10 + ones] as const),
  ),
]);
