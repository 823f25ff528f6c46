// The frame of a form for an existing record: saved before it leaves the page, never refilled while someone types.
import type { ReactNode } from 'react';
import { Edit, SaveButton, SimpleForm, Toolbar, useEditContext } from 'react-admin';
import { useTitle } from '../layout/page-title.ts';
import { whole } from './ShowPage.tsx';

// `editing` keeps the record apart from the lists' and pages' copies, which live changes refresh
export const editing = { meta: { editing: true }, gcTime: 0, staleTime: Number.POSITIVE_INFINITY };

export function EditPage({ children, redirect = 'show' }: { children: ReactNode; redirect?: 'show' | 'list' }) {
  return (
    <Edit
      mutationMode="pessimistic"
      redirect={redirect}
      queryOptions={editing}
      mutationOptions={whole}
      actions={false}
      title={false}
    >
      <SimpleForm toolbar={<FormToolbar />} noValidate>
        <EditTitle />
        {children}
      </SimpleForm>
    </Edit>
  );
}

function EditTitle() {
  const { record, defaultTitle } = useEditContext();
  useTitle((record && defaultTitle) || '');
  return null;
}

export function FormToolbar() {
  return (
    <Toolbar>
      <SaveButton />
    </Toolbar>
  );
}
