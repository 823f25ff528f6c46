// What the console says of second factors and of showing again who one is, in English.
import type {
  security as french,
  securityActions as frenchActions,
  securityErrors as frenchErrors,
} from './fr-security.ts';

export const security: typeof french = {
  none: 'None',
  title: 'Two-step sign-in',
  help: 'With a second factor, your password alone no longer opens your account.',
  app: 'Authenticator app',
  appOn: 'An app is linked to your account.',
  appOff: 'An app such as Aegis, 2FAS or Google Authenticator shows another code every 30 seconds.',
  addApp: 'Add an app',
  removeApp: 'Remove the app',
  removeAppConfirm: 'Its codes will no longer sign you in.',
  appAdded: 'App added',
  appRemoved: 'App removed',
  scan: 'Scan this code with the app.',
  qrCode: 'QR code for the app; the key below says the same',
  orType: 'Or type this key into it:',
  firstCode: 'Code of the app',
  confirm: 'Confirm',
  passkeys: 'Passkeys',
  passkeysHelp:
    'A passkey is kept by your phone, your computer or a USB key. It is a second factor, and signs you in even without a password.',
  noPasskey: 'You have no passkey yet.',
  addPasskey: 'Add a passkey',
  passkeyName: 'Name of the passkey',
  passkeyNameHelp: 'For example: “Phone” or “Blue USB key”',
  firstPasskey: 'First passkey',
  passkeyAdded: 'Passkey added',
  passkeyRenamed: 'Passkey renamed',
  passkeyRemoved: 'Passkey removed',
  rename: 'Rename',
  renameOne: 'Rename “%{name}”',
  remove: 'Remove',
  removeOne: 'Remove “%{name}”',
  removePasskeyConfirm: 'This passkey will no longer sign you in.',
  added: 'added on %{at}',
  lastUsed: 'last used on %{at}',
  synced: 'copied to your devices',
  passkeyKnown: 'This device has a passkey for your account already.',
  passkeyFailed: 'The passkey could not be used. Try again, or choose another way.',
  withPasskey: 'Use a passkey',
  recoveryCodes: 'Recovery codes',
  recoveryCodesHelp:
    'Keep these codes in a safe place: they will never be shown again. Each stands in once for your second factor, the day you have lost it.',
  recoveryCodesLeft: 'You have %{smart_count} code left. |||| You have %{smart_count} codes left.',
  renewCodes: 'Make new codes',
  renewCodesConfirm: 'The codes you have kept will be worth nothing.',
  copy: 'Copy',
  copied: 'Codes copied',
  download: 'Download',
  print: 'Print',
  kept: 'I have kept them',
  code: 'Six-digit code',
  recoveryCode: 'Recovery code',
  useCode: 'Use the app',
  useRecoveryCode: 'Use a recovery code',
  secondStep: 'Second step',
  secondStepApp: 'Type the code that your app shows.',
  secondStepPasskey: 'Confirm with your passkey that it is you.',
  otherAccount: 'Back to the password',
  required: 'A second factor is needed',
  requiredHelp: 'Your role requires it: add one to sign in. It takes two minutes.',
  stepUp: 'Is it really you?',
  stepUpHelp: 'What you are about to do is delicate: show again who you are.',
  goOn: 'Continue',
};

export const securityActions: typeof frenchActions = {
  resetSecondFactors: {
    label: 'Remove their second factors',
    done: 'Second factors removed',
    confirm:
      'Make sure that it is the person who asks. Their sessions will end, and their password will be enough to sign in.',
  },
};

export const securityErrors: typeof frenchErrors = {
  STEP_UP_REQUIRED: 'You had to show again who you are: nothing was done.',
};
