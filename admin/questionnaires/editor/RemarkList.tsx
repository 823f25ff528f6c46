// Everything that is wrong or unfinished, each a way to where it can be mended.

import EditNote from '@mui/icons-material/EditNote';
import ErrorIcon from '@mui/icons-material/Error';
import TaskAlt from '@mui/icons-material/TaskAlt';
import WarningAmber from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { useEditing } from './editing.ts';
import { numberOf, useNames } from './names.ts';
import { isToFillIn, type Remark } from './remarks.ts';

/** @param refusals takes the focus whenever it grows */
export function RemarkList({ refusals }: { refusals: number }) {
  const { remarks, draft, select } = useEditing();
  const translate = useTranslate();
  const names = useNames();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (refusals > 0) heading.current?.focus();
  }, [refusals]);
  if (remarks.length === 0)
    return (
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', color: 'success.main' }}>
        <TaskAlt fontSize="small" />
        <span>{translate('questionnaireEditor.remarks.none')}</span>
      </Box>
    );
  return (
    <Box component="section" aria-label={translate('questionnaireEditor.remarks.title')}>
      <Typography component="h2" variant="h3" tabIndex={-1} ref={heading} sx={{ mb: 0.5, scrollMarginTop: 120 }}>
        {translate('questionnaireEditor.remarks.title')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 260, overflowY: 'auto' }}>
        {foldedOf(remarks).map((remark) => (
          <Box
            component="li"
            key={`${remark.part} ${remark.field} ${remark.code}`}
            sx={{ display: 'flex', gap: 1, py: 0.25, alignItems: 'flex-start' }}
          >
            {isToFillIn(remark) ? (
              <EditNote
                fontSize="small"
                color="action"
                titleAccess={translate('questionnaireEditor.toFillIn', { smart_count: 1 })}
              />
            ) : remark.level === 'error' ? (
              <ErrorIcon
                fontSize="small"
                color="error"
                titleAccess={translate('questionnaireEditor.errors', { smart_count: 1 })}
              />
            ) : (
              <WarningAmber
                fontSize="small"
                color="warning"
                titleAccess={translate('questionnaireEditor.warnings', { smart_count: 1 })}
              />
            )}
            <Link
              component="button"
              type="button"
              onClick={() => select(remark.part, remark.field)}
              sx={{ textAlign: 'left', minHeight: 24 }}
            >
              {translate('questionnaireEditor.remarks.at', {
                place: `${numberOf(draft, remark.part)} ${names.of(draft, remark.part)}`.trim(),
                message:
                  remark.count > 1 ? `${names.remarkAlone(remark)} (${remark.count})` : names.remarkAlone(remark),
              })}
            </Link>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** Missing translations of one part are said once, with their number. */
function foldedOf(remarks: readonly Remark[]): (Remark & { count: number })[] {
  const folded = Map.groupBy(remarks, ({ code, part, field }) =>
    code === 'UNTRANSLATED' ? `${part} ${code}` : `${part} ${code} ${field}`,
  );
  return [...folded.values()].map((group) => ({ ...(group[0] as Remark), count: group.length }));
}
