// The size of a saved picture.

/** Pixels per pixel of the layout: sharp on a projector. */
export const PICTURE_RATIO = 2;
export const PICTURE_WIDTH = 1000;
