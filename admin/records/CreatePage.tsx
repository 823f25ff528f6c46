// The frame of a form for a new record.
import type { ReactNode } from 'react';
import { Create, type CreateProps, SimpleForm, useCreateContext } from 'react-admin';
import { useTitle } from '../layout/page-title.ts';
import { FormToolbar } from './EditPage.tsx';
import { whole } from './ShowPage.tsx';

interface CreatePageProps {
  children: ReactNode;
  redirect?: CreateProps['redirect'];
  title?: string;
  /** Runs after every attempt to save, whether it was refused or not. */
  onSettled?: () => Promise<void>;
  defaultValues?: Record<string, unknown>;
}

export function CreatePage({ children, redirect = 'show', title, onSettled, defaultValues = {} }: CreatePageProps) {
  const mutationOptions = onSettled ? { ...whole, onSettled } : whole;
  return (
    <Create redirect={redirect} mutationOptions={mutationOptions} actions={false} title={false}>
      <SimpleForm toolbar={<FormToolbar />} defaultValues={defaultValues} noValidate>
        <CreateTitle title={title} />
        {children}
      </SimpleForm>
    </Create>
  );
}

export function CreateTitle({ title }: { title?: string | undefined }) {
  const { defaultTitle } = useCreateContext();
  useTitle(title ?? defaultTitle ?? '');
  return null;
}
