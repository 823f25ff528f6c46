// Hands a chart over as a file: light, with its title, on paper of its own, whatever the screen looks like.
import type { Scene } from '../../../api/platform/charts/scene.rules.ts';
import { svgOf } from '../../../api/platform/charts/svg.rules.ts';

export type ChartFormat = 'svg' | 'png';

/** Twice as many dots as pixels: sharp in print. */
const DENSITY = 2;

/** @param name of the file, without its ending */
export async function downloadChart(scene: Scene, format: ChartFormat, name: string): Promise<void> {
  const { text, width, height } = svgOf(scene);
  const blob =
    format === 'svg'
      ? new Blob([text], { type: 'image/svg+xml' })
      : await imageOf(text, width * DENSITY, height * DENSITY);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.${format}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function imageOf(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('errors.INTERNAL_SERVER_ERROR'))), 'image/png'),
  );
}

/** A title as the name of a file: letters and digits without accents. */
export const fileNameOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .toLowerCase() || 'passerelle';
