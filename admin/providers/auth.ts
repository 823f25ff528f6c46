// react-admin's auth provider: httpOnly cookies set by the API, rights from the viewer's permissions.
// Never sees a token.
import type { AuthProvider } from 'react-admin';
import { HttpError } from 'react-admin';
import { SignOutDocument } from '../gql/graphql.ts';
import { findResource } from '../resources/index.ts';
import { send } from './http.ts';
import { stopRealtime } from './realtime.ts';
import { forgetSession, rememberExpiry } from './session.ts';
import type { Opened } from './sign-in.ts';
import { forgetViewer, hasOwn, loadViewer, mayCreate, mayCreateOwn, mayEdit, mayRead } from './viewer.ts';

/** Where notifications come to this browser, they end with the session. */
async function stopPush(): Promise<void> {
  if (!('serviceWorker' in navigator) || !(await navigator.serviceWorker.getRegistration())) return;
  await (await import('../notifications/push.ts')).switchPushOff();
}

export const authProvider: AuthProvider = {
  /** The sign-in page has opened the session already (sign-in.ts). */
  async login({ accessExpiresAt }: Opened) {
    rememberExpiry(accessExpiresAt);
    forgetViewer();
  },

  async logout() {
    stopRealtime();
    const signedIn = await loadViewer().catch(() => null);
    if (signedIn) await stopPush().catch(() => undefined);
    forgetViewer();
    forgetSession();
    if (signedIn) await send(SignOutDocument, {}).catch(() => undefined);
  },

  async checkAuth() {
    if (!(await loadViewer())) throw new HttpError('errors.UNAUTHENTICATED', 401);
  },

  async checkError(error: { status?: number }) {
    if (error.status !== 401) return;
    forgetViewer();
    throw new HttpError('errors.UNAUTHENTICATED', 401);
  },

  async getIdentity() {
    const viewer = await loadViewer();
    if (!viewer) throw new HttpError('errors.UNAUTHENTICATED', 401);
    return { id: viewer.user.id, fullName: viewer.user.fullName };
  },

  async getPermissions() {
    return (await loadViewer())?.permissions ?? [];
  },

  async canAccess({ resource: name, action, record }) {
    if (action === 'delete' || action === 'export') return false;
    const resource = findResource(name);
    if (!resource) return true;
    const viewer = (await loadViewer()) ?? undefined;
    if (action === 'list') return mayRead(viewer, resource);
    if (action === 'create') return mayCreate(viewer, resource) || mayCreateOwn(viewer, resource);
    if (action === 'show') return mayRead(viewer, resource) || hasOwn(viewer, resource);
    return mayEdit(viewer, resource, record) || hasOwn(viewer, resource);
  },
};
