/** Three versions of a sequence, of which the third takes in what the second has done to the first. */
import { matched, movedUnits, type Unit } from "../../../content/edit/matched.ts";

/** What is done to the third version. An index is the place that a unit has there at that moment. */
export interface MergeTarget {
  /** Mine has changed what theirs has not. */
  replace(index: number, mine: number): void;
  /** Both have changed it. */
  both(index: number, versions: { base: number; mine: number; theirs: number }): void;
  insert(index: number, mine: number): void;
  remove(index: number): void;
  move(from: number, to: number): void;
  /** Mine has removed what theirs has changed. @returns whether it is removed */
  removesChanged(theirs: number): boolean;
  /** Mine has changed what theirs has removed. @returns whether it is put back */
  keepsRemoved(mine: number): boolean;
}

export function mergeSequence(
  base: readonly Unit[],
  mine: readonly Unit[],
  theirs: readonly Unit[],
  target: MergeTarget,
): void {
  const toMine = matched(base, mine);
  const toTheirs = matched(base, theirs);
  const moved = movedUnits(toMine);
  const fromMine = new Map(
    [...toMine.entries()].flatMap(([index, to]) => (to === undefined ? [] : [[to, index] as const])),
  );
  const taken = new Set(toTheirs.filter((to) => to !== undefined));
  /** The third version as it becomes: names of its own units, and of those taken from mine. */
  const order = theirs.map((_, index) => `theirs ${index}`);
  const isOther = (a: Unit | undefined, b: Unit | undefined): boolean => a?.says !== b?.says;

  for (const [index, unit] of base.entries()) {
    const [own, other] = [toMine[index], toTheirs[index]];
    if (other === undefined) continue;
    const place = order.indexOf(`theirs ${other}`);
    const changed = isOther(unit, theirs[other]);
    if (own === undefined) {
      if (changed && !target.removesChanged(other)) continue;
      target.remove(place);
      order.splice(place, 1);
    } else if (isOther(unit, mine[own]) && isOther(mine[own], theirs[other])) {
      if (changed) target.both(place, { base: index, mine: own, theirs: other });
      else target.replace(place, own);
    }
  }
  const nameOf = (own: number): string => {
    const index = fromMine.get(own);
    const other = index === undefined ? undefined : toTheirs[index];
    return other === undefined ? `mine ${own}` : `theirs ${other}`;
  };
  /** Behind the nearest unit before it in mine. */
  const placeFor = (own: number): number => {
    for (let before = own - 1; before >= 0; before -= 1) {
      const place = order.indexOf(nameOf(before));
      if (place !== -1) return place + 1;
    }
    return 0;
  };
  for (const [own, unit] of mine.entries()) {
    const index = fromMine.get(own);
    const name = nameOf(own);
    const from = order.indexOf(name);
    if (from !== -1) {
      if (index === undefined || !moved.has(index)) continue;
      const place = placeFor(own);
      const to = place > from ? place - 1 : place;
      if (to === from) continue;
      target.move(from, to);
      order.splice(to, 0, ...order.splice(from, 1));
      continue;
    }
    if (index !== undefined && (!isOther(base[index], unit) || !target.keepsRemoved(own))) continue;
    const place = placeFor(own);
    const addedByBoth =
      index === undefined ? theirs.findIndex((other, at) => !taken.has(at) && other.says === unit.says) : -1;
    if (addedByBoth !== -1) {
      taken.add(addedByBoth);
      continue;
    }
    target.insert(place, own);
    order.splice(place, 0, name);
  }
}
