// The console: which providers, which pages. Everything that draws is loaded when it is needed.
import { QueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { CoreAdmin, CustomRoutes, localStorageStore, type RecordToStringFunction, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { Starting } from './layout/Starting.tsx';
import { authProvider } from './providers/auth.ts';
import { dataProvider } from './providers/data.ts';
import { i18nProvider } from './providers/i18n.ts';
import { questionnairePages } from './questionnaires/pages.ts';
import { resources } from './resources/index.ts';

const Layout = lazy(() => import('./layout/Layout.tsx'));
const SignIn = lazy(() => import('./layout/SignIn.tsx'));
const NotFound = lazy(() => import('./layout/NotFound.tsx'));
const AccessDenied = lazy(() => import('./layout/AccessDenied.tsx'));
const Dashboard = lazy(() => import('./dashboard/Dashboard.tsx'));
const ConversationsPage = lazy(() => import('./conversations/ConversationsPage.tsx'));
const ConnectPage = lazy(() => import('./connect/ConnectPage.tsx'));
const AccountPage = lazy(() => import('./account/AccountPage.tsx'));
const NotificationsPage = lazy(() => import('./notifications/NotificationsPage.tsx'));

const store = localStorageStore('1', 'Passerelle');
const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 5_000 } } });

export function App() {
  return (
    <Suspense fallback={<Starting />}>
      <CoreAdmin
        title="Passerelle"
        authProvider={authProvider}
        dataProvider={dataProvider}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        store={store}
        layout={Layout}
        loginPage={SignIn}
        dashboard={Dashboard}
        catchAll={NotFound}
        accessDenied={AccessDenied}
        loading={Starting}
        requireAuth
        disableTelemetry
      >
        {resources.map(({ name, pages, title }) => (
          <Resource
            key={name}
            name={name}
            {...pages}
            recordRepresentation={title as RecordToStringFunction | undefined}
          />
        ))}
        <CustomRoutes>
          <Route path="/account-settings" element={<AccountPage />} />
          <Route path="/notifications" element={<NotificationsPage />} />
          <Route path="/conversations" element={<ConversationsPage />} />
          <Route path="/conversations/:id" element={<ConversationsPage />} />
          {questionnairePages.map(({ path, Page }) => (
            <Route key={path} path={`/questionnaires/:id/${path}`} element={<Page />} />
          ))}
        </CustomRoutes>
        <CustomRoutes noLayout>
          <Route path="/connect/:uid" element={<ConnectPage />} />
        </CustomRoutes>
      </CoreAdmin>
    </Suspense>
  );
}
