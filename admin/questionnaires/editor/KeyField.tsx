// The key of a part, and the folded place where it stands: few people ever need it.
import Box from '@mui/material/Box';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useEditing } from './editing.ts';
import { Text } from './fields.tsx';

export function KeyField({ value, onChange }: { value: string; onChange: (key: string) => void }) {
  const { publishedKeys } = useEditing();
  const [first] = useState(value);
  const translate = useTranslate();
  const isPublished = publishedKeys.has(first);
  return (
    <Text
      field="key"
      label={translate('questionnaireEditor.fields.key')}
      help={translate(`questionnaireEditor.fields.${isPublished ? 'keyPublished' : 'keyHelp'}`)}
      value={value}
      onChange={onChange}
      disabled={isPublished}
    />
  );
}

export function More({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box component="details" sx={{ mt: 2, '& > summary': { cursor: 'pointer', fontWeight: 600, py: 0.5 } }}>
      <summary>{translate('questionnaireEditor.advanced')}</summary>
      {children}
    </Box>
  );
}
