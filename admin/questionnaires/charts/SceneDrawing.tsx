// A scene of a chart as SVG in the reader's light or dark, for eyes; its title and description are for everybody.
import { createElement, useId } from 'react';
import type { Mode } from '../../../api/platform/charts/palette.rules.ts';
import type { Scene } from '../../../api/platform/charts/scene.rules.ts';
import { CHART_FONT, elementOf } from '../../../api/platform/charts/svg.rules.ts';

export function SceneDrawing({ scene, mode }: { scene: Scene; mode: Mode }) {
  const titleId = useId();
  const descriptionId = useId();
  const { width, height, title, description, marks } = scene;
  return (
    <svg
      role="img"
      aria-labelledby={titleId}
      aria-describedby={descriptionId}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={CHART_FONT}
      style={{ display: 'block', maxWidth: '100%' }}
    >
      <title id={titleId}>{title}</title>
      <desc id={descriptionId}>{description}</desc>
      {marks.map((mark, index) => {
        const { tag, attributes, text, hint } = elementOf(mark, mode);
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no other identity, and are drawn as a whole
        return createElement(tag, { key: index, ...attributes }, hint ? <title>{hint}</title> : null, text);
      })}
    </svg>
  );
}
