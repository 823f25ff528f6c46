// What respondents wrote beside the options, for somebody to look at.
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../i18n/format.ts';
import { Section } from '../../records/Section.tsx';
import { PageFrame } from '../PageFrame.tsx';

export default function OptionsPage() {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <PageFrame>
      {({ respondentOptions }) => (
        <Section title={translate('questionnaires.pages.options')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{translate('questionnaires.option')}</TableCell>
                <TableCell>{translate('resources.questionnaires.fields.status')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {respondentOptions.map(({ questionKey, part, key, label, status }) => (
                <TableRow key={`${questionKey} ${part} ${key}`}>
                  <TableCell>{label}</TableCell>
                  <TableCell>{format.label('RespondentOptionStatus', status)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Section>
      )}
    </PageFrame>
  );
}
