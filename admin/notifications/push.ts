// Notifications in this browser while the console is closed: the browser's own push service brings them to a small worker.
import { RegisterPushSubscriptionDocument, RemovePushSubscriptionDocument } from '../gql/graphql.ts';
import { request } from '../providers/graphql.ts';
import { type Payload, recordOf } from '../providers/payload.ts';

const WORKER = '/notifications-worker.js';
/** Whose notifications come to this browser, which may be used by several people. */
const PERSON = 'passerelle.pushPerson';

/** `unsupported`: the browser cannot, or the page has no https. `denied`: the person said no to the browser. */
export type PushState = 'unsupported' | 'denied' | 'off' | 'on';

const supported = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

async function subscriptionHere(): Promise<PushSubscription | null> {
  if (!supported()) return null;
  const registration = await navigator.serviceWorker.getRegistration(WORKER);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

export async function pushState(personId: string): Promise<PushState> {
  if (!supported()) return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  return (await subscriptionHere()) && localStorage.getItem(PERSON) === personId ? 'on' : 'off';
}

/** Asks the person through the browser; throws what the browser or the API says against it. */
export async function switchPushOn(personId: string, pushKey: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return pushState(personId);
  await navigator.serviceWorker.register(WORKER);
  const { pushManager } = await navigator.serviceWorker.ready;
  // One made with other keys would be refused.
  await (await pushManager.getSubscription())?.unsubscribe();
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey });
  const { endpoint, keys } = made.toJSON() as { endpoint: string; keys: { p256dh: string; auth: string } };
  try {
    const data = await request(RegisterPushSubscriptionDocument, { input: { endpoint, ...keys } });
    recordOf(data.registerPushSubscription as Payload);
  } catch (error) {
    await made.unsubscribe();
    throw error;
  }
  localStorage.setItem(PERSON, personId);
  return 'on';
}

/** Also when somebody signs out: whoever uses the browser next must not read what is not for them. */
export async function switchPushOff(): Promise<PushState> {
  const subscription = await subscriptionHere();
  if (subscription) {
    await request(RemovePushSubscriptionDocument, { input: { endpoint: subscription.endpoint } });
    await subscription.unsubscribe();
  }
  localStorage.removeItem(PERSON);
  return supported() ? 'off' : 'unsupported';
}
