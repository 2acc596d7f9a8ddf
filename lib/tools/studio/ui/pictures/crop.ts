/** Which part of a picture a crop keeps. */

export interface Size {
  width: number;
  height: number;
}

/** In pixels of the picture, upright. */
export interface Part extends Size {
  left: number;
  top: number;
}

export interface Crop {
  /** Width by height; the picture's own where left out. */
  shape: number | undefined;
  /** Of the largest part that has the shape: above 0, at most 1. */
  size: number;
  /** From the left edge and the top: 0 to 1. */
  across: number;
  down: number;
}

/** @example partOf({ width: 1200, height: 800 }, { shape: 1, size: 1, across: 0.5, down: 0 }) // 800 × 800, 200 from the left */
export function partOf({ width, height }: Size, { shape = width / height, size, across, down }: Crop): Part {
  const largest = Math.min(width, height * shape);
  const kept = {
    width: Math.max(1, Math.round(largest * size)),
    height: Math.max(1, Math.round((largest / shape) * size)),
  };
  return {
    left: Math.round((width - kept.width) * across),
    top: Math.round((height - kept.height) * down),
    ...kept,
  };
}

/** The same crop around a point of the picture, as far as its edges let it. @param at 0 to 1 in each direction */
export function around(picture: Size, crop: Crop, at: { x: number; y: number }): Crop {
  const { width, height } = partOf(picture, crop);
  return {
    ...crop,
    across: placed(at.x * picture.width - width / 2, picture.width - width),
    down: placed(at.y * picture.height - height / 2, picture.height - height),
  };
}

/** Where a part is among the places it can have; in the middle where it fills the picture. */
function placed(start: number, room: number): number {
  return room <= 0 ? 0.5 : Math.min(1, Math.max(0, start / room));
}
