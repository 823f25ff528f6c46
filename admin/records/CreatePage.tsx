// The frame of a form for a new record.
import type { ReactNode } from 'react';
import { Create, SimpleForm, useCreateContext } from 'react-admin';
import { useTitle } from '../layout/page-title.ts';
import { FormToolbar } from './EditPage.tsx';
import { whole } from './ShowPage.tsx';

interface CreatePageProps {
  children: ReactNode;
  redirect?: 'show' | 'list';
  defaultValues?: Record<string, unknown>;
}

export function CreatePage({ children, redirect = 'show', defaultValues = {} }: CreatePageProps) {
  return (
    <Create redirect={redirect} mutationOptions={whole} actions={false} title={false}>
      <SimpleForm toolbar={<FormToolbar />} defaultValues={defaultValues} noValidate>
        <CreateTitle />
        {children}
      </SimpleForm>
    </Create>
  );
}

export function CreateTitle() {
  const { defaultTitle } = useCreateContext();
  useTitle(defaultTitle ?? '');
  return null;
}
