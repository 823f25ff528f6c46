// A list of sentences or other texts, one per line.
import { TextInput } from 'react-admin';

interface LinesInputProps {
  source: string;
  helperText?: string;
}

export function LinesInput({ source, helperText = 'forms.onePerLine' }: LinesInputProps) {
  return (
    <TextInput
      source={source}
      multiline
      minRows={3}
      helperText={helperText}
      format={(lines: string[] | null | undefined) => (lines ?? []).join('\n')}
      parse={(text: string) => text.split('\n')}
    />
  );
}
