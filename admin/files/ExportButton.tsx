// What the list shows, as a CSV file.
import { useListContext, useTranslate } from 'react-admin';
import { type ExportMutation, FileExport } from './FileExport.tsx';

export function ExportButton({ mutation }: { mutation: ExportMutation }) {
  const { filterValues } = useListContext();
  const translate = useTranslate();
  return <FileExport mutation={mutation} input={{ filter: filterValues }} label={translate('ra.action.export')} />;
}
