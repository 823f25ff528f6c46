import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { ApiKeyRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { lastUseText, previousText, stateText } from './state.ts';

export default function ApiKeyList() {
  const format = useFormat();
  const translate = useTranslate();
  const columns: Column<ApiKeyRowFragment>[] = [
    { source: 'name', order: 'NAME', render: (key) => key.name },
    {
      source: 'prefix',
      render: (key) => (
        <>
          <code>{key.prefix}</code>
          {key.previousPrefix && (
            <Typography component="div" variant="caption">
              {previousText(translate, format, key)}
            </Typography>
          )}
        </>
      ),
    },
    { source: 'state', render: (key) => stateText(translate, key) },
    { source: 'owner', render: (key) => key.owner.fullName },
    { source: 'createdAt', order: 'CREATED_AT', render: (key) => format.dateTime(key.createdAt) },
    { source: 'expiresAt', order: 'EXPIRES_AT', render: (key) => format.dateTime(key.expiresAt) },
    { source: 'lastUsedAt', render: (key) => lastUseText(translate, format, key) },
  ];
  return (
    <ListPage sort={{ field: 'CREATED_AT', order: 'DESC' }} search>
      <Rows columns={columns} />
    </ListPage>
  );
}
