// What can be done with a dictation of the list.
import Box from '@mui/material/Box';
import { ReadAloud } from '../../assistant/ReadAloud.tsx';
import type { DictationRowFragment } from '../../gql/graphql.ts';
import { ActionButton } from '../../records/ActionButton.tsx';

export default function RowActions({ dictation }: { dictation: DictationRowFragment }) {
  const { id, rawText, improvedText, language } = dictation;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      <ReadAloud text={improvedText ?? rawText} language={language} />
      <ActionButton
        name="deleteDictation"
        size="small"
        color="error"
        confirm
        run={(provider) => provider.deleteDictation(id)}
      />
    </Box>
  );
}
