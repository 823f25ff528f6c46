// Images are made anew from their pixels: what else was in the file, a place, a program or another file, stays behind.

import sharp from 'sharp';
import type { ImageType } from './media-type.ts';

const MOST_PIXELS = 40_000_000;
const LONGEST_SIDE = 4_000;
const MOST_SECONDS = 15;

// Only what is needed can be attacked. Images come seldom: they need no cache and no second thread.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
sharp.cache(false);
sharp.concurrency(1);

/** Writes the image at `from` anew to `to`, in the same type. Throws for what is no whole image, or too large a one. */
export async function redraw(from: string, to: string, type: ImageType): Promise<void> {
  const image = sharp(from, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true, pages: 1 })
    .timeout({ seconds: MOST_SECONDS })
    .rotate()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
  const drawn = {
    'image/jpeg': () => image.jpeg({ quality: 88 }),
    'image/png': () => image.png(),
    'image/webp': () => image.webp(),
  };
  await drawn[type]().toFile(to);
}
