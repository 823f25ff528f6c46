// A list of sentences, one per line.
import { TextInput } from 'react-admin';

export function LinesInput({ source }: { source: string }) {
  return (
    <TextInput
      source={source}
      multiline
      minRows={3}
      helperText="forms.onePerLine"
      format={(lines: string[] | null | undefined) => (lines ?? []).join('\n')}
      parse={(text: string) => text.split('\n')}
    />
  );
}
