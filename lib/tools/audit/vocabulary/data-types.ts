/** schema.org's data types: which JSON values are values of each (https://schema.org/DataType, release 30). */

const date = /^-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const dateTime =
  /^-?\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-][01]\d:[0-5]\d)?$/;
const time = /^(?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-][01]\d:[0-5]\d)?$/;
const duration = /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:[\d.]+S)?)?$/;

const isText = (value: unknown) => typeof value === "string";
const isNumber = (value: unknown) =>
  typeof value === "number" || (isString(value) && value !== "" && Number.isFinite(Number(value)));

/** A test for each data type; schema-dts writes most of them as plain strings. */
const tests: Record<string, (value: unknown) => boolean> = {
  Text: isText,
  CssSelectorType: isText,
  XPathType: isText,
  PronounceableText: isText,
  URL: (value) => isString(value) && URL.canParse(value),
  Boolean: (value) =>
    typeof value === "boolean" || (isString(value) && /^https:\/\/schema\.org\/(?:True|False)$/.test(value)),
  Date: (value) => isString(value) && date.test(value) && isRealDay(value),
  DateTime: (value) => isString(value) && dateTime.test(value) && isRealDay(value.slice(0, 10)),
  Time: (value) => isString(value) && time.test(value),
  Duration: (value) => isString(value) && duration.test(value),
  Number: isNumber,
  Float: isNumber,
  Integer: (value) => isNumber(value) && Number.isInteger(Number(value)),
  Quantity: isText,
  Distance: isText,
  Energy: isText,
  Mass: isText,
};

export function isDataType(name: string): boolean {
  return name in tests;
}

/** Whether a JSON value is a value of a data type; false for other names. */
export function fitsDataType(value: unknown, name: string): boolean {
  return tests[name]?.(value) ?? false;
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

/** February 30 has the form of a date but is not one. A year or month alone is one. */
function isRealDay(text: string): boolean {
  const [, year, month, day] = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (!year || !month || !day) return true;
  const real = new Date(`${year.replace("-", "").padStart(4, "0")}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.getUTCDate() === Number(day);
}
