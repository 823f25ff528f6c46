// What the console says of notifications and of alerts, in English.
import type { notices as french, alertResources as frenchResources } from './fr-notices.ts';

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

export const alertResources: typeof frenchResources = {
  alerts: {
    name: 'Alert |||| Alerts',
    fields: {
      summary: 'Alert',
      severity: 'Severity',
      count: 'Times noticed',
      openedAt: 'Since',
      lastSeenAt: 'Last noticed',
      recoveredAt: 'Recovered',
      acknowledgedAt: 'Noted',
      key: 'Subject, for programs',
      link: 'Page concerned',
      detail: 'What the system says',
      open: 'Going on',
      'openedAt.from': 'Since: from',
      'openedAt.to': 'Since: until',
    },
  },
  alertChannels: {
    name: 'Alert channel |||| Alert channels',
    fields: {
      name: 'Name',
      kind: 'Kind',
      target: 'Destination',
      targetShown: 'Destination',
      minimumSeverity: 'Minimum severity',
      language: 'Language',
      enabled: 'In use',
      lastDeliveredAt: 'Last delivered',
      lastAnswer: 'Last error',
    },
  },
  alertDeliveries: {
    name: 'Delivery |||| Deliveries',
    fields: {
      createdAt: 'On',
      step: 'Message',
      channel: 'Channel',
      alert: 'Alert',
      status: 'State',
      answer: 'Error',
      attemptCount: 'Attempts',
    },
  },
};
