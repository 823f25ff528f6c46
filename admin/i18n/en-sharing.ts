// The texts about giving a questionnaire to its respondents, in English.
export const sharing = {
  draft: 'The questionnaire is not published yet: its address shows nothing before.',
  address: 'Address of the page',
  addressHelp: 'To send, to put up or to put into a message. No account needed, on phones and computers.',
  open: 'Open the page',
  inLanguage: { own: 'Language of the reader', fr: 'Always in French', en: 'Always in English' },
  copy: 'Copy',
  copied: 'Copied',
  qrCode: 'QR code of the questionnaire’s page',
  qrCodeHelp: 'To print or to show: it is read with the camera of a phone.',
  save: 'Save the QR code',
  embed: 'In your own site',
  embedHelp: 'Paste this line into your page, where the questionnaire shall stand.',
  code: 'Line to paste',
};
