// What the console says of notifications and of alerts, in English.
import type { notices as french } from './fr-notices.ts';

export const notices: typeof french = {
  notifications: {
    title: 'Notifications',
    unread: '%{smart_count} unread notification |||| %{smart_count} unread notifications',
    unreadOne: 'unread',
    none: 'Notifications: nothing new',
    empty: 'No notifications.',
    all: 'All notifications and preferences',
    markAll: 'Mark all as read',
    markOne: 'Mark as read: %{text}',
    onlyUnread: 'Only unread ones',
    preferences: 'What you want to be told of',
    preferencesHelp: 'Each box counts as soon as you tick or untick it.',
    kind: 'When',
    browsers: 'Notifications in browsers',
    unknownBrowser: 'Unknown browser',
    registered: 'added on %{at}',
    lastDelivered: 'last sent on %{at}',
    removeBrowser: 'Remove',
    switchOn: 'Switch on in this browser',
    switchOff: 'Switch off in this browser',
    pushFailed: 'The browser could not be registered. Try again later.',
    push: {
      on: 'This browser shows your notifications, even while Passerelle is closed.',
      off: 'This browser can show your notifications, even while Passerelle is closed.',
      unsupported:
        'This browser cannot show notifications here: it lacks the feature, or Passerelle is not opened over https.',
      denied:
        'You have refused notifications of this site. Allow them in the settings of the browser, then reload the page.',
      notReady: 'Notifications in browsers will be possible once the sending service has started.',
    },
  },
  alerts: {
    goesOn: 'going on',
    open: 'Open the page concerned',
    nextAttempt: 'next attempt: %{at}',
  },
  alertChannels: {
    try: 'Send a test',
    taken: 'The test was delivered.',
    target: {
      MAIL: 'The e-mail address that gets the alerts',
      SLACK: 'The address of the incoming webhook made in Slack',
      TEAMS: 'The address of the Teams workflow “When a Teams webhook request is received”',
      WEBHOOK: 'The https address of your program; the signing secret will be shown once',
      unchanged: 'Leave empty to keep the current address, which is never shown again',
    },
    created: 'Channel created',
    onlyOnce: 'Copy this secret now: it will never be shown again.',
    secret: 'Signing secret (Standard Webhooks)',
    copy: 'Copy',
    copied: 'Secret copied',
    kept: 'I have noted the secret',
  },
};
