// The frame of a form for a new record.
import type { ReactNode } from 'react';
import { Create, SimpleForm } from 'react-admin';
import { FormToolbar } from './EditPage.tsx';

interface CreatePageProps {
  children: ReactNode;
  redirect?: 'show' | 'list';
  defaultValues?: Record<string, unknown>;
}

export function CreatePage({ children, redirect = 'show', defaultValues = {} }: CreatePageProps) {
  return (
    <Create redirect={redirect} actions={false}>
      <SimpleForm toolbar={<FormToolbar />} defaultValues={defaultValues}>
        {children}
      </SimpleForm>
    </Create>
  );
}
