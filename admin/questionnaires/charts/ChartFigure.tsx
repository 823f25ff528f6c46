// A chart as wide as its place, its files, and the same numbers as a table that opens below.
import DownloadIcon from '@mui/icons-material/Download';
import TableIcon from '@mui/icons-material/TableChartOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useTheme } from '@mui/material/styles';
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { useLocale, useNotify, useTranslate } from 'react-admin';
import type { ChartLocale, Scene } from '../../../api/platform/charts/scene.rules.ts';
import { labelled } from '../../i18n/labelled.ts';
import { type ChartFormat, downloadChart, fileNameOf } from './download.ts';
import { SceneDrawing } from './SceneDrawing.tsx';

/** Not wider, or the eye loses the row. */
const WIDEST = 880;
const NARROWEST = 240;
const FORMATS: ChartFormat[] = ['png', 'svg'];

export interface ChartPlace {
  width: number;
  locale: ChartLocale;
}

interface ChartFigureProps {
  /** What the chart is about, for those who hear the buttons. */
  name: string;
  /** Null where there is nothing to draw. */
  draw: (place: ChartPlace) => Scene | null;
  /** The numbers of the chart; shown at once where nothing can be drawn. */
  table?: ReactNode;
}

export function ChartFigure({ name, draw, table }: ChartFigureProps) {
  const figure = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const locale = useLocale() === 'en' ? 'en' : 'fr';
  const mode = useTheme().palette.mode;
  const translate = useTranslate();
  const notify = useNotify();
  const tableId = useId();

  useLayoutEffect(() => {
    const element = figure.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(NARROWEST, Math.min(WIDEST, Math.floor(element.clientWidth))));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const scene = width > 0 ? draw({ width, locale }) : null;

  async function download(format: ChartFormat) {
    const drawn = scene && (draw({ width: WIDEST, locale }) as Scene);
    if (drawn)
      await downloadChart(drawn, format, fileNameOf(drawn.title)).catch(() =>
        notify('statistics.downloadFailed', { type: 'error' }),
      );
  }

  return (
    <Box ref={figure} sx={{ minWidth: 0 }}>
      {scene && <SceneDrawing scene={scene} mode={mode} />}
      {scene && (
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          {table && (
            <Button
              size="small"
              startIcon={<TableIcon />}
              aria-expanded={isOpen}
              aria-controls={tableId}
              aria-label={labelled(translate('statistics.table'), name)}
              onClick={() => setIsOpen(!isOpen)}
            >
              {translate('statistics.table')}
            </Button>
          )}
          {FORMATS.map((format) => (
            <Button
              key={format}
              size="small"
              startIcon={<DownloadIcon />}
              aria-label={translate('statistics.downloadAs', { name, format: format.toUpperCase() })}
              onClick={() => void download(format)}
            >
              {format.toUpperCase()}
            </Button>
          ))}
        </Stack>
      )}
      <Box id={tableId}>{(isOpen || !scene) && table}</Box>
    </Box>
  );
}
