// The frame of a form for an existing record: saved before it leaves the page, never refilled while someone types.
import type { ReactNode } from 'react';
import { Edit, SaveButton, SimpleForm, Toolbar } from 'react-admin';

// `editing` keeps the record apart from the lists' and pages' copies, which live changes refresh
const queryOptions = { meta: { editing: true }, gcTime: 0, staleTime: Number.POSITIVE_INFINITY };

export function EditPage({ children, redirect = 'show' }: { children: ReactNode; redirect?: 'show' | 'list' }) {
  return (
    <Edit mutationMode="pessimistic" redirect={redirect} queryOptions={queryOptions} actions={false}>
      <SimpleForm toolbar={<FormToolbar />} noValidate={false}>
        {children}
      </SimpleForm>
    </Edit>
  );
}

export function FormToolbar() {
  return (
    <Toolbar>
      <SaveButton />
    </Toolbar>
  );
}
