// The reader's language for numbers, and the texts of statistics in it.
import { useMemo } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import type { Wording } from './numbers.ts';

export function useWording(): Wording {
  const locale = useLocale() === 'en' ? 'en' : 'fr';
  const translate = useTranslate();
  return useMemo(
    () => ({ locale, say: (key, options) => translate(`statistics.${key}`, options) }),
    [locale, translate],
  );
}
