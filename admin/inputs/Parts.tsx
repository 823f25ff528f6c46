// A list of parts in a form: each framed, with buttons to move and remove it, and a button in words to add one.
import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { ArrayInput, SimpleFormIterator, useSimpleFormIterator, useTranslate } from 'react-admin';

interface PartsProps {
  source: string;
  /** Key of the text on the button that adds a part. */
  add: string;
  label?: string;
  inline?: boolean;
  children: ReactNode;
}

export function Parts({ source, add, label, inline = false, children }: PartsProps) {
  return (
    <ArrayInput source={source} {...(label ? { label } : {})}>
      <SimpleFormIterator fullWidth disableClear inline={inline} addButton={<AddPart label={add} />}>
        {children}
      </SimpleFormIterator>
    </ArrayInput>
  );
}

function AddPart({ label }: { label: string }) {
  const { add } = useSimpleFormIterator();
  const translate = useTranslate();
  return (
    <Button variant="outlined" startIcon={<AddIcon />} onClick={() => add()} sx={{ my: 1 }}>
      {translate(label)}
    </Button>
  );
}
