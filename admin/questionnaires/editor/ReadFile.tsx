// Reads the definition of a questionnaire from a file of the reader's device, and says what is wrong with the file.
import UploadFile from '@mui/icons-material/UploadFile';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  definitionFromJson,
  type Definition as Written,
} from '../../../api/modules/submissions/definition-json.rules.ts';
import { LARGEST_FILE, placeIn } from './file.ts';
import { faultInJson } from './json-fault.ts';

const MOST_SHOWN = 10;

export function ReadFile({ onRead }: { onRead: (definition: Written) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const translate = useTranslate();
  const text = (key: string, values = {}) => translate(`questionnaireEditor.file.${key}`, values);

  async function read({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    target.value = '';
    setFaults([]);
    if (!file) return;
    if (file.size > LARGEST_FILE) return setFaults([text('tooLarge')]);
    try {
      const content = await file.text();
      const found = definitionFromJson(content);
      if ('draft' in found) return onRead(found.draft);
      setFaults(
        found.issues.map(({ code, path, values }) => {
          const at = code === 'NOT_JSON' ? faultInJson(content) : null;
          if (at) return text('syntax', at);
          const message = translate(`questionnaireEditor.codes.${code}`, { ...values });
          return path.length > 0
            ? translate('questionnaireEditor.remarks.at', { place: placeIn(path), message })
            : message;
        }),
      );
    } catch {
      setFaults([text('unreadable')]);
    }
  }

  return (
    <Box>
      <input ref={input} type="file" accept=".json,application/json" hidden onChange={read} />
      <Button variant="outlined" startIcon={<UploadFile />} onClick={() => input.current?.click()}>
        {translate('questionnaireEditor.start.chooseFile')}
      </Button>
      {faults.length > 0 && (
        <Alert severity="error" variant="outlined" sx={{ mt: 2, overflowWrap: 'anywhere' }}>
          {text('refused')}
          <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
            {faults.slice(0, MOST_SHOWN).map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
          {faults.length > MOST_SHOWN && text('more', { smart_count: faults.length - MOST_SHOWN })}
        </Alert>
      )}
    </Box>
  );
}
